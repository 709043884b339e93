"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { hintStyle, labelStyle, messageStyle } from "@/components/ui/field-parts";
import type { Result } from "@/lib/errors";

type Picture = { pictureId: string; width: number; height: number };
type Props = { name: string; initial: string | null };

const mostBytes = 5_000_000;

/** Sends the picture as soon as it is chosen, so that what the form keeps is only its id; a refusal says why and changes nothing. */
export function PictureField({ name, initial }: Props) {
  const id = useId();
  const [pictureId, setPictureId] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    const result = await send(file);
    setSending(false);
    setProblem(result.ok ? null : result.message);
    if (result.ok) setPictureId(result.data.pictureId);
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className={labelStyle}>
        Picture <span className="font-normal text-faint">(optional)</span>
      </label>
      <span id={`${id}-hint`} className={hintStyle}>
        JPEG, PNG or WebP, up to 5 MB. Place and camera data are removed.
      </span>
      <input type="hidden" name={name} value={pictureId ?? ""} />
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={`${id}-hint ${id}-state`}
        aria-invalid={problem !== null || undefined}
        disabled={isSending}
        onChange={(event) => void choose(event.target.files?.[0])}
        className="max-w-full rounded py-1 text-soft file:mr-3 file:min-h-9 file:rounded file:border file:border-edge file:bg-surface file:px-3.5 file:font-semibold file:text-ink"
      />
      <span id={`${id}-state`} role="status" className={problem ? messageStyle : hintStyle}>
        {isSending ? "Reading the picture…" : problem}
      </span>
      {pictureId && (
        <div className="flex flex-wrap items-end gap-3 pt-1">
          <img src={`/api/pictures/${pictureId}`} alt="As it will be shown" className="max-h-40 rounded border border-line bg-white" />
          <Button size="small" kind="quiet" onPress={() => setPictureId(null)}>
            Remove the picture
          </Button>
        </div>
      )}
    </div>
  );
}

async function send(file: File): Promise<Result<Picture>> {
  const failed = (message: string): Result<Picture> => ({ ok: false, code: "invalid", message });
  if (file.size > mostBytes) return failed("This picture is larger than 5 MB. Choose a smaller one.");
  const body = new FormData();
  body.set("picture", file);
  try {
    const response = await fetch("/api/pictures", { method: "POST", body });
    return (await response.json()) as Result<Picture>;
  } catch {
    return failed("The server did not answer. Choose the picture again in a moment.");
  }
}
