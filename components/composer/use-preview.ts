"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DraftStore } from "./draft-store";
import { type DrawnPage, drawPages, type Pages } from "./pdf-pages";

/** `revision`: of the draft that the pages show; null where they show something that is not saved yet. */
export type PreviewState = { pages: number; isOld: boolean; revision: number | null; problem: string | null };

/**
 * So long nothing may change before the pages are drawn anew: longer than most people take between two keys, so that a key does not wait for a
 * drawing, and short enough that the pages are there within half a second after the last.
 */
const quietMs = 180;
/** A second problem in a row waits so long before the server is asked again. */
const troubledMs = 5_000;

type Options = { store: DraftStore; versionId: string; workerUrl: string; sheets: RefObject<HTMLDivElement | null> };

/**
 * Keeps the pages of the handout as the draft is in this browser, saved or not. One drawing at a time: what changes meanwhile is drawn right
 * after it, so a slow machine draws less often rather than later and later. The old pages stay until the new ones are ready.
 */
export function usePreview({ store, versionId, workerUrl, sheets }: Options): PreviewState & { again: () => void } {
  const [state, setState] = useState<PreviewState>({ pages: 0, isOld: true, revision: null, problem: null });
  const drawing = useRef<{ now: () => void } | null>(null);
  useEffect(() => {
    const follower = new Follower({ store, versionId, workerUrl, sheets }, setState);
    drawing.current = follower;
    return follower.start();
  }, [store, versionId, workerUrl, sheets]);
  const again = useCallback(() => drawing.current?.now(), []);
  return { ...state, again };
}

class Follower {
  #shown: { text: string; pages: DrawnPage[] } = { text: "", pages: [] };
  #state: PreviewState = { pages: 0, isOld: true, revision: null, problem: null };
  #content: unknown = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isWanted = false;
  readonly #stop = new AbortController();

  constructor(
    readonly options: Options,
    readonly tell: (state: PreviewState) => void,
  ) {}

  start(): () => void {
    const unsubscribe = this.options.store.subscribe(this.#heard);
    void this.#draw();
    return () => {
      unsubscribe();
      clearTimeout(this.#timer);
      this.#stop.abort();
    };
  }

  now = () => void this.#draw();

  /** Called with each key: only looks whether the draft is another one, and that is a comparison of two references. */
  #heard = () => {
    const { content, unsaved, revision } = this.options.store.getSnapshot();
    if (content === this.#content) {
      if (unsaved === 0 && !this.#state.isOld) this.#show({ revision });
      return;
    }
    this.#content = content;
    this.#show({ isOld: true });
    this.#later(quietMs);
  };

  #later(afterMs: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), afterMs);
  }

  async #draw() {
    clearTimeout(this.#timer);
    if (this.#isBusy) {
      this.#isWanted = true;
      return;
    }
    const { store } = this.options;
    const { content, revision, publishedAs } = store.getSnapshot();
    // There is no draft any more.
    if (publishedAs !== null) return;
    const unsaved = store.getUnsaved();
    this.#content = content;
    const text = JSON.stringify(content);
    const drawnFrom = () => (store.getSnapshot().unsaved === 0 ? store.getSnapshot().revision : null);
    if (text === this.#shown.text) return this.#show({ isOld: false, revision: drawnFrom(), problem: null });
    this.#isBusy = true;
    this.#show({ isOld: true });
    try {
      const widthPx = this.options.sheets.current?.clientWidth || 360;
      const answer = await this.#fetch(unsaved, widthPx);
      if (typeof answer === "string") this.#fail(answer);
      else {
        const [before, { workerUrl }, signal] = [this.#shown.pages, this.options, this.#stop.signal];
        const pages = await drawPages({ ...answer, before, widthPx, workerUrl, signal });
        place(this.options.sheets.current, pages);
        this.#shown = { text, pages };
        const isOld = store.getSnapshot().content !== content;
        this.#show({ pages: pages.length, isOld, revision: unsaved.length === 0 ? revision : isOld ? null : drawnFrom(), problem: null });
      }
    } catch {
      if (!this.#stop.signal.aborted) this.#fail("The preview could not be drawn.");
    }
    this.#isBusy = false;
    if (this.#isWanted && !this.#stop.signal.aborted) {
      this.#isWanted = false;
      void this.#draw();
    }
  }

  /** The bytes with the key of each page, or the sentence that says why there are none. */
  async #fetch(unsaved: readonly unknown[], widthPx: number): Promise<Pages | string> {
    const has = this.#shown.pages.map(({ key }) => key.split(" ")).flatMap(([key = "", width]) => (Number(width) === widthPx ? [key] : []));
    try {
      const response = await fetch(`/api/drafts/${this.options.versionId}/handout.pdf`, {
        ...{ method: "POST", cache: "no-store", headers: { "Content-Type": "application/json" } },
        ...{ body: JSON.stringify({ unsaved, has }), signal: this.#stop.signal },
      });
      if (response.ok)
        return { data: await response.arrayBuffer(), keys: (response.headers.get("X-Page-Keys") ?? "").split(",").filter(Boolean) };
      const answer: { message?: string } = await response.json();
      return answer.message ?? "The preview could not be made.";
    } catch (error) {
      if (this.#stop.signal.aborted) throw error;
      return "The server does not answer. The preview comes back when it does.";
    }
  }

  #fail(problem: string) {
    this.#show({ problem });
    this.#later(troubledMs);
  }

  #show(change: Partial<PreviewState>) {
    const next = { ...this.#state, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    this.tell(next);
  }
}

/** Only what is another page is touched, so that nothing flickers and the place in the list stays. */
function place(sheets: HTMLDivElement | null, pages: readonly DrawnPage[]) {
  if (!sheets) return;
  for (const [at, { canvas }] of pages.entries()) {
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `Page ${at + 1} of ${pages.length} of the handout`);
    const there = sheets.children[at];
    if (there === canvas) continue;
    if (there && !pages.some((page) => page.canvas === there)) there.replaceWith(canvas);
    else sheets.insertBefore(canvas, there ?? null);
  }
  while (sheets.children.length > pages.length) sheets.lastElementChild?.remove();
}
