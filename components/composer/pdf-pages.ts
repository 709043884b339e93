import type { PDFDocumentProxy, PDFWorker } from "pdfjs-dist";
import { whenIdle } from "./when-idle";

const library = () => import("pdfjs-dist/legacy/build/pdf.mjs");
type Library = Awaited<ReturnType<typeof library>>;

let starting: Promise<{ pdf: Library; worker: PDFWorker }> | undefined;

/** The library comes when the first preview is drawn, and reads in a worker of its own that stays for the next ones. */
function load(workerUrl: string) {
  starting ??= library().then((pdf) => {
    pdf.GlobalWorkerOptions.workerSrc = workerUrl;
    return { pdf, worker: new pdf.PDFWorker() };
  });
  starting.catch(() => {
    starting = undefined;
  });
  return starting;
}

/** A page that was drawn, under the key that says what it looks like. */
export type DrawnPage = { key: string; canvas: HTMLCanvasElement };

/** `keys`: for each page of the sheet what stays the same while it looks the same. `data`: the pages that were not there `before`, as a PDF. */
export type Pages = { data: ArrayBuffer; keys: readonly string[] };

/** What a page is known by where it is drawn at a width in CSS pixels. */
export const keyAt = (key: string, widthPx: number) => `${key} ${widthPx}`;

type Drawing = Pages & { before: readonly DrawnPage[]; widthPx: number; workerUrl: string; signal: AbortSignal };

/**
 * All pages of a sheet, each on a canvas of its own; those that were drawn before are taken as they are. Letters are drawn as shapes, so that
 * the page needs to allow no font from memory. Stops without a result where the signal says so.
 */
export async function drawPages({ data, keys, before, widthPx, workerUrl, signal }: Drawing): Promise<DrawnPage[]> {
  const known = new Map(before.map((page) => [page.key, page]));
  const fresh = keys.map((key) => keyAt(key, widthPx)).filter((key) => !known.has(key));
  if (fresh.length > 0)
    for (const [at, canvas] of (await drawAll(data, widthPx, workerUrl, signal)).entries()) {
      const key = fresh[at];
      if (key) known.set(key, { key, canvas });
    }
  return keys.flatMap((key) => known.get(keyAt(key, widthPx)) ?? []);
}

async function drawAll(data: ArrayBuffer, widthPx: number, workerUrl: string, signal: AbortSignal): Promise<HTMLCanvasElement[]> {
  const { pdf, worker } = await load(workerUrl);
  signal.throwIfAborted();
  const options = { disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false };
  const task = pdf.getDocument({ data, worker, ...options });
  try {
    const document = await task.promise;
    const pages: HTMLCanvasElement[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      signal.throwIfAborted();
      pages.push(await drawPage(document, number, widthPx));
    }
    return pages;
  } finally {
    void task.destroy();
  }
}

async function drawPage(document: PDFDocumentProxy, number: number, widthPx: number): Promise<HTMLCanvasElement> {
  const page = await document.getPage(number);
  const density = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
  const viewport = page.getViewport({ scale: (widthPx / page.getViewport({ scale: 1 }).width) * density });
  const canvas = window.document.createElement("canvas");
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  // It draws a piece at a time, and whoever types comes first.
  task.onContinue = (goOn: () => void) => whenIdle(goOn, 50);
  await task.promise;
  return canvas;
}
