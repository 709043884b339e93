import { deflateSync } from "node:zlib";
import type { Shape } from "../figure/draw";
import type { Panel } from "../figure/panel";

/** A part of a panel, in its units. */
export type Crop = { left: number; top: number; width: number; height: number };

/** A panel as a PDF wants it: operators, compressed once for all handouts that show it. Drawn in panel units, y downwards. */
export type Drawing = { crop: Crop; operators: Uint8Array; opacities: number[] };

type Looks = { fill?: string; stroke?: string; width?: number; opacity: number };

const colour = (hex: string): string =>
  [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000).join(" ");

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

/**
 * A white line sets a shape off from what is behind it: it goes under the shape,
 * twice as wide, so that the shape keeps its own size and stays dark on a black and white printer.
 */
const halo = "#ffffff";

function shapeOperators(shape: Shape, now: Looks): string {
  const filled = shape.fill !== "none";
  if (!filled && !shape.stroke) return "";
  const [look, path] = [lookOperators(shape, now), pathOperators(shape.d)];
  if (filled && shape.stroke === halo) return `${look}${path}S\n${path}f\n`;
  return `${look}${path}${filled ? (shape.stroke ? "B" : "f") : "S"}\n`;
}

/** `thicker` multiplies the weight of every line. */
export function compile(panel: Panel, crop: Crop, thicker = 1): Drawing {
  const weight = ({ stroke, width = 1 }: Shape) => Math.round(width * (stroke === halo ? 2 : thicker) * 100) / 100;
  const shapes = panel.shapes.map((shape) => (shape.stroke ? { ...shape, width: weight(shape) } : shape));
  const now: Looks = { opacity: 1 };
  const text = `1 J 1 j\n${shapes.map((shape) => shapeOperators(shape, now)).join("")}`;
  const opacities = [...new Set([1, ...shapes.map(({ opacity = 1 }) => opacity)])];
  return { crop, operators: deflateSync(text), opacities };
}

/** Panel units left round the lines, which may get a little thicker. */
const rim = 0.5;

/** The least box that holds all shapes of some panels, their lines included: the white round them is cut away. */
export function cropOf(panels: Panel[]): Crop {
  const crop = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { d, width = 0 } of panels.flatMap(({ shapes }) => shapes)) {
    const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x = 0, y = 0] = [numbers[i], numbers[i + 1]];
      crop.left = Math.min(crop.left, x - width / 2 - rim);
      crop.right = Math.max(crop.right, x + width / 2 + rim);
      crop.top = Math.min(crop.top, y - width / 2 - rim);
      crop.bottom = Math.max(crop.bottom, y + width / 2 + rim);
    }
  }
  const rounded = (n: number) => Math.round(n * 10) / 10;
  const { left, right, top, bottom } = crop;
  return { left: rounded(left), top: rounded(top), width: rounded(right - left), height: rounded(bottom - top) };
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
  const short = (n: number) => Math.round(n * 1000) / 1000;
  const [x, y] = [at.left - drawing.crop.left * at.scale, at.top - drawing.crop.top * at.scale];
  document.addContent(`q ${short(at.scale)} 0 0 ${short(at.scale)} ${short(x)} ${short(y)} cm /${name} Do Q`);
}
