import type { HandoutInput } from "./handout-input";
import type { Drawn } from "./layout";
import { mirrored } from "./mirror";
import { paginate } from "./paginate";
import { type Grid, hairline, ink, type TypeStyle, type } from "./sheet/look";
import { span } from "./sheet/set-text";
import type { Sheet } from "./sheet/sheet";
import { staffWords } from "./sheet/words";
import { splitBlock } from "./split";
import { type Setting, setParagraph } from "./text/paragraph";

/** A text at a fixed place of a page. */
export function textAt(text: string, look: TypeStyle, at: { left: number; top: number; width: number }, align: Setting["align"]): Drawn {
  const { lines, height } = setParagraph([span(text, look)], { width: at.width, leading: look.leading, direction: "auto", align });
  return { type: "TEXT", box: { ...at, height }, style: {}, props: {}, children: [], lines };
}

export const ruleAt = (left: number, top: number, width: number, height: number, color: string): Drawn => ({
  type: "VIEW",
  box: { left, top, width, height },
  style: { backgroundColor: color },
  props: {},
  children: [],
});

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

/** Whose sheet, from whom, which version and which page: on every page, since sheets come apart. */
function footer({ view, printedOn, draft }: HandoutInput, sheet: Sheet, page: number, pages: number): Drawn[] {
  const { left, width, words, also } = sheet;
  const top = sheet.bottom + 16;
  const { version, clinic, patientFirstName } = view;
  const edition = version && !draft ? words.version(version.number, version.publishedOn) : words.printed(printedOn);
  const [side, middle] = [width * 0.28, width * 0.44];
  const who = `${cut(patientFirstName, 40)}\n${edition}`;
  const clinicLine = `${cut(clinic.name, 60)}\n${clinic.phone}`;
  const place = [words, also?.words].flatMap((each) => each?.page(page, pages) ?? []).join("\n");
  const [near, far] = [left, left + side + middle];
  const isRight = sheet.direction === "rtl";
  return [
    ruleAt(left, top - 6, width, 0.6, hairline),
    textAt(who, type.small, { left: isRight ? far : near, top, width: side }, sheet.near),
    textAt(clinicLine, type.small, { left: left + side, top, width: middle }, "center"),
    textAt(place, type.smallStrong, { left: isRight ? near : far, top, width: side }, sheet.far),
  ];
}

/** A bar across the top edge: a draft, or a page for colleagues, must not be taken for the patient's sheet. */
export const markOf = (words: string, grid: Grid): Drawn[] => [
  ruleAt(0, 0, grid.paper.width, 20, ink),
  textAt(words, { ...type.smallStrong, color: "#ffffff" }, { left: grid.left, top: 4, width: grid.width }, "start"),
];

/** Most that the space between two blocks grows where a page has some to spare. */
const maxStretch = 16;

/** Blocks one below the other. A page of exercises that is not full breathes a little more; lists do not come apart. */
function stack(blocks: Drawn[], grid: Grid, most: number): Drawn[] {
  const heights = blocks.map((block) => block.box?.height ?? 0);
  const spare = grid.bottom - grid.top - heights.reduce((sum, height) => sum + height, 0);
  const stretch = Math.min(most, Math.max(0, spare) / blocks.length);
  let top = grid.top;
  return blocks.map((block, i) => {
    const { left = 0, width = 0, height = 0 } = block.box ?? {};
    const placed = { ...block, box: { ...block.box, left: grid.left + left, top, width, height } };
    top += (heights[i] ?? 0) + stretch;
    return placed;
  });
}

/** What is on each page of a strip. */
function blocksByPage(strip: Drawn, grid: Grid): Drawn[][] {
  const room = grid.bottom - grid.top;
  const blocks = (strip.children ?? []).flatMap((block) => splitBlock(block, room));
  const starts = paginate(
    blocks.map((block) => block.box?.height ?? 0),
    room,
  );
  return starts.map((start, i) => blocks.slice(start, starts[i + 1]));
}

/** Cuts the strip of blocks into pages, and that of the appendix into pages of their own after them. */
export function cutIntoPages(laidOut: Drawn, appendix: Drawn | null, input: HandoutInput, sheet: Sheet): Drawn[] {
  const mark = input.draft ? staffWords.draft : null;
  const strip = sheet.direction === "rtl" ? mirrored(laidOut) : laidOut;
  const sheets = [
    ...blocksByPage(strip, sheet).map((blocks) => ({ blocks, mark, most: maxStretch })),
    ...(appendix ? blocksByPage(appendix, sheet) : []).map((blocks) => ({ blocks, mark: staffWords.forColleagues, most: 0 })),
  ];
  return sheets.map(({ blocks, mark, most }, i) => {
    const children = [...(mark ? markOf(mark, sheet) : []), ...stack(blocks, sheet, most), ...footer(input, sheet, i + 1, sheets.length)];
    return { ...strip, box: { ...strip.box, left: 0, top: 0, ...sheet.paper }, children };
  });
}
