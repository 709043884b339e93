import type { PaperSize } from "../../vocabulary";
import type { Weight } from "../fonts/faces";

/** The grid of a sheet, in points. The left margin leaves room for a punch; columns are numeral, picture, text. */
export type Grid = {
  paper: { width: number; height: number };
  left: number;
  top: number;
  /** Where the content ends; the footer stands below. */
  bottom: number;
  width: number;
  numeral: number;
  picture: number;
  gutter: number;
  text: number;
  /** Right of the numeral: picture, gutter and text together. */
  body: number;
};

const papers: Record<PaperSize, { width: number; height: number }> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
};

export function gridFor(size: PaperSize): Grid {
  const paper = papers[size];
  const [left, right, numeral, picture, gutter] = [62, 42, 34, 178, 16];
  const width = paper.width - left - right;
  return {
    paper,
    left,
    top: 40,
    bottom: paper.height - 56,
    width,
    numeral,
    picture,
    gutter,
    text: width - numeral - picture - gutter,
    body: width - numeral,
  };
}

/** Ink and two greys that survive a black and white printer. */
export const ink = "#111111";
export const soft = "#4d4d4d";
export const hairline = "#8a8a8a";
export const panel = "#f1f1ee";

export type TypeStyle = { size: number; leading: number; weight: Weight; color: string };

/** The type scale, in points. Nothing that a patient must read is below 11. */
export const type = {
  title: { size: 25, leading: 29, weight: 700, color: ink },
  clinic: { size: 13, leading: 16, weight: 700, color: ink },
  phone: { size: 21, leading: 25, weight: 700, color: ink },
  phase: { size: 17, leading: 21, weight: 700, color: ink },
  numeral: { size: 32, leading: 27, weight: 700, color: ink },
  name: { size: 17, leading: 21, weight: 700, color: ink },
  dosage: { size: 13, leading: 22, weight: 700, color: ink },
  dosageFigure: { size: 19, leading: 22, weight: 700, color: ink },
  body: { size: 12, leading: 16, weight: 400, color: ink },
  strong: { size: 12, leading: 16, weight: 700, color: ink },
  label: { size: 11, leading: 14.5, weight: 400, color: soft },
  small: { size: 9.5, leading: 12.5, weight: 400, color: soft },
  smallStrong: { size: 9.5, leading: 12.5, weight: 700, color: ink },
} as const satisfies Record<string, TypeStyle>;

export type Scale = Record<keyof typeof type, TypeStyle>;

/** The same a little smaller, where it takes a page less. */
export const closer = (scale: Scale): Scale => {
  const sized = (look: keyof Scale, size: number, leading: number) => ({ [look]: { ...scale[look], size, leading } });
  return {
    ...scale,
    ...sized("title", 23, 27),
    ...sized("phase", 16, 19.5),
    ...sized("numeral", 29, 25),
    ...sized("name", 15.5, 19),
    ...sized("dosage", 12, 19.5),
    ...sized("dosageFigure", 17.5, 19.5),
    ...sized("body", 11, 14.4),
    ...sized("strong", 11, 14.4),
    ...sized("label", 11, 14),
  };
};
