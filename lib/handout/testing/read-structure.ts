import { type Dict, type PdfObjects, Ref, type Value } from "./pdf-objects";

/** A piece of content: the number that marks it on its page. */
export type Content = { page: number; id: number };

/** An element of the structure tree, as a screen reader meets it. */
export type Element = {
  id: number;
  kind: string;
  alt: string;
  lang: string;
  attributes: Dict;
  /** Elements and pieces of content, in reading order. */
  kids: (Element | Content)[];
  /** Objects of the annotations that belong to it. */
  annotations: number[];
  parent: Element | null;
  /** Whether it says of itself where it stands. */
  isUnderParent: boolean;
};

export const isElement = (kid: Element | Content): kid is Element => "kind" in kid;
export const childrenOf = (element: Element): Element[] => element.kids.filter(isElement);

/** An element and all below it, in reading order. */
export const within = (element: Element): Element[] => [element, ...childrenOf(element).flatMap(within)];

/** Pieces of content of an element and of all below it, in reading order. */
export const contentsOf = (element: Element): Content[] => element.kids.flatMap((kid) => (isElement(kid) ? contentsOf(kid) : [kid]));

function addKid(objects: PdfObjects, element: Element, kid: Value, page: Ref | null): void {
  const pageOf = (ref: Value | undefined) => objects.pages.findIndex((each) => ref instanceof Ref && each.ref.id === ref.id);
  if (typeof kid === "number") {
    element.kids.push({ page: pageOf(page), id: kid });
    return;
  }
  const dict = objects.dict(kid);
  if (dict.Type === "/MCR") element.kids.push({ page: pageOf(dict.Pg), id: Number(dict.MCID) });
  else if (dict.Type === "/OBJR") element.annotations.push(dict.Obj instanceof Ref ? dict.Obj.id : 0);
  else if (kid instanceof Ref) element.kids.push(readElement(objects, kid, element, new Ref(element.id)));
}

function readElement(objects: PdfObjects, ref: Ref, parent: Element | null, parentRef: Ref): Element {
  const dict = objects.dict(ref);
  const element: Element = {
    id: ref.id,
    kind: String(dict.S ?? "").slice(1),
    alt: objects.text(dict.Alt),
    lang: objects.text(dict.Lang),
    attributes: objects.dict(dict.A),
    kids: [],
    annotations: [],
    parent,
    isUnderParent: dict.P instanceof Ref && dict.P.id === parentRef.id,
  };
  for (const kid of objects.list(dict.K)) addKid(objects, element, kid, dict.Pg instanceof Ref ? dict.Pg : null);
  return element;
}

/** The elements at the top of the structure tree: one, in a PDF that is well made. */
export function readStructure(objects: PdfObjects): Element[] {
  const root = objects.catalog.StructTreeRoot;
  if (!(root instanceof Ref)) return [];
  return objects.list(objects.dict(root).K).flatMap((ref) => (ref instanceof Ref ? [readElement(objects, ref, null, root)] : []));
}
