import { longDate } from "../../language";
import type { StaffSlip } from "../batch-document";
import type { Drawn } from "../layout";
import { markOf, ruleAt, textAt } from "../pages";
import { type Grid, hairline, type } from "./look";
import { staffLanguage } from "./words";

/** Staff read it, so it is in English whatever language the patient's sheet is in. */
const words = {
  takeOff: "For staff: take this page off before you give the handout away.",
  born: (date: string) => `Born ${longDate(date, "en")}`,
  record: (number: string) => `Record ${number}`,
  follows: (pages: number) => (pages === 1 ? "1 page follows" : `${pages} pages follow`),
};

/** Whose sheet follows: surname first, the birth date or else the record number, which program, and how many pages belong to it. */
export function staffSlip(slip: StaffSlip, program: { title: string; edition: string; pages: number }, grid: Grid): Drawn {
  const who = slip.birthOn ? words.born(slip.birthOn) : slip.recordNumber ? words.record(slip.recordNumber) : "";
  const lines: [string, Parameters<typeof textAt>[1], number][] = [
    [`${slip.lastName}, ${slip.firstName}`, type.title, 10],
    [who, type.name, 28],
    [program.title, type.strong, 4],
    [[program.edition, words.follows(program.pages)].filter(Boolean).join(" · "), type.body, 0],
  ];
  const children: Drawn[] = [...markOf(words.takeOff, grid)];
  let top = grid.top + 24;
  for (const [text, look, below] of lines.filter(([written]) => written !== "")) {
    const drawn = textAt(text, look, { left: grid.left, top, width: grid.width }, "left");
    children.push(drawn);
    top += (drawn.box?.height ?? 0) + below;
  }
  children.push(ruleAt(grid.left, top + 18, grid.width, 0.6, hairline));
  return pageOf(children, grid);
}

/** The back of a sheet that nothing is printed on. */
export const blankPage = (grid: Grid): Drawn => pageOf([], grid);

const pageOf = (children: Drawn[], grid: Grid): Drawn => ({
  type: "PAGE",
  box: { left: 0, top: 0, ...grid.paper },
  style: {},
  props: { tag: { is: "Sect", lang: staffLanguage } },
  children,
});
