import type { HandoutLayout } from "../../vocabulary";
import { closer } from "../sheet/look";
import type { Arrangement } from "./card-parts";
import { type Frame, scaleOf, withLook } from "./frame";
import type { FrontLook } from "./front";
import { beside, type Plan } from "./plan";

/** One way to lay a sheet out. */
export type Way = readonly [frame: Frame, plan: Plan];

const planOf = (front: FrontLook, card: Arrangement): Plan => ({ front, columns: 1, card, wide: card });

const caption = { caption: "beside", stopColumns: 2, facts: "stacked" } as const;

/** The pictures stand in a column of their own, one below the other, left of both languages. */
const column = (width: number, most: number, captions: boolean, below: number): Arrangement => ({
  ...{ at: "beside-all", pictures: beside(width, 1, most, captions), gutter: 14, rule: 0.6, below },
});

const standards = [
  { width: 92, most: 112, below: 14 },
  { width: 78, most: 92, below: 10 },
] as const;

const compacts = [
  { body: [10, 12.4], width: 62, below: 9 },
  { body: [9.5, 11.6], width: 54, below: 7 },
] as const;

const largeHeights = [200, 150, 115, 94] as const;

const pictures = [
  { width: 236, most: 160, below: 14 },
  { width: 210, most: 132, below: 10 },
] as const;

const summaries = [
  { width: 128, most: 84, name: 16, dosage: 13.5, below: 9 },
  { width: 108, most: 66, name: 14.5, dosage: 12, below: 7 },
  { width: 84, most: 50, name: 12.5, dosage: 11, below: 5 },
  { width: 64, most: 36, name: 11.5, dosage: 10, below: 4 },
] as const;

/** How the exercises of a sheet in two languages stand: from roomy to tight, and what takes fewer pages is taken. */
export const pairWays: Record<Exclude<HandoutLayout, "diary">, (frame: Frame) => Way[]> = {
  standard: (frame) =>
    standards.map(({ width, most, below }): Way => {
      const front: FrontLook = { code: 88, codeColumn: 124, caption: "below", stopColumns: 2, facts: "stacked" };
      return [withLook(frame, closer(frame.look)), planOf(front, column(width, most, true, below))];
    }),
  compact: (frame) =>
    compacts.map(({ body, width, below }): Way => {
      const look = scaleOf({ body, strong: body }, frame.look);
      return [withLook(frame, look), planOf({ code: 68, codeColumn: 166, ...caption }, column(width, width * 1.04, false, below))];
    }),
  large: (frame) =>
    largeHeights.map((most): Way => {
      const front: FrontLook = { code: 104, codeColumn: 150, caption: "below", stopColumns: 2, facts: "stacked" };
      return [frame, planOf(front, { at: "above", pictures: beside(frame.width, 3, most, true), gutter: 16, rule: 2, below: 22 })];
    }),
  pictures: (frame) =>
    pictures.map(({ width, most, below }): Way => {
      const card = { ...column(width, most, false, below), pictures: beside(width, 2, most, false) };
      return [frame, planOf({ code: 74, codeColumn: 174, ...caption }, card)];
    }),
  summary: (frame) =>
    summaries.map(({ width, most, name, dosage, below }): Way => {
      const sizes = { name: [name, name * 1.22], numeral: [name * 1.3, name * 1.22], dosage: [dosage, dosage * 1.42] } as const;
      const look = scaleOf({ ...sizes, dosageFigure: [dosage * 1.22, dosage * 1.42] }, frame.look);
      const plain = { ...look, dosage: { ...look.dosage, weight: 400 as const } };
      const card = { ...column(width, most, false, below), pictures: beside(width, 2, most, false) };
      return [withLook(frame, plain), planOf({ code: 78, codeColumn: 180, ...caption }, card)];
    }),
};
