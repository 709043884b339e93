import { createHash } from "node:crypto";
import { TextPen, type TextTarget } from "./draw-text";
import { colour, type DrawingTarget, place, short } from "./drawing";
import type { Box, Drawn } from "./layout";
import { Structure, type StructureTarget, type Tag } from "./structure";

type Picture = { embed(document: object): unknown; obj: unknown };

/** What this needs of pdfkit; not in its declared types. */
export type PageTarget = Omit<StructureTarget & DrawingTarget & TextTarget, "page"> & {
  page: StructureTarget["page"] & DrawingTarget["page"] & TextTarget["page"];
  addPage(options: object): unknown;
  save(): PageTarget;
  restore(): PageTarget;
  translate(x: number, y: number): PageTarget;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): PageTarget;
  openImage(data: Uint8Array): Picture;
  image(picture: Picture, x: number, y: number, options: object): unknown;
};

/** Draws pages that were laid out: backgrounds, borders, texts, canvases, pictures and links, each in its place of the structure. */
export class PagePen {
  readonly #target: PageTarget;
  readonly #structure: Structure;
  readonly #text: TextPen;
  readonly #pictures = new Map<string, Picture>();
  /** The second language of the page. */
  #second: string | null = null;

  constructor(target: PageTarget) {
    this.#target = target;
    this.#structure = new Structure(target);
    this.#text = new TextPen(target);
  }

  /** @param tag of the element that these pages are, where they are but a part of the document */
  draw(pages: readonly Drawn[], tag: Tag | null): void {
    if (tag) this.#structure.inside(tag, tag, () => this.#pages(pages));
    else this.#pages(pages);
    this.#structure.write();
  }

  /** To be called after the last page, before the document ends. */
  finish(): void {
    this.#structure.finish();
  }

  #pages(pages: readonly Drawn[]): void {
    for (const page of pages) {
      const { width, height } = boxOf(page);
      this.#target.addPage({ size: [width, height], margin: 0 });
      this.#structure.startPage();
      this.#text.startPage();
      this.#second = page.props?.second ?? null;
      const draw = () => page.children?.forEach((child) => void this.#node(child, 0, 0));
      if (page.props?.tag) this.#structure.inside(page.props.tag, page, draw);
      else draw();
    }
  }

  #node(node: Drawn, left: number, top: number): void {
    const { type, props = {} } = node;
    const box = boxOf(node);
    const draw = () => this.#inside(node, { ...box, left: left + box.left, top: top + box.top });
    if (props.artifact) this.#structure.artifact(props.artifact, draw);
    else if (type === "TEXT") this.#said(props, draw);
    else if (props.tag) this.#structure.inside(props.tag, props, draw);
    else if (type === "LINK") this.#structure.inside("Link", props, draw);
    else draw();
  }

  /** A text that is nothing else is a paragraph, or a part of the one that it stands in. One in another language says so. */
  #said(props: NonNullable<Drawn["props"]>, draw: () => void): void {
    const { lang = props.isSecond ? this.#second : null, tag = this.#structure.needsParagraph ? "P" : null } = props;
    const span = lang ? () => this.#structure.inside("Span", {}, draw, lang) : draw;
    if (typeof tag === "string") this.#structure.inside(tag, props, draw, lang);
    else if (tag) this.#structure.inside(tag, props, span);
    else span();
  }

  #inside(node: Drawn, box: Box): void {
    this.#decorate(node, box);
    if (node.type === "TEXT") this.#lines(node, box);
    else if (node.type === "CANVAS") this.#shown(box, () => this.#canvas(node, box));
    else if (node.type === "IMAGE") this.#shown(box, () => this.#picture(node, box));
    else if (node.type !== "VIEW" && node.type !== "LINK") throw new Error(`A sheet has no ${node.type}: draw it as a canvas.`);
    for (const child of node.children ?? []) if (node.type !== "TEXT") this.#node(child, box.left, box.top);
    if (node.type === "LINK" && node.props?.src) this.#structure.link(box, node.props.src, node.props.words ?? node.props.src);
  }

  #lines({ lines }: Drawn, box: Box): void {
    if (lines?.some(({ string }) => string.trim() !== "")) this.#structure.content(box, () => this.#text.draw(lines, box.left, box.top));
  }

  /** A picture is read by its words; one without is an ornament. */
  #shown(box: Box, draw: () => void): void {
    if (this.#structure.isFigure) this.#structure.content(box, draw);
    else this.#structure.artifact("Layout", draw);
  }

  #canvas({ props }: Drawn, { left, top, width, height }: Box): void {
    for (const { drawing, ...at } of props?.drawings ?? [])
      place(this.#target, drawing, { left: left + at.left, top: top + at.top, scale: at.scale });
    if (!props?.paint) return;
    this.#target.save().translate(left, top);
    props.paint(this.#target as never, width, height);
    this.#target.restore();
  }

  /** The same picture on many sheets is in the file once. */
  #picture({ image }: Drawn, { left, top, width, height }: Box): void {
    if (!image) return;
    const key = createHash("sha1").update(image.data).digest("base64");
    const picture = this.#pictures.get(key) ?? this.#target.openImage(image.data);
    this.#pictures.set(key, picture);
    this.#target.image(picture, left, top, { width, height });
  }

  #decorate({ style = {}, box = empty }: Drawn, { left, top, width, height }: Box): void {
    const { borderTopWidth: thick = 0, borderRightWidth, borderBottomWidth, borderLeftWidth } = box;
    const isFramed = thick > 0 && [borderRightWidth, borderBottomWidth, borderLeftWidth].every((each) => each === thick);
    const radius = Number(style.borderTopLeftRadius ?? 0);
    const shape = (by: number) => this.#target.roundedRect(left + by, top + by, width - 2 * by, height - 2 * by, Math.max(0, radius - by));
    if (style.backgroundColor) this.#painted(`${colour(String(style.backgroundColor))} rg`, () => shape(0), "f");
    if (isFramed) this.#painted(`${colour(String(style.borderTopColor))} RG ${short(thick)} w`, () => shape(thick / 2), "S");
    else if (thick || borderRightWidth || borderBottomWidth || borderLeftWidth)
      throw new Error("A border of a sheet goes all round. Draw a line as a canvas.");
  }

  #painted(look: string, shape: () => void, operator: "f" | "S"): void {
    this.#structure.artifact("Layout", () => {
      this.#target.addContent(`q ${look}`);
      shape();
      this.#target.addContent(`${operator} Q`);
    });
  }
}

const empty: Box = { left: 0, top: 0, width: 0, height: 0 };
const boxOf = ({ box }: Drawn): Box => box ?? empty;
