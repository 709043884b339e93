"use client";
import { useEffect, useRef, useState } from "react";
import { drawPages } from "@/components/composer/pdf-pages";
import { Notice } from "@/components/ui/notice";
import { SpinnerWithWords } from "@/components/ui/spinner";

type Chosen = { brandColour: string; logoId: string; handoutLayout: string; handoutParts: readonly string[] };

/** So long nothing may change before the sheet is drawn anew. */
const quietMs = 200;

/** The sheet itself, drawn by the same hand that prints it, with what is being chosen. The old one stays until the new one is ready. */
export function LetterheadPreview({ chosen, workerUrl }: { chosen: Chosen; workerUrl: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ shown: string; problem: string | null }>({ shown: "", problem: null });
  const asked = JSON.stringify(chosen);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const page = await firstPage(asked, sheet.current?.clientWidth || 400, workerUrl, stop.signal);
        if (typeof page === "string") return setState((before) => ({ ...before, problem: page }));
        page.setAttribute("role", "img");
        page.setAttribute("aria-label", "The first page of a handout with these looks");
        sheet.current?.replaceChildren(page);
        setState({ shown: asked, problem: null });
      } catch {
        if (!stop.signal.aborted) setState((before) => ({ ...before, problem: "The preview could not be drawn." }));
      }
    }, quietMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, workerUrl]);
  return (
    <section aria-labelledby="letterhead-preview" data-drawn={state.shown === asked} className="flex flex-col gap-3 lg:sticky lg:top-4">
      <h2 id="letterhead-preview" className="text-lg">
        As it will be printed
      </h2>
      {state.problem && (
        <Notice tone="amber">
          <p>{state.problem}</p>
        </Notice>
      )}
      {!state.shown && !state.problem && <SpinnerWithWords label="Drawing the handout" />}
      <div ref={sheet} className="[&>canvas]:h-auto [&>canvas]:w-full [&>canvas]:rounded-sm [&>canvas]:border [&>canvas]:border-line" />
    </section>
  );
}

/** The first page on a canvas, or the sentence that says why there is none. */
async function firstPage(body: string, widthPx: number, workerUrl: string, signal: AbortSignal): Promise<HTMLCanvasElement | string> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch("/api/letterhead/preview", { method: "POST", cache: "no-store", headers, body, signal });
  if (!response.ok) {
    const answer: { message?: string } = await response.json();
    return answer.message ?? "The preview could not be made.";
  }
  const keys = (response.headers.get("X-Page-Keys") ?? "").split(",").filter(Boolean);
  const [first] = await drawPages({ data: await response.arrayBuffer(), keys, before: [], widthPx, workerUrl, signal });
  return first?.canvas ?? "The preview could not be drawn.";
}
