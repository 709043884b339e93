import PDFDocument from "pdfkit";
import { PagePen, type PageTarget } from "./draw-page";
import type { Drawn } from "./layout";
import { madeAt, metadata, type PdfFacts } from "./metadata";

export type { PdfFacts };

type Outline = { addItem(title: string, options: object): Outline };

/** What this needs of pdfkit; not in its declared types. */
type Internals = {
  _root: { data: Record<string, unknown> };
  ref(data: object): { compress: boolean; end(bytes: Uint8Array): unknown };
  outline: Outline;
  endMetadata(): void;
};

/** pdfkit writes names as they are into XML, and knows less to say. */
function describe(document: Internals, facts: PdfFacts): void {
  document.endMetadata = () => {
    const stream = document.ref({ Type: "Metadata", Subtype: "XML" });
    stream.compress = false;
    stream.end(new TextEncoder().encode(metadata(facts)));
    document._root.data.Metadata = stream;
  };
}

/** Adds the entries of pages to an outline: a block that goes over pages has one, where it begins. */
function addBookmarks(outline: Outline, pages: Drawn[], from: number): void {
  const known = new Set<object>();
  let upper = outline;
  const visit = ({ props, box, children }: Drawn, pageNumber: number, above: number, left: number): void => {
    const top = above + (box?.top ?? 0);
    if (props?.bookmark && !known.has(props)) {
      known.add(props);
      const { title, level = 1 } = props.bookmark;
      const item = (level === 2 ? upper : outline).addItem(title, { pageNumber, top, left, expanded: true });
      if (level === 1) upper = item;
    }
    for (const child of children ?? []) visit(child, pageNumber, top, left);
  };
  // pdfkit counts how far left an entry leads from the right edge.
  for (const [i, page] of pages.entries()) visit(page, from + i, 0, page.box?.width ?? 0);
}

/** A tagged PDF that is written page by page, so that what was written needs no memory but the caller's. */
export class PdfFile {
  /** So far. */
  pages = 0;
  readonly #document: PDFKit.PDFDocument;
  readonly #pen: PagePen;
  readonly #ended: Promise<void>;
  readonly #language: string;

  /** The date comes from outside, so that the same pages give the same bytes. */
  constructor(facts: PdfFacts, receive: (bytes: Uint8Array) => void) {
    const { title, author, language } = facts;
    const [made, maker] = [madeAt(facts), "Homestretch"];
    const document = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: "1.7",
      lang: language,
      tagged: true,
      displayTitle: true,
      info: { Title: title, Author: author, Creator: maker, Producer: maker, CreationDate: made, ModDate: made },
    });
    describe(document as unknown as Internals, facts);
    this.#document = document;
    this.#language = language;
    this.#pen = new PagePen(document as unknown as PageTarget);
    this.#ended = new Promise((resolve, reject) => document.on("data", receive).on("end", resolve).on("error", reject));
  }

  /**
   * @param under a bookmark for these pages, above their own, which are a part of the document then; without it theirs stand at the top
   * @param language of these pages, where it is another than that of the file
   */
  add(pages: Drawn[], under?: string, language = this.#language): void {
    const from = this.pages;
    this.pages += pages.length;
    this.#pen.draw(pages, under === undefined ? null : { is: "Part", ...(language === this.#language ? {} : { lang: language }) });
    const { outline } = this.#document as unknown as Internals;
    const above = under === undefined ? outline : outline.addItem(under, { pageNumber: from });
    addBookmarks(above, pages, from);
  }

  async end(): Promise<void> {
    this.#pen.finish();
    this.#document.end();
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
