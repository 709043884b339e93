import { deflateSync } from "node:zlib";
import type { Shape } from "../figure/draw";
import type { Panel } from "../figure/panel";

/** A part of a panel, in its units. */
export type Crop = { left: number; top: number; width: number; height: number };

/** A panel as a PDF wants it: operators, compressed once for all handouts that show it. Drawn in panel units, y downwards. */
export type Drawing = { crop: Crop; operators: Uint8Array; opacities: number[] };

type Looks = { fill?: string; stroke?: string; width?: number; opacity: number };

/** A number as it is written: a thousandth of a point is more than a printer shows. */
export const short = (n: number): string => String(Math.round(n * 1000) / 1000);

/** The three shares of a colour (`#rrggbb`). */
export function colour(hex: string): string {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new Error(`A colour of a sheet is written as #rrggbb, not as ${hex}.`);
  return [1, 3, 5].map((at) => short(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
}

const operatorOf: Record<string, string> = { M: "m", L: "l", C: "c" };

const pathOperators = (d: string): string =>
  d.replace(/([MLC])([^MLCZ]*)|Z/g, (_, command: string | undefined, numbers: string) =>
    command ? `${numbers.trim().replace(/(?<=\d)-/g, " -")} ${operatorOf[command]}\n` : "h\n",
  );

const gsName = (opacity: number): string => `O${Math.round(opacity * 100)}`;

/** Says only what differs from the shape before. */
function lookOperators({ fill, stroke, width, opacity = 1 }: Shape, now: Looks): string {
  let text = "";
  const set = <K extends keyof Looks>(key: K, value: Looks[K], operators: string) => {
    if (now[key] === value) return;
    now[key] = value;
    text += `${operators}\n`;
  };
  if (fill !== "none") set("fill", fill, `${colour(fill)} rg`);
  if (stroke) set("stroke", stroke, `${colour(stroke)} RG`);
  if (stroke && width !== undefined) set("width", width, `${width} w`);
  set("opacity", opacity, `/${gsName(opacity)} gs`);
  return text;
}

function shapeOperators(shape: Shape, now: Looks): string {
  const filled = shape.fill !== "none";
  if (!filled && !shape.stroke) return "";
  const [look, path] = [lookOperators(shape, now), pathOperators(shape.d)];
  if (filled && shape.under) return `${look}${path}S\n${path}f\n`;
  return `${look}${path}${filled ? (shape.stroke ? "B" : "f") : "S"}\n`;
}

/** `thicker` multiplies the weight of every line but those that lie beneath. */
export function compile(panel: Panel, crop: Crop, thicker = 1): Drawing {
  const weight = ({ width = 1, under }: Shape) => Math.round(width * (under ? 1 : thicker) * 100) / 100;
  const shapes = panel.shapes.map((shape) => (shape.stroke ? { ...shape, width: weight(shape) } : shape));
  const now: Looks = { opacity: 1 };
  const text = `1 J 1 j\n${shapes.map((shape) => shapeOperators(shape, now)).join("")}`;
  const opacities = [...new Set([1, ...shapes.map(({ opacity = 1 }) => opacity)])];
  return { crop, operators: deflateSync(text), opacities };
}

/** Panel units left free between the lines and the edge, except where a picture is cut off. */
const rim = 3;

/** How far two panels reach along one axis: their shapes and a rim, at most to where the panel ends. */
function reach(panels: readonly Panel[], axis: 0 | 1, most: number): readonly [from: number, to: number] {
  let [from, to] = [most, 0];
  for (const { d, width = 0 } of panels.flatMap(({ shapes }) => shapes)) {
    const numbers = d.match(/-?[\d.]+/g) ?? [];
    for (let i = axis; i < numbers.length; i += 2) {
      from = Math.min(from, Number(numbers[i]) - width / 2 - rim);
      to = Math.max(to, Number(numbers[i]) + width / 2 + rim);
    }
  }
  return [Math.max(0, from), Math.min(most, to)];
}

const rounded = (n: number) => Math.round(n * 10) / 10;

/** The box that holds all shapes of some panels, the white round them cut away, and at least `slimmest` times as wide as high. */
export function cropOf(panels: readonly Panel[], slimmest = 0): Crop {
  const [left, right] = reach(panels, 0, Math.max(...panels.map((p) => p.width)));
  const [top, bottom] = reach(panels, 1, Math.max(...panels.map((p) => p.height)));
  const height = bottom - top;
  const width = Math.max(right - left, height * slimmest);
  return { left: rounded((left + right - width) / 2), top: rounded(top), width: rounded(width), height: rounded(height) };
}

/** What this needs of pdfkit; not in its declared types. */
export type DrawingTarget = {
  page: { xobjects: Record<string, unknown> };
  addContent(operators: string): unknown;
  ref(data: object): { end(bytes: Uint8Array): unknown };
};

const embedded = new WeakMap<DrawingTarget, Map<Drawing, { name: string; ref: unknown }>>();

/** A drawing that a document shows twice is in it once. */
function embed(document: DrawingTarget, drawing: Drawing): { name: string; ref: unknown } {
  const known = embedded.get(document) ?? new Map<Drawing, { name: string; ref: unknown }>();
  embedded.set(document, known);
  let form = known.get(drawing);
  if (!form) {
    const { crop, operators, opacities } = drawing;
    const states = Object.fromEntries(opacities.map((o) => [gsName(o), { Type: "ExtGState", ca: o, CA: o }]));
    const ref = document.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [crop.left, crop.top, crop.left + crop.width, crop.top + crop.height],
      Resources: { ExtGState: states },
      Filter: "FlateDecode",
    });
    ref.end(Buffer.from(operators));
    form = { name: `Figure${known.size + 1}`, ref };
    known.set(drawing, form);
  }
  return form;
}

/** Draws the cropped panel with its left upper corner at a place, `scale` points a panel unit. */
export function place(document: DrawingTarget, drawing: Drawing, at: { left: number; top: number; scale: number }): void {
  const { name, ref } = embed(document, drawing);
  document.page.xobjects[name] ??= ref;
  const [x, y] = [at.left - drawing.crop.left * at.scale, at.top - drawing.crop.top * at.scale];
  document.addContent(`q ${short(at.scale)} 0 0 ${short(at.scale)} ${short(x)} ${short(y)} cm /${name} Do Q`);
}
