/**
 * The structure of a PDF: what a screen reader reads, in which order and as what. Content is drawn inside elements; all else is an artifact.
 * An element that several nodes make up, on several pages even, is one element.
 */

export type Kind =
  | "Part"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Caption"
  | "Link"
  | "Span";

/** What a part of the sheet is to those who listen. Nodes that share one of these objects are one element. */
export type Tag = {
  is: Kind;
  /** What a figure shows, in words. */
  alt?: string;
  /** Where it is another than that of the document. */
  lang?: string;
  /** Of a heading cell: what it stands for. */
  scope?: "Row" | "Column";
  /** Of a list: what its labels are. */
  labels?: "Decimal" | "Disc" | "None";
};

/** Points from the left upper corner of the page. */
type Rect = { left: number; top: number; width: number; height: number };

type Reference = { data: Record<string, unknown>; end(): unknown };

/** What this needs of pdfkit; not in its declared types. */
export type StructureTarget = {
  page: { height: number; dictionary: Reference; annotations: Reference[] };
  addContent(operators: string): unknown;
  ref(data: object): Reference;
  link(left: number, top: number, width: number, height: number, url: string, options: object): unknown;
  getStructTreeRoot(): Reference;
};

type Content = { page: Reference; id: number };
type Annotated = { page: Reference; annotation: Reference };
type Element = Omit<Tag, "is"> & {
  is: Kind | "Document";
  kids: (Element | Content | Annotated)[];
  ref: Reference | null;
  /** Where on its first page it is: left, bottom, right and top, from the left lower corner. */
  bounds: { page: Reference; box: [number, number, number, number] } | null;
};

/** Elements that hold others but no text of their own. */
const holdsNoText = new Set<string>(["Document", "Part", "Sect", "L", "LI", "Table", "TR"]);

const elementOf = (tag: Pick<Element, "is"> & Omit<Tag, "is">): Element => ({ ...tag, kids: [], ref: null, bounds: null });

/** A text for pdfkit, which takes plain strings for names. */
export const pdfText = (text: string): object => Object(text);

const isElement = (kid: Element["kids"][number]): kid is Element => "kids" in kid;
const isFull = (element: Element): boolean => element.kids.some((kid) => !isElement(kid) || isFull(kid));

const rounded = (n: number): number => Math.round(n * 100) / 100;

export class Structure {
  readonly #target: StructureTarget;
  readonly #root: Element;
  /** By the tag that nodes share, or by the properties of the node. */
  readonly #elements = new Map<object, Element>();
  /** What is written already of the document's own children. */
  readonly #written: unknown[] = [];
  /** The numbers of pages and annotations, each with the elements of its content, or the one that it belongs to. */
  #owners: [number: number, owner: Element | Element[]][] = [];
  readonly #parentTree: unknown[] = [];
  #nextNumber = 0;
  #current: Element;
  #onPage: Element[] = [];
  #isMarked = false;

  constructor(target: StructureTarget) {
    this.#target = target;
    this.#root = { ...elementOf({ is: "Document" }), ref: target.ref({}) };
    this.#current = this.#root;
  }

  /** To be called when the document has a new page. */
  startPage(): void {
    this.#onPage = [];
    this.#target.page.dictionary.data.StructParents = this.#numberFor(this.#onPage);
  }

  /** Whether a text that stands here needs a paragraph of its own. */
  get needsParagraph(): boolean {
    return holdsNoText.has(this.#current.is);
  }

  /** Whether a picture that stands here is read by its words. */
  get isFigure(): boolean {
    return this.#current.is === "Figure";
  }

  /** Draws inside an element. Parts of it that are drawn apart share the tag; where that is but a name, the node's properties. */
  inside(tag: Kind | Tag, props: object, draw: () => void, lang?: string | null): void {
    const before = this.#current;
    const key = typeof tag === "string" ? props : tag;
    let element = this.#elements.get(key);
    if (!element) {
      element = elementOf(typeof tag === "string" ? { is: tag, ...(lang ? { lang } : {}) } : tag);
      before.kids.push(element);
      this.#elements.set(key, element);
    }
    this.#current = element;
    draw();
    this.#current = before;
  }

  /** Draws what is read as the content of the element that is drawn in. */
  content(bounds: Rect, draw: () => void): void {
    if (this.#isMarked) {
      draw();
      return;
    }
    const { page } = this.#target;
    const element = this.#current;
    const id = this.#onPage.push(element) - 1;
    element.kids.push({ page: page.dictionary, id });
    this.#extend(element, bounds);
    this.#mark(`/${element.is} <</MCID ${id}>>`, draw);
  }

  #extend(element: Element, { left, top, width, height }: Rect): void {
    const { page } = this.#target;
    const box: [number, number, number, number] = [left, page.height - top - height, left + width, page.height - top];
    const { bounds } = element;
    if (!bounds) element.bounds = { page: page.dictionary, box };
    else if (bounds.page === page.dictionary)
      bounds.box = [
        Math.min(bounds.box[0], box[0]),
        Math.min(bounds.box[1], box[1]),
        Math.max(bounds.box[2], box[2]),
        Math.max(bounds.box[3], box[3]),
      ];
  }

