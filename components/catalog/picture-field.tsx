"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { hintStyle, labelStyle, messageStyle } from "@/components/ui/field-parts";
import type { Result } from "@/lib/errors";

type Picture = { pictureId: string; width: number; height: number };
type Props = {
  name: string;
  initial: string | null;
  label?: string;
  hint?: string;
  accept?: string;
  /** Where the file is sent. */
  address?: string;
  onChange?: (pictureId: string | null) => void;
};

const mostBytes = 5_000_000;

/** Sends the picture as soon as it is chosen, so that what the form keeps is only its id; a refusal says why and changes nothing. */
export function PictureField({ name, initial, onChange, ...about }: Props) {
  const { label = "Picture", address = "/api/pictures" } = about;
  const { hint = "JPEG, PNG or WebP, up to 5 MB. Place and camera data are removed." } = about;
  const id = useId();
  const [pictureId, setPictureId] = useState(initial);
  const take = (taken: string | null) => {
    setPictureId(taken);
    onChange?.(taken);
  };
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    const result = await send(file, address, label.toLowerCase());
    setSending(false);
    setProblem(result.ok ? null : result.message);
    if (result.ok) take(result.data.pictureId);
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className={labelStyle}>
        {label} <span className="font-normal text-faint">(optional)</span>
      </label>
      <span id={`${id}-hint`} className={hintStyle}>
        {hint}
      </span>
      <input type="hidden" name={name} value={pictureId ?? ""} />
      <input
        id={id}
        type="file"
        accept={about.accept ?? "image/jpeg,image/png,image/webp"}
        aria-describedby={`${id}-hint ${id}-state`}
        aria-invalid={problem !== null || undefined}
        disabled={isSending}
        onChange={(event) => void choose(event.target.files?.[0])}
        className="max-w-full rounded py-1 text-soft file:mr-3 file:min-h-9 file:rounded file:border file:border-edge file:bg-surface file:px-3.5 file:font-semibold file:text-ink"
      />
      <span id={`${id}-state`} role="status" className={problem ? messageStyle : hintStyle}>
        {isSending ? `Reading the ${label.toLowerCase()}…` : problem}
      </span>
      {pictureId && (
        <div className="flex flex-wrap items-end gap-3 pt-1">
          <img src={`/api/pictures/${pictureId}`} alt="As it will be shown" className="max-h-40 rounded border border-line bg-white" />
          <Button size="small" kind="quiet" onPress={() => take(null)}>
            Remove the {label.toLowerCase()}
          </Button>
        </div>
      )}
    </div>
  );
}

async function send(file: File, address: string, what: string): Promise<Result<Picture>> {
  const failed = (message: string): Result<Picture> => ({ ok: false, code: "invalid", message });
  if (file.size > mostBytes) return failed(`This ${what} is larger than 5 MB. Choose a smaller one.`);
  const body = new FormData();
  body.set("picture", file);
  try {
    const response = await fetch(address, { method: "POST", body });
    return (await response.json()) as Result<Picture>;
  } catch {
    return failed(`The server did not answer. Choose the ${what} again in a moment.`);
  }
}
