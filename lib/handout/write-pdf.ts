import { createHash } from "node:crypto";
import renderDocument from "@react-pdf/render";
import PDFDocument from "pdfkit";
import { type DrawingTarget, place } from "./drawing";
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
  subset: { glyphs: number[]; includeGlyph(id: number): number };
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

type Outline = { addItem(title: string, options: { pageNumber: number }): Outline };

const short = (n: number): string => String(Math.round(n * 1000) / 1000);

const numbered = new WeakMap<EmbeddedFont, Map<string, string>>();

/**
 * The number of a glyph in the embedded font. A glyph that stands for different letters (Arabic letters share their bodies) is embedded
 * once for each, so that text copied or read aloud from the PDF has the right ones.
 */
function encodeGlyph(font: EmbeddedFont, glyph: Glyph): string {
  let codes = numbered.get(font);
  if (!codes) {
    codes = new Map();
    numbered.set(font, codes);
  }
  const key = `${glyph.id} ${glyph.codePoints}`;
  let code = codes.get(key);
  if (!code) {
    let id = font.subset.includeGlyph(glyph.id);
    if (font.unicode[id]) id = font.subset.glyphs.push(glyph.id) - 1;
    font.widths[id] = glyph.advanceWidth * font.scale;
    font.unicode[id] = glyph.codePoints;
    code = id.toString(16).padStart(4, "0");
    codes.set(key, code);
  }
  return code;
}

/** The outline of a glyph as path operators, its origin at a place of the page. */
function outlineOperators(glyph: Glyph, scale: number, x: number, y: number): string {
  const at = (points: number[]) => points.map((n, i) => short(i % 2 ? y - n * scale : x + n * scale)).join(" ");
  let [fromX, fromY] = [0, 0];
  const operators = glyph.path.commands.map(({ command, args }) => {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    const curve = [fromX + (2 * (a - fromX)) / 3, fromY + (2 * (b - fromY)) / 3, c + (2 * (a - c)) / 3, d + (2 * (b - d)) / 3, c, d];
    [fromX, fromY] = [args.at(-2) ?? fromX, args.at(-1) ?? fromY];
    if (command === "moveTo") return `${at(args)} m`;
    if (command === "lineTo") return `${at(args)} l`;
    if (command === "closePath") return "h";
    return `${at(command === "quadraticCurveTo" ? curve : args)} c`;
  });
  return `${operators.join(" ")} f`;
}

/**
 * One run of glyphs as a text object. Kerning goes between the glyphs; one that is set off its line (an accent) gets its own place. A glyph
 * without a letter of its own (the dots of Arabic letters) is drawn as a shape: as text, it would be read as something else.
 */
function runOperators(font: EmbeddedFont, size: number, glyphs: Glyph[], positions: GlyphRun["positions"]): string {
  const place = (x: number, y: number) => `1 0 0 -1 ${short(x)} ${short(y)} Tm`;
  let text = `BT /${font.id} ${short(size)} Tf ${place(0, 0)} [<`;
  let shapes = "";
  let x = 0;
  for (const [i, glyph] of glyphs.entries()) {
    const at = positions[i] ?? { xAdvance: 0, x: 0, y: 0 };
    const [left, top] = [x + at.x * size, -at.y * size];
    x += at.xAdvance * size;
    if (glyph.codePoints.length === 0) {
      shapes += ` ${outlineOperators(glyph, (size * font.scale) / 1000, left, top)}`;
      if (at.xAdvance) text += `>] TJ ${place(x, 0)} [<`;
      continue;
    }
    const code = encodeGlyph(font, glyph);
    const kern = Math.round(glyph.advanceWidth * font.scale - at.xAdvance * 1000);
    if (at.x || at.y) text += `>] TJ ${place(left, top)} <${code}> Tj ${place(x, 0)} [<`;
    else text += kern ? `${code}> ${kern} <` : code;
  }
  return `${text}>] TJ ET${shapes}`;
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

/** Gives each canvas of figures the brush that writes them, which react-pdf's own lacks. */
function drawFiguresDirectly(document: DrawingTarget, node: Drawn): void {
  const { props } = node;
  const drawings = props?.drawings;
  if (drawings)
    props.paint = () => {
      for (const { drawing, ...at } of drawings) place(document, drawing, at);
      return null;
    };
  for (const child of node.children ?? []) drawFiguresDirectly(document, child);
}

type PictureOpener = { openImage(source: unknown): unknown };

/** The same picture on many sheets is in the file once. */
function embedPicturesOnce(document: PictureOpener): void {
  const opened = new Map<string, unknown>();
  const open = document.openImage.bind(document);
  document.openImage = (source) => {
    if (!(source instanceof Uint8Array)) return open(source);
    const key = createHash("sha1").update(source).digest("base64");
    const image = opened.get(key) ?? open(source);
    opened.set(key, image);
    return image;
  };
}

/** A PDF that is written page by page, so that what was written needs no memory but the caller's. */
export class PdfFile {
  /** So far. */
  pages = 0;
  readonly #document: PDFKit.PDFDocument;
  readonly #ended: Promise<void>;
  readonly #finish: () => void;

  /** The date comes from outside, so that the same pages give the same bytes. */
  constructor({ title, author, language, createdOn }: PdfFacts, receive: (bytes: Uint8Array) => void) {
    const date = new Date(`${createdOn}T12:00:00Z`);
    const document = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: "1.7",
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author, Creator: "Homestretch", Producer: "Homestretch", CreationDate: date, ModDate: date },
    });
    drawRunsDirectly(document as unknown as Internals);
    embedPicturesOnce(document as unknown as PictureOpener);
    this.#document = document;
    this.#ended = new Promise((resolve, reject) => document.on("data", receive).on("end", resolve).on("error", reject));
    this.#finish = document.end.bind(document);
    // The engine ends a document after each call; this one ends when it is told to.
    document.end = () => document;
  }

  /** @param under a bookmark for these pages, above their own; without it theirs stand at the top */
  add(pages: Drawn[], under?: string): void {
    const document = this.#document as unknown as { outline: Outline };
    const from = this.pages;
    this.pages += pages.length;
    for (const page of pages) drawFiguresDirectly(this.#document as unknown as DrawingTarget, page);
    const top = document.outline;
    let above: Outline | undefined;
    const parent = (): Outline => {
      above ??= under === undefined ? top : top.addItem(under, { pageNumber: from });
      return above;
    };
    // The engine counts pages from the first one of each call.
    document.outline = { addItem: (title, options) => parent().addItem(title, { ...options, pageNumber: from + options.pageNumber }) };
    renderDocument(this.#document as never, { type: "DOCUMENT", props: {}, style: {}, children: pages } as never);
    document.outline = top;
    parent();
  }

  async end(): Promise<void> {
    this.#finish();
    await this.#ended;
  }
}

/** Writes laid-out pages as a PDF. */
export async function writePdf(pages: Drawn[], facts: PdfFacts): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const file = new PdfFile(facts, (bytes) => chunks.push(bytes));
  file.add(pages);
  await file.end();
  return new Uint8Array(Buffer.concat(chunks));
}
