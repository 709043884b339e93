"use client";
import { ExternalLink } from "lucide-react";
import { type MouseEvent, useRef } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { SpinnerWithWords } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { useComposer } from "./composer-context";
import type { DraftStore } from "./draft-store";
import { usePreview } from "./use-preview";

/** The handout itself, as the draft is in this browser. Until new pages are ready the old ones stay. */
export function PreviewPane() {
  const { store, versionId, workerUrl } = useComposer();
  const sheets = useRef<HTMLDivElement>(null);
  const { pages, isOld, revision, problem, again } = usePreview({ store, versionId, workerUrl, sheets });
  const count = pages === 1 ? "1 page" : `${pages} pages`;
  return (
    <section aria-label="Preview of the handout" data-revision={revision ?? undefined} data-drawn={!isOld} className="flex flex-col gap-3">
      <div className="flex min-h-8 items-center justify-between gap-2">
        {/* The tab above says what it is. */}
        <h2 className="sr-only">Handout</h2>
        <span className="text-xs text-soft tabular-nums">{pages > 0 && count}</span>
        <a
          href={`/api/drafts/${versionId}/handout.pdf`}
          target="_blank"
          rel="noopener"
          onClick={(event) => void openSaved(event, store)}
          className={buttonStyle("quiet", "small")}
        >
          Open as PDF
          <ExternalLink aria-hidden="true" />
        </a>
      </div>
      {problem && (
        <Notice tone="amber">
          <p>{problem}</p>
          {pages > 0 && <p>What you see is the handout as it was before.</p>}
          <button type="button" className="self-start font-semibold underline underline-offset-3" onClick={again}>
            Try again
          </button>
        </Notice>
      )}
      {pages === 0 && !problem && <SpinnerWithWords label="Drawing the handout" />}
      <div
        ref={sheets}
        className="flex flex-col gap-3 [&>canvas]:h-auto [&>canvas]:w-full [&>canvas]:rounded-sm [&>canvas]:border [&>canvas]:border-line"
      />
    </section>
  );
}

/** The PDF is made of what is saved, so what is not yet goes first. The tab opens with the press: later it would be taken for an advertisement. */
async function openSaved(event: MouseEvent<HTMLAnchorElement>, store: DraftStore) {
  if (store.getSnapshot().unsaved === 0) return;
  event.preventDefault();
  const { href } = event.currentTarget;
  const tab = window.open("about:blank", "_blank");
  if (tab) tab.opener = null;
  if (await store.flush()) return tab ? tab.location.replace(href) : window.location.assign(href);
  tab?.close();
  toast("Your last changes are not saved yet, so the PDF would lack them. Try again once they are.");
}
