import { type Dict, PdfObjects, Reader, Ref, Text, type Value } from "./pdf-objects";
import { childrenOf, contentsOf, type Element, isElement, readStructure, within } from "./read-structure";

/** Operators that put something on the page. */
const painting = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Tj", "TJ", "'", '"', "Do"]);
const artifacts = new Set(["/Pagination", "/Layout", "/Page", "/Background"]);

type Marked = { ids: number[]; faults: string[] };
type Mark = "content" | "artifact" | "span";

/** Goes through what is drawn on a page: all of it must be content of an element or an artifact. */
function marksOf(content: string, named: Dict): Marked {
  const [ids, faults, open, operands]: [number[], string[], Mark[], Value[]] = [[], [], [], []];
  const reader = new Reader(content);
  while (!reader.isAtEnd) {
    const value = reader.value();
    if (typeof value !== "string" || value.startsWith("/")) {
      operands.push(value);
      continue;
    }
    if (value === "BDC" || value === "BMC") {
      const [tag, properties] = operands.slice(value === "BDC" ? -2 : -1);
      const facts = (typeof properties === "string" ? named[properties.slice(1)] : properties) as Dict | undefined;
      const mark: Mark = tag === "/Artifact" ? "artifact" : facts?.MCID === undefined ? "span" : "content";
      if (mark !== "span" && open.some((each) => each !== "span")) faults.push(`${tag} inside other marked content`);
      if (mark === "artifact" && !artifacts.has(String(facts?.Type))) faults.push("an artifact without its type");
      if (mark === "content") ids.push(Number(facts?.MCID));
      open.push(mark);
    } else if (value === "EMC") {
      if (!open.pop()) faults.push("EMC without its beginning");
    } else if (painting.has(value) && !open.some((each) => each !== "span"))
      faults.push(`drawn (${value}), but neither content nor artifact`);
    operands.length = 0;
  }
  if (open.length > 0) faults.push("marked content that is not closed");
  if (new Set(ids).size < ids.length) faults.push("two pieces of content with the same number");
  return { ids, faults };
}

function documentFaults(objects: PdfObjects): string[] {
  const { catalog } = objects;
  const faults: [boolean, string][] = [
    [objects.dict(catalog.MarkInfo).Marked === true, "not said to be tagged"],
    [/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(objects.text(catalog.Lang)), "no language"],
    [objects.dict(catalog.ViewerPreferences).DisplayDocTitle === true, "the window does not show the title"],
    ...metadataFaults(objects.stream(catalog.Metadata)),
  ];
  return faults.filter(([isWell]) => !isWell).map(([, fault]) => fault);
}

const metadataFaults = (xmp: string): [boolean, string][] => [
  [/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), "not said to be PDF/UA-1"],
  [/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(xmp), "no title"],
  [!/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xmp), "metadata that are no XML"],
];

/** Fonts must be embedded, and their glyphs must have letters. */
function fontFaults(objects: PdfObjects, page: Dict): string[] {
  return Object.values(objects.dict(objects.dict(page.Resources).Font)).flatMap((ref) => {
    const font = objects.dict(ref);
    const [descendant] = objects.list(font.DescendantFonts);
    const descriptor = objects.dict(objects.dict(descendant ?? ref).FontDescriptor);
    const isEmbedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor[key] !== undefined);
    return [...(isEmbedded ? [] : ["a font that is not embedded"]), ...(font.ToUnicode ? [] : ["a font whose glyphs have no letters"])];
  });
}

/** Which kinds may stand in which; all others hold text and spans alone. */
const mayHold: Record<string, RegExp> = {
  Document: /^(Part|Sect|H[1-6]|P|L|Table|Figure|Caption)$/,
  Part: /^(Sect|H[1-6]|P|L|Table|Figure|Caption)$/,
  Sect: /^(Sect|H[1-6]|P|L|Table|Figure|Caption)$/,
  L: /^LI$/,
  LI: /^(Lbl|LBody)$/,
  LBody: /^(P|L|Span|Link|Figure|Caption)$/,
  Table: /^(TR|Caption)$/,
  TR: /^(TH|TD)$/,
  TD: /^(P|L|Span|Link|Figure)$/,
  P: /^(Span|Link)$/,
  Link: /^(Span|Figure)$/,
};

function elementFaults(element: Element, objects: PdfObjects): string[] {
  const { kind, alt, attributes } = element;
  const kinds = childrenOf(element).map((child) => child.kind);
  const allowed = mayHold[kind] ?? /^Span$/;
  const faults = kinds.filter((each) => !allowed.test(each)).map((each) => `${each} in ${kind}`);
  const need = (isThere: boolean, what: string) => void (isThere || faults.push(`${kind} ${what}`));
  need(/^(Document|Part|Sect|H[1-6]|P|L|LI|Lbl|LBody|Table|TR|TH|TD|Figure|Caption|Link|Span)$/.test(kind), "is no kind of element");
  need(element.isUnderParent, "is not where it says");
  need(element.kids.length + element.annotations.length > 0, "is empty");
  if (mayHold[kind] && /^(Document|Part|Sect|L|LI|Table|TR)$/.test(kind)) need(element.kids.every(isElement), "holds text of its own");
  if (kind === "L") need(/^\/(Decimal|Disc|None)$/.test(String(attributes.ListNumbering)), "does not say what its labels are");
  if (kind === "LI")
    need(kinds.filter((each) => each === "LBody").length === 1 && kinds.lastIndexOf("Lbl") < 1, "is not a label and a body");
  if (kind === "TH") need(/^\/(Row|Column)$/.test(String(attributes.Scope)), "has no scope");
  if (kind === "Table")
    need(
      within(element).some((each) => each.kind === "TH"),
      "has no heading",
    );
  if (kind === "Table") need(new Set(childrenOf(element).map((row) => row.kids.length)).size === 1, "has rows of different lengths");
  if (kind === "Figure") need(alt.trim() !== "", "has no words");
  if (kind === "Figure") need(objects.list(attributes.BBox).filter((n) => typeof n === "number").length === 4, "has no place");
  if (kind === "Link") need(element.annotations.length > 0, "leads nowhere");
  return faults;
}

