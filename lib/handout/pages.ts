import type { HandoutInput } from "./handout-input";
import type { Drawn } from "./layout";
import type { Frame } from "./layouts/frame";
import { mirrored } from "./mirror";
import { type Extent, type Fit, fitOf, paginate } from "./paginate";
import { type Grid, hairline, ink, type TypeStyle, type } from "./sheet/look";
import { span } from "./sheet/set-text";
import { staffLanguage } from "./sheet/words";
import { extentOf, splitBlock } from "./split";
import type { Tag } from "./structure";
import { type Setting, setParagraph } from "./text/paragraph";
import { widthOf } from "./text/shape";

type TextPlace = { left: number; top: number; width: number };

/** A text at a fixed place of a page. */
export function textAt(text: string, look: TypeStyle, at: TextPlace, align: Setting["align"], lang: string | null = null): Drawn {
  const { lines, height } = setParagraph([span(text, look)], { width: at.width, leading: look.leading, direction: "auto", align });
  return { type: "TEXT", box: { ...at, height }, style: {}, props: { lang }, children: [], lines };
}

export const ruleAt = (left: number, top: number, width: number, height: number, color: string): Drawn => ({
  type: "VIEW",
  box: { left, top, width, height },
  style: { backgroundColor: color },
  props: {},
  children: [],
});

/** As much of a name as one line has room for. */
function onOneLine(text: string, { size, weight }: TypeStyle, width: number): string {
  const fits = (line: string) => widthOf(line, weight) * size <= width - 1;
  if (fits(text)) return text;
  const letters = [...text];
  while (letters.length > 1 && !fits(`${letters.join("").trimEnd()}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Whose sheet, from whom, which version and which page: on every page, since sheets come apart. */
function footer({ view, printedOn, draft }: HandoutInput, frame: Frame, page: number, pages: number): Drawn[] {
  const { left, width, words, second, look } = frame;
  const top = frame.bottom + 16;
  const { version, clinic, patientFirstName } = view;
  const edition = version && !draft ? words.version(version.number, version.publishedOn) : words.printed(printedOn);
  const isRight = frame.direction === "rtl";
  const rule = ruleAt(left, top - 6, width, 0.6, hairline);
  // Large letters leave no room for the clinic's name.
  const shares = look.small.size > 12 ? [0.66, 0, 0.34] : [0.28, 0.44, 0.28];
  const [near = 0, middle = 0, far = 0] = shares.map((share) => share * width);
  const who = `${onOneLine(patientFirstName, look.small, near)}\n${edition}`;
  // In large letters the numbers have to say it in both languages.
  const place = [words, middle === 0 ? null : second?.words].flatMap((each) => each?.page(page, pages) ?? []).join("\n");
  const phone = onOneLine(clinic.phone, look.smallStrong, far);
  const clinicLine = `${onOneLine(clinic.name, look.small, middle)}\n${clinic.phone}`;
  const atNear = { left: isRight ? left + far + middle : left, top, width: near };
  const atFar = { left: isRight ? left : left + near + middle, top, width: far };
  if (middle === 0) {
    // On a line of its own, as it keeps its order whichever way the words beside it read.
    const below = { ...atFar, top: top + look.smallStrong.leading };
    const [at, number] = [textAt(place, look.smallStrong, atFar, frame.far), textAt(phone, look.smallStrong, below, frame.far)];
    return [rule, textAt(who, look.small, atNear, frame.near), at, number];
  }
  return [
    rule,
    textAt(who, look.small, atNear, frame.near),
    textAt(clinicLine, look.small, { left: left + (isRight ? far : near), top, width: middle }, "center"),
    textAt(place, look.smallStrong, atFar, frame.far),
  ];
}

/** Stands on every page, and is not read again on each. */
const unread = (nodes: Drawn[], artifact: "Header" | "Footer"): Drawn[] => nodes.map((node) => ({ ...node, props: { artifact } }));

/** A bar across the top edge: a draft, or a page for colleagues, must not be taken for the patient's sheet. */
export const markOf = (words: string, grid: Grid): Drawn[] => [
  ruleAt(0, 0, grid.paper.width, 20, ink),
  textAt(words, { ...type.smallStrong, color: "#ffffff" }, { left: grid.left, top: 4, width: grid.width }, "start", staffLanguage),
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

export const roomOf = ({ top, bottom }: Grid): number => bottom - top;

/** What is on each page of a strip. */
function blocksByPage(strip: Drawn, grid: Grid): Drawn[][] {
  const room = roomOf(grid);
  const blocks = (strip.children ?? []).flatMap((block) => splitBlock(block, room));
  const starts = paginate(blocks.map(extentOf), room);
  return starts.map((start, i) => blocks.slice(start, starts[i + 1]));
}

/** A part of the handout that starts on a page of its own. */
export type Section = {
  strip: Drawn;
  /** Stands across the top edge. */
  mark: string | null;
  /** Whether the blocks of a page that is not full come apart a little: exercises do, lists do not. */
  breathes: boolean;
  /** What it is to those who listen, where it is a part of its own. */
  tag?: Tag;
};

/** What the blocks of a strip take of pages, each by itself or, taller than a page, in parts. */
export const extentsOf = (strip: Drawn, grid: Grid): Extent[] =>
  (strip.children ?? []).flatMap((block) => splitBlock(block, roomOf(grid))).map(extentOf);

/** How a strip fits its pages. */
export const stripFit = (strip: Drawn, grid: Grid): Fit => fitOf(extentsOf(strip, grid), roomOf(grid));

/** Cuts the strips of blocks into pages, each part on pages of its own, one after the other. */
export function cutIntoPages(sections: readonly Section[], input: HandoutInput, frame: Frame): Drawn[] {
  const sheets = sections.flatMap(({ strip, ...section }) =>
    blocksByPage(frame.direction === "rtl" ? mirrored(strip) : strip, frame).map((blocks) => ({ strip, blocks, ...section })),
  );
  return sheets.map(({ strip, blocks, mark, breathes, tag }, i) => {
    const head = mark ? markOf(mark, frame) : [];
    const isSaid = mark === sheets[i - 1]?.mark;
    const placed = stack(blocks, frame, breathes ? maxStretch : 0);
    const foot = unread(footer(input, frame, i + 1, sheets.length), "Footer");
    const children = [...(isSaid ? unread(head, "Header") : head), ...placed, ...foot];
    return { ...strip, props: { second: frame.second?.language, tag }, box: { ...strip.box, left: 0, top: 0, ...frame.paper }, children };
  });
}
