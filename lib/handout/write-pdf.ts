import renderDocument from "@react-pdf/render";
import PDFDocument from "pdfkit";
import type { Glyph } from "./fonts/load";
import type { Drawn } from "./layout";
import type { GlyphRun } from "./text/paragraph";

export type PdfFacts = { title: string; author: string; language: string; createdOn: string };

/** What pdfkit keeps of a font it embeds; not in its declared types. */
type EmbeddedFont = {
  id: string;
  scale: number;
  widths: number[];
  unicode: number[][];
  subset: { includeGlyph(id: number): number };
  ref(): unknown;
};
type Internals = {
  _font: EmbeddedFont;
  _fontSize: number;
  page: { fonts: Record<string, unknown> };
  addContent(operators: string): unknown;
  font(source: unknown, size?: number): unknown;
  registerFont(name: string, source: unknown): unknown;
  glyphs?: (glyphs: Glyph[], positions: GlyphRun["positions"]) => void;
};

const short = (n: number): string => String(Math.round(n * 1000) / 1000);

function encodeGlyph(font: EmbeddedFont, glyph: Glyph): string {
  const id = font.subset.includeGlyph(glyph.id);
  font.widths[id] ??= glyph.advanceWidth * font.scale;
  font.unicode[id] ??= glyph.codePoints;
  return id.toString(16).padStart(4, "0");
}

/** One run of glyphs as a text object. Kerning goes between the glyphs; one that is set off its line (an accent) gets its own place. */
function runOperators(font: EmbeddedFont, size: number, glyphs: Glyph[], positions: GlyphRun["positions"]): string {
  const place = (x: number, y: number) => `1 0 0 -1 ${short(x)} ${short(y)} Tm`;
  let operators = `BT /${font.id} ${short(size)} Tf ${place(0, 0)} [<`;
  let x = 0;
  for (const [i, glyph] of glyphs.entries()) {
    const at = positions[i] ?? { xAdvance: 0, x: 0, y: 0 };
    const code = encodeGlyph(font, glyph);
    x += at.xAdvance * size;
    if (at.x || at.y) {
      operators += `>] TJ ${place(x - at.xAdvance * size + at.x * size, -at.y * size)} <${code}> Tj ${place(x, 0)} [<`;
      continue;
    }
    const kern = Math.round(glyph.advanceWidth * font.scale - at.xAdvance * 1000);
    operators += kern ? `${code}> ${kern} <` : code;
  }
  return `${operators}>] TJ ET`;
}

/** Each font is opened once a document, and a run is written at once: both are most of what drawing text costs otherwise. */
function drawRunsDirectly(document: Internals): void {
  const names = new Map<unknown, string>();
  const font = document.font.bind(document);
  document.font = (source, size) => {
    let name = names.get(source);
    if (!name) {
      name = `face-${names.size}`;
      document.registerFont(name, source);
      names.set(source, name);
    }
    return font(name, size);
  };
  document.glyphs = (glyphs, positions) => {
    const { _font, _fontSize, page } = document;
    page.fonts[_font.id] ??= _font.ref();
    document.addContent(runOperators(_font, _fontSize, glyphs, positions));
  };
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
}

/** Writes laid-out pages as a PDF. The date comes from outside, so that the same pages give the same bytes. */
export function writePdf(pages: Drawn[], { title, author, language, createdOn }: PdfFacts): Promise<Uint8Array> {
  const date = new Date(`${createdOn}T12:00:00Z`);
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: "Homestretch", Producer: "Homestretch", CreationDate: date, ModDate: date },
  });
  drawRunsDirectly(document as unknown as Internals);
  const bytes = collect(document);
  renderDocument(document as never, { type: "DOCUMENT", props: {}, style: {}, children: pages } as never);
  return bytes;
}
