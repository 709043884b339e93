import type { PDFDocumentLoadingTask } from "pdfjs-dist";

const library = () => import("pdfjs-dist/legacy/build/pdf.mjs");

let starting: Promise<Awaited<ReturnType<typeof library>>> | undefined;

/** The library comes when the first preview is drawn, and reads in a worker of its own. */
function load(workerUrl: string) {
  starting ??= library().then((pdf) => {
    pdf.GlobalWorkerOptions.workerSrc = workerUrl;
    return pdf;
  });
  starting.catch(() => {
    starting = undefined;
  });
  return starting;
}

/**
 * Draws every page of a PDF on a canvas of its own, at a width in CSS pixels. Letters are drawn as shapes, so that the page needs to allow
 * no font from memory. Stops without a result where the signal says so.
 */
export async function drawPages(data: ArrayBuffer, widthPx: number, workerUrl: string, signal: AbortSignal): Promise<HTMLCanvasElement[]> {
  const { getDocument } = await load(workerUrl);
  signal.throwIfAborted();
  const task: PDFDocumentLoadingTask = getDocument({
    data,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    const document = await task.promise;
    const pages: HTMLCanvasElement[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      signal.throwIfAborted();
      const page = await document.getPage(number);
      const density = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
      const viewport = page.getViewport({ scale: (widthPx / page.getViewport({ scale: 1 }).width) * density });
      const canvas = window.document.createElement("canvas");
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      pages.push(canvas);
    }
    return pages;
  } finally {
    void task.destroy();
  }
}
