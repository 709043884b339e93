"use client";
import { ExternalLink } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { SaveState } from "./draft-snapshot";
import { drawPages } from "./pdf-pages";

type Props = { versionId: string; revision: number; workerUrl: string; unsaved: number; state: SaveState };
type State = { kind: "loading" } | { kind: "drawn"; pages: number; revision: number } | { kind: "failed"; message: string };

const afterMs = 120;

/** The handout itself, drawn again after each save. Until the new pages are ready the old ones stay. */
export function PreviewPane({ versionId, revision, workerUrl, unsaved, state: saving }: Props) {
  const sheets = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ kind: "loading" });
  const [again, setAgain] = useState(0);
  const address = `/api/drafts/${versionId}/handout.pdf`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision, or a second try, is what asks for a new drawing
  useEffect(() => {
    const stop = new AbortController();
    const draw = async () => {
      const answer = await fetchHandout(address, stop.signal);
      if (typeof answer === "string") return setState({ kind: "failed", message: answer });
      const width = sheets.current?.clientWidth || 360;
      const pages = await drawPages(answer, width, workerUrl, stop.signal);
      pages.forEach(label);
      sheets.current?.replaceChildren(...pages);
      setState({ kind: "drawn", pages: pages.length, revision });
    };
    const timer = setTimeout(() => {
      draw().catch(() => {
        if (!stop.signal.aborted) setState({ kind: "failed", message: "The preview could not be drawn." });
      });
    }, afterMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, revision, workerUrl, again]);

  const isStuck = unsaved > 0 && saving !== "saving" && saving !== "saved";
  const isOld = unsaved > 0 || (state.kind === "drawn" && state.revision !== revision);
  const pages = state.kind !== "drawn" ? "" : state.pages === 1 ? "1 page" : `${state.pages} pages`;
  const about = isOld && state.kind === "drawn" ? (isStuck ? "as it was saved last" : "being drawn…") : pages;
  return (
    <section
      aria-label="Preview of the handout"
      data-revision={state.kind === "drawn" ? state.revision : undefined}
      className="flex flex-col gap-3"
    >
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h2 className="text-base">
          Handout
          <span className="ml-2 text-xs font-normal text-soft tabular-nums">{about}</span>
        </h2>
        {isOld && state.kind !== "failed" && (
          <span className="text-xs text-faint">{isStuck ? "As it was saved last" : "Being drawn…"}</span>
        )}
        <a href={address} target="_blank" rel="noopener" className={buttonStyle("quiet", "small")}>
          Open as PDF
          <ExternalLink aria-hidden="true" />
        </a>
      </div>
      {state.kind === "failed" && (
        <Notice tone="amber">
          <p>{state.message}</p>
          <button type="button" className="self-start font-semibold underline underline-offset-3" onClick={() => setAgain(again + 1)}>
            Try again
          </button>
        </Notice>
      )}
      {state.kind === "loading" && <Spinner label="Drawing the handout" />}
      <div
        ref={sheets}
        className="flex flex-col gap-3 [&>canvas]:h-auto [&>canvas]:w-full [&>canvas]:rounded-sm [&>canvas]:border [&>canvas]:border-line"
      />
    </section>
  );
}

function label(canvas: HTMLCanvasElement, place: number, all: HTMLCanvasElement[]) {
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `Page ${place + 1} of ${all.length} of the handout`);
}

/** The bytes, or the sentence that says why there are none. */
async function fetchHandout(address: string, signal: AbortSignal): Promise<ArrayBuffer | string> {
  try {
    const response = await fetch(address, { cache: "no-store", signal });
    if (response.ok) return await response.arrayBuffer();
    const answer: { message?: string } = await response.json();
    return answer.message ?? "The preview could not be made.";
  } catch (error) {
    if (signal.aborted) throw error;
    return "The server does not answer. The preview comes back when it does.";
  }
}
