import { createCanvas, Path2D } from "@napi-rs/canvas";
import jsqr from "jsqr";
import type { TextItem } from "pdfjs-dist/types/src/display/api";

/** A piece of text where it stands: points from the left and the top of its page; `bottom` is its baseline. */
export type PlacedText = { text: string; left: number; right: number; top: number; bottom: number; size: number };
export type ReadPage = { width: number; height: number; texts: PlacedText[] };
export type ReadPdf = { title: string; language: string; outline: string[]; pages: ReadPage[]; text: string; annotations: string[] };

/** Points that the footer takes. */
export const footerHeight = 50;

const open = async (bytes: Uint8Array) => {
  // pdf.js would take another copy of the canvas, whose paths ours does not draw.
  Object.assign(globalThis, { Path2D });
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;
};

const place = (item: TextItem, height: number): PlacedText => {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
  const size = Math.hypot(a, b);
  return { text: item.str, left: x, right: x + item.width, top: height - y - size * 0.75, bottom: height - y, size };
};

/** An entry of the outline with those beneath it. */
type Entry = { title: string; items: Entry[] };

/** What a reader of the PDF finds in it. `text` is that of all pages without the footers, joined with spaces, so that a sentence is found whatever its line breaks. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await open(bytes);
  const { info } = await document.getMetadata();
  const entries = (outline: Entry[]): string[] => outline.flatMap(({ title, items }) => [title, ...entries(items)]);
  const outline = entries(((await document.getOutline()) ?? []) as Entry[]);
  const pages: ReadPage[] = [];
  const annotations: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is TextItem => "str" in item && item.str.trim() !== "").map((item) => place(item, height));
    for (const { url } of await page.getAnnotations()) if (url) annotations.push(url);
    pages.push({ width, height, texts });
  }
  const { Title = "", Language = "" } = info as { Title?: string; Language?: string };
  await document.destroy();
  const body = pages.flatMap(({ texts, height }) => texts.filter(({ bottom }) => bottom < height - footerHeight));
  return { title: Title, language: Language, outline, pages, text: plain(body.map(({ text }) => text).join(" ")), annotations };
}

/** Single spaces of one kind, so that texts compare. */
export const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

/** Whether a text stands in the PDF, line breaks and cut words aside. */
export const holds = (pdf: ReadPdf, text: string): boolean => pdf.text.replaceAll(" ", "").includes(plain(text).replaceAll(" ", ""));

export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** A page photographed at so many dots an inch: four bytes a pixel. */
export async function photograph(bytes: Uint8Array, number: number, dots: number): Promise<Pixels> {
  const document = await open(bytes);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: dots / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext("2d");
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  await document.destroy();
  return { data: new Uint8ClampedArray(data), width, height };
}

/** The address in the QR code of a page. */
export async function readQrCode(bytes: Uint8Array, number: number): Promise<string | null> {
  const { data, width, height } = await photograph(bytes, number, 150);
  // Ours are dark on light: the other way is not looked for.
  return jsqr(data, width, height, { inversionAttempts: "dontInvert" })?.data ?? null;
}
