import type { HandoutLayout } from "../../vocabulary";
import { closer } from "../sheet/look";
import type { Arrangement } from "./card-parts";
import { type Frame, scaleOf, withLook } from "./frame";
import type { FrontLook } from "./front";
import { beside, type Plan } from "./plan";

/** One way to lay a sheet out. */
export type Way = readonly [frame: Frame, plan: Plan];

const planOf = (front: FrontLook, card: Arrangement): Plan => ({ front, columns: 1, card, wide: card });

/** Name and title left of the code; the facts stand below both, over the whole width. */
const frontOf = (code: number, codeColumn: number): FrontLook => ({ code, codeColumn, caption: "beside", stopColumns: 2, facts: "inline" });

type Sizes = Parameters<typeof scaleOf>[0];
const sized = (frame: Frame, sizes: Sizes): Frame => withLook(frame, scaleOf(sizes, frame.look));

const standards = [
  { sizes: { body: [11, 14.2], strong: [11, 14.2], dosage: [12, 16.5], dosageFigure: [15, 16.5] }, width: 88, most: 108, below: 12 },
  {
    sizes: { body: [11, 13.6], strong: [11, 13.6], dosage: [11.5, 15], dosageFigure: [14, 15], name: [14, 16.8] },
    width: 72,
    most: 84,
    below: 8,
  },
  {
    sizes: { body: [11, 13], strong: [11, 13], label: [10, 12.5], dosage: [11, 14], dosageFigure: [13, 14], name: [13, 15.6] },
    width: 62,
    most: 66,
    below: 6,
  },
] as const;

const compacts = [
  { body: [10, 12.4], width: 62, below: 8 },
  { body: [9.5, 11.6], width: 50, below: 6 },
] as const;

const larges = [
  { body: [18, 24], name: [24, 29], figure: 24, most: 150 },
  { body: [18, 23], name: [22, 26], figure: 22, most: 110 },
  { body: [16.5, 20.5], name: [20, 24], figure: 20, most: 96 },
] as const;

const pictures = [
  { width: 236, most: 160, below: 14 },
  { width: 204, most: 128, below: 9 },
] as const;

const summaries = [
  { width: 132, most: 84, name: 16, dosage: 13.5, body: 10.5, below: 9, title: 25, phone: 34 },
  { width: 116, most: 66, name: 14.5, dosage: 12, body: 10.5, below: 7, title: 25, phone: 34 },
  { width: 92, most: 46, name: 12.5, dosage: 11, body: 10, below: 5, title: 22, phone: 28 },
  { width: 76, most: 40, name: 11.5, dosage: 10, body: 9.5, below: 3, title: 20, phone: 24 },
  { width: 60, most: 32, name: 11, dosage: 9.5, body: 9.5, below: 1, title: 18, phone: 22 },
  { width: 30, most: 30, name: 10.5, dosage: 9.5, body: 9.5, below: 0, title: 17, phone: 20 },
] as const;

/** How the exercises of a sheet in two languages stand: from roomy to tight, and what takes fewer pages is taken. */
export const pairWays: Record<Exclude<HandoutLayout, "diary">, (frame: Frame) => Way[]> = {
  standard: (frame) =>
    standards.map(({ sizes, width, most, below }): Way => {
      const pictures = { ...beside(width, 1, most, true), isNarrow: true };
      return [
        sized(withLook(frame, closer(frame.look)), sizes),
        planOf(frontOf(84, 194), { at: "beside-all", pictures, gutter: 14, rule: 0.6, below }),
      ];
    }),
  compact: (frame) =>
    compacts.map(({ body, width, below }): Way => {
      const pictures = beside(width, 1, width * 1.04, false);
      return [
        sized(frame, { body, strong: body }),
        planOf(frontOf(68, 176), { at: "beside-steps", pictures, gutter: 12, rule: 0.6, below }),
      ];
    }),
  large: (frame) =>
    larges.map(({ body, name, figure, most }): Way => {
      const dosage = [body[0], figure * 1.15] as const;
      const look = { body, strong: body, name, dosage, dosageFigure: [figure, figure * 1.15], title: [28, 33] } as const;
      const pictures = beside(frame.width - 44, 3, most, true);
      return [sized(frame, look), planOf(frontOf(96, 252), { at: "above", pictures, gutter: 0, rule: 2, below: 18 })];
    }),
  pictures: (frame) =>
    pictures.map(({ width, most, below }): Way => {
      const look = { name: [14, 17], dosage: [11.5, 15.5], dosageFigure: [15, 15.5] } as const;
      const card: Arrangement = { at: "beside-all", pictures: beside(width, 2, most, false), gutter: 16, rule: 0.6, below };
      return [sized(frame, look), planOf(frontOf(74, 182), card)];
    }),
  summary: (frame) =>
    summaries.map(({ width, most, name, dosage, body, below, title, phone }): Way => {
      const text = [body, body * 1.26] as const;
      const sizes = { name: [name, name * 1.22], numeral: [name * 1.3, name * 1.22], dosage: [dosage, dosage * 1.36] } as const;
      const head = { title: [title, title * 1.16], phone: [phone, phone * 1.14] } as const;
      const own = sized(frame, { ...sizes, ...head, dosageFigure: [dosage * 1.2, dosage * 1.36], body: text, strong: text });
      const plain = { ...own.look, dosage: { ...own.look.dosage, weight: 400 as const } };
      // The narrowest has room for one picture.
      const pictures = width > most ? beside(width, 2, most, false) : { ...beside(width, 1, most, false), onlyFinish: true };
      const card: Arrangement = { at: "beside-steps", pictures, gutter: 14, rule: 0.6, below };
      return [withLook(own, plain), planOf(frontOf(below > 1 ? 74 : 60, 182), card)];
    }),
};
