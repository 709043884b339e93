import { type Dict, PdfObjects, Reader, Text, type Value } from "./pdf-objects";
import { type Element, isElement, readStructure } from "./read-structure";

/** What a screen reader says of one element, without those inside it, and where that begins: points from the left and the top of its page. */
export type Heard = { kind: string; text: string; lang: string; page: number; lastPage: number; left: number; top: number };

type Piece = { text: string; left: number; top: number };
type Font = Map<string, string>;

/** Which letters the numbers of a font stand for. */
function lettersOf(cmap: string): Font {
  const letters: Font = new Map();
  const reader = new Reader(cmap);
  let operands: Value[] = [];
  while (!reader.isAtEnd) {
    const value = reader.value();
    operands = value === "beginbfrange" ? [] : [...operands, value];
    if (value !== "endbfrange") continue;
    for (let i = 0; i + 2 < operands.length; i += 3) {
      const [from, , list] = operands.slice(i, i + 3);
      const first = from instanceof Text ? from.text.charCodeAt(0) * 256 + from.text.charCodeAt(1) : 0;
      for (const [j, each] of (Array.isArray(list) ? list : []).entries())
        letters.set(String(first + j), each instanceof Text ? new TextDecoder("utf-16be").decode(Buffer.from(each.text, "latin1")) : "");
    }
  }
  return letters;
}

const decoded = (shown: Value, font: Font): string =>
  (Array.isArray(shown) ? shown : [shown])
    .map((part) => (part instanceof Text ? part.text : ""))
    .join("")
    .replace(/[\s\S]{2}/g, (pair) => font.get(String(pair.charCodeAt(0) * 256 + pair.charCodeAt(1))) ?? "\ufffd");

/** The pieces of content of a page: their letters in the order in which they are drawn, or the words that are given for them. */
function piecesOf(objects: PdfObjects, page: Dict): Map<number, Piece> {
  const fonts = Object.entries(objects.dict(objects.dict(page.Resources).Font)).map(
    ([name, ref]) => [`/${name}`, lettersOf(objects.stream(objects.dict(ref).ToUnicode))] as const,
  );
  const reader = new Reader(
    objects
      .list(page.Contents)
      .map((ref) => objects.stream(ref))
      .join("\n"),
  );
  const pieces = new Map<number, Piece>();
  const open: { piece: Piece | null; words: string | null }[] = [];
  let [operands, font, at]: [Value[], Font, { left: number; top: number }] = [[], new Map(), { left: 0, top: 0 }];
  const say = (text: string) => {
    const piece = open.findLast((each) => each.piece)?.piece;
    if (!piece || open.some(({ words }) => words !== null)) return;
    if (piece.text === "") Object.assign(piece, at);
    piece.text += text;
  };
  const begin = (properties: Value | undefined) => {
    const { MCID, ActualText } = objects.dict(properties);
    const piece = MCID === undefined ? null : { text: "", left: 0, top: 0 };
    if (piece) pieces.set(Number(MCID), piece);
    open.push({ piece, words: ActualText instanceof Text ? ActualText.text : null });
  };
  const end = () => {
    const words = open.pop()?.words;
    if (words) say(words);
  };
  while (!reader.isAtEnd) {
    const value = reader.value();
    operands.push(value);
    if (typeof value !== "string" || value.startsWith("/")) continue;
    if (value === "BDC" || value === "BMC") begin(operands.at(-2));
    else if (value === "EMC") end();
    else if (value === "Tf") font = fonts.find(([name]) => name === operands.at(-3))?.[1] ?? new Map();
    else if (value === "Tm") at = { left: Number(operands.at(-3)), top: Number(operands.at(-2)) };
    else if (value === "Tj" || value === "TJ") say(decoded(operands.at(-2) ?? null, font));
    operands = [];
  }
  return pieces;
}

const languageOf = (element: Element | null, document: string): string =>
  element ? element.lang || languageOf(element.parent, document) : document;

/** What is said of an element and of those inside it, in their order; what stands side by side in it is said at once. */
function saidOf(element: Element, pages: Map<number, Piece>[], document: string): Heard[] {
  const said: Heard[] = [];
  let last: Heard | null = null;
  for (const kid of element.kids) {
    if (isElement(kid)) {
      said.push(...saidOf(kid, pages, document));
      last = null;
      continue;
    }
    const { text = "", left = 0, top = 0 } = pages[kid.page]?.get(kid.id) ?? {};
    if (last) Object.assign(last, { text: last.text + text, lastPage: kid.page });
    else {
      const { kind, alt } = element;
      last = { kind, text: alt || text, lang: languageOf(element, document), page: kid.page, lastPage: kid.page, left, top };
      said.push(last);
    }
  }
  return said;
}

/** All that a screen reader says of a PDF, in its order: letters, and the words for figures. */
export function listen(bytes: Uint8Array): Heard[] {
  const objects = new PdfObjects(bytes);
  const pages = objects.pages.map(({ page }) => piecesOf(objects, page));
  return readStructure(objects).flatMap((element) => saidOf(element, pages, objects.text(objects.catalog.Lang)));
}

/**
 * Where what is heard jumps against the way one reads: back a page, or up the page without going to a further column. Of two languages the
 * second is heard after the first, also where both go on over a page.
 */
export function orderFaults(heard: readonly Heard[], direction: "ltr" | "rtl" = "ltr"): string[] {
  const texts = heard.filter(({ kind }) => kind !== "Figure");
  const first = texts[0]?.lang;
  return texts.flatMap((next, i) => {
    const before = texts[i - 1];
    if (!before) return [];
    const isFurther = direction === "ltr" ? next.left > before.left : next.left < before.left;
    const isAbove = next.page === before.lastPage && before.page === before.lastPage && next.top < before.top - 1;
    if (next.lang !== before.lang && before.lang === first) return [];
    return next.page < before.lastPage || (isAbove && !isFurther) ? [`${before.text}, then above it ${next.text}`] : [];
  });
}