const levelsOf = (elements: readonly Element[]): number[] =>
  elements.flatMap(within).flatMap(({ kind }) => (/^H[1-6]$/.test(kind) ? [Number(kind[1])] : []));

/** A title, at most one in each part, and no level left out on the way down. */
function headingFaults(root: Element): string[] {
  const levels = levelsOf([root]);
  const parts = childrenOf(root).filter(({ kind }) => kind === "Part");
  const groups = [childrenOf(root).filter((child) => !parts.includes(child)), ...parts.map((part) => [part])];
  const titles = groups.map((group) => levelsOf(group).filter((level) => level === 1).length);
  const faults = levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`H${level} after H${levels[i - 1] ?? 0}`] : []));
  return [...faults, ...(titles.includes(1) && titles.every((count) => count < 2) ? [] : ["not one title"])];
}

/** From each number of the parent tree to the elements it leads to. */
function parentTree(objects: PdfObjects): Map<number, Value> {
  const numbers = objects.list(objects.dict(objects.dict(objects.catalog.StructTreeRoot).ParentTree).Nums);
  return new Map(numbers.flatMap((key, i) => (i % 2 ? [] : [[Number(key), numbers[i + 1] ?? null] as const])));
}

/** What is marked on a page must be in one element, and the page must lead to that element. */
function pageFaults(objects: PdfObjects, number: number, owners: Map<string, Element[]>, tree: Map<number, Value>): string[] {
  const page = objects.pages[number]?.page ?? {};
  const { Tabs, StructParents, Resources, Contents } = page;
  const content = objects
    .list(Contents)
    .map((ref) => objects.stream(ref))
    .join("\n");
  const { ids, faults } = marksOf(content, objects.dict(objects.dict(Resources).Properties));
  if (Tabs !== "/S") faults.push("the tab key does not follow the structure");
  const leads = objects.list(tree.get(Number(StructParents ?? -1)));
  for (const id of ids) {
    const [owner, ...others] = owners.get(`${number} ${id}`) ?? [];
    const lead = leads[id];
    if (!owner || others.length > 0) faults.push(`content ${id} is in ${owner ? "several elements" : "no element"}`);
    else if (!(lead instanceof Ref) || lead.id !== owner.id) faults.push(`content ${id} does not lead to its element`);
  }
  const drawn = new Set(ids.map((id) => `${number} ${id}`));
  for (const key of owners.keys())
    if (key.startsWith(`${number} `) && !drawn.has(key)) faults.push(`an element has content ${key} that is not drawn`);
  return [...faults, ...fontFaults(objects, page)];
}

function annotationFaults(objects: PdfObjects, elements: Element[], tree: Map<number, Value>): string[] {
  const annotations = objects.pages.flatMap(({ page }) => objects.list(page.Annots));
  return annotations.flatMap((ref) => {
    const { Contents, StructParent } = objects.dict(ref);
    const element = elements.find(({ annotations: own }) => ref instanceof Ref && own.includes(ref.id));
    const lead = tree.get(Number(StructParent ?? -1));
    const hasWords = Contents instanceof Text && Contents.text.trim() !== "";
    return [
      ...(hasWords ? [] : ["a link without words"]),
      ...(element?.kind === "Link" ? [] : ["a link that is in no element"]),
      ...(lead instanceof Ref && lead.id === element?.id ? [] : ["a link that does not lead to its element"]),
    ];
  });
}

/**
 * What keeps a PDF from being PDF/UA-1, as far as a machine can tell: empty where a screen reader gets all of it. Whether the words are
 * good ones, people have to judge.
 */
export function structureFaults(bytes: Uint8Array): string[] {
  const objects = new PdfObjects(bytes);
  const [root, ...others] = readStructure(objects);
  if (!root || others.length > 0 || root.kind !== "Document") return ["no structure with one document at its top"];
  const elements = within(root);
  const tree = parentTree(objects);
  const owners = new Map<string, Element[]>();
  for (const element of elements)
    for (const kid of element.kids) {
      const key = isElement(kid) ? "" : `${kid.page} ${kid.id}`;
      if (key) owners.set(key, [...(owners.get(key) ?? []), element]);
    }
  const stray = contentsOf(root).filter(({ page }) => page < 0);
  return [
    ...documentFaults(objects),
    ...headingFaults(root),
    ...elements.flatMap((element) => elementFaults(element, objects)),
    ...objects.pages.flatMap((_, number) => pageFaults(objects, number, owners, tree).map((fault) => `page ${number + 1}: ${fault}`)),
    ...annotationFaults(objects, elements, tree),
    ...stray.map(({ id }) => `content ${id} is on no page`),
    ...(Number(objects.dict(objects.catalog.StructTreeRoot).ParentTreeNextKey) > Math.max(-1, ...tree.keys())
      ? []
      : ["the next key is taken"]),
  ];
}