  /** Draws what is not read: rules and backgrounds are layout, what stands on every page is a header or a footer. */
  artifact(type: "Layout" | "Header" | "Footer", draw: () => void): void {
    this.#mark(`/Artifact <</Type ${type === "Layout" ? "/Layout" : `/Pagination /Subtype /${type}`}>>`, draw);
  }

  #mark(operand: string, draw: () => void): void {
    const isWithin = this.#isMarked;
    if (!isWithin) this.#target.addContent(`${operand} BDC`);
    this.#isMarked = true;
    draw();
    this.#isMarked = isWithin;
    if (!isWithin) this.#target.addContent("EMC");
  }

  /** Makes a part of the page a link, which belongs to the element that is drawn in. `words` say where it leads. */
  link({ left, top, width, height }: Rect, url: string, words: string): void {
    const { page } = this.#target;
    this.#target.link(left, top, width, height, url, { Contents: pdfText(words), StructParent: this.#numberFor(this.#current) });
    const annotation = page.annotations.at(-1);
    if (annotation) this.#current.kids.push({ page: page.dictionary, annotation });
  }

  #numberFor(owner: Element | Element[]): number {
    this.#owners.push([this.#nextNumber, owner]);
    return this.#nextNumber++;
  }

  /** Writes what was drawn since the last time, so that it need not be kept: to be called between two parts of the document. */
  write(): void {
    const { kids, ref } = this.#root;
    for (const kid of kids.filter(isElement).filter(isFull)) {
      this.#prepare(kid);
      this.#written.push(kid.ref);
      if (ref) this.#write(kid, ref);
    }
    for (const [number, owner] of this.#owners)
      this.#parentTree.push(number, Array.isArray(owner) ? this.#ended(owner.map((each) => each.ref)) : owner.ref);
    this.#root.kids = [];
    this.#owners = [];
    this.#elements.clear();
  }

  /** Writes the top of the tree, after the last page. */
  finish(): void {
    this.write();
    const root = this.#target.getStructTreeRoot();
    const { ref } = this.#root;
    if (ref) Object.assign(ref.data, { S: "Document", P: root, K: this.#written });
    ref?.end();
    const tree = this.#ended({ Nums: this.#parentTree });
    Object.assign(root.data, { K: [ref], ParentTree: tree, ParentTreeNextKey: this.#nextNumber });
  }

  #ended(data: object): Reference {
    const ref = this.#target.ref(data);
    ref.end();
    return ref;
  }

  /** An element in which nothing was drawn is left out. */
  #prepare(element: Element): void {
    element.ref = this.#target.ref({});
    element.kids = element.kids.filter((kid) => !isElement(kid) || isFull(kid));
    for (const kid of element.kids) if (isElement(kid)) this.#prepare(kid);
  }

  #write(element: Element, parent: Reference): void {
    const { is, alt, lang, kids, ref } = element;
    if (!ref) return;
    const page = kids.find((kid): kid is Content => "id" in kid)?.page;
    const written = kids.map((kid) => this.#kid(kid, page));
    Object.assign(ref.data, { S: is, P: parent, Pg: page, K: written.length === 1 ? written[0] : written, A: this.#attributes(element) });
    if (alt !== undefined) ref.data.Alt = pdfText(alt);
    if (lang !== undefined) ref.data.Lang = pdfText(lang);
    ref.end();
    for (const kid of kids) if (isElement(kid)) this.#write(kid, ref);
  }

  #kid(kid: Element["kids"][number], page: Reference | undefined): unknown {
    if (isElement(kid)) return kid.ref;
    if ("annotation" in kid) return { Type: "OBJR", Pg: kid.page, Obj: kid.annotation };
    return kid.page === page ? kid.id : { Type: "MCR", Pg: kid.page, MCID: kid.id };
  }

  #attributes({ is, scope, labels, bounds }: Element): object | undefined {
    if (is === "TH") return { O: "Table", Scope: scope ?? "Row" };
    if (is === "L") return { O: "List", ListNumbering: labels ?? "None" };
    return is === "Figure" && bounds ? { O: "Layout", Placement: "Block", BBox: bounds.box.map(rounded) } : undefined;
  }
}
