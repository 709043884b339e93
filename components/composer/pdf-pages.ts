import type { PDFDocumentProxy, PDFWorker } from "pdfjs-dist";

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

/** `keys`: for each page what stays the same while the page looks the same; none where nothing is known about it. */
export type Pages = { data: ArrayBuffer; keys: readonly string[] };

/**
 * Draws the pages of a PDF, each on a canvas of its own, at a width in CSS pixels; those that look as one of `before` are not drawn again.
 * Letters are drawn as shapes, so that the page needs to allow no font from memory. Stops without a result where the signal says so.
 */
export async function drawPages(
  { data, keys }: Pages,
  before: readonly DrawnPage[],
  widthPx: number,
  workerUrl: string,
  signal: AbortSignal,
): Promise<DrawnPage[]> {
  const { pdf, worker } = await load(workerUrl);
  signal.throwIfAborted();
  const options = { disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false };
  const task = pdf.getDocument({ data, worker, ...options });
  try {
    const document = await task.promise;
    const free = [...before];
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      signal.throwIfAborted();
      const key = `${keys[number - 1] ?? crypto.randomUUID()} ${widthPx}`;
      const same = free.findIndex((page) => page.key === key);
      const [known] = same < 0 ? [] : free.splice(same, 1);
      pages.push(known ?? { key, canvas: await drawPage(document, number, widthPx) });
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
  await page.render({ canvas, viewport }).promise;
  return canvas;
}
