import type { HandoutLayout } from "../../vocabulary";
import type { HandoutInput } from "../handout-input";
import type { Arrangement } from "./card-parts";
import { diaryBlocks } from "./diary";
import type { Frame } from "./frame";
import { Front, type FrontLook } from "./front";
import { pairWays, type Way } from "./pairs";
import type { PictureSpace } from "./pieces";
import { beside, columnGap, type Plan, planned, type StripDocument, stripOf } from "./plan";
import { shownPhases } from "./shown";

/** As large as it can be, and as small as one can still read: what takes fewer pages is taken. */
const compacts = [
  { body: [10, 12.4], picture: 62, below: 9 },
  { body: [9.5, 11.6], picture: 54, below: 7 },
] as const;

function compact(frame: Frame, { body: [size, leading], picture, below }: (typeof compacts)[number]): Way {
  const { look, width } = frame;
  const front: FrontLook = { code: 68, codeColumn: 190, caption: "beside", stopColumns: 3, facts: "inline" };
  const plan: Plan = {
    ...{ front, columns: 2 },
    card: { at: "beside-steps", pictures: beside(picture, 1, picture * 1.04, false), gutter: 10, rule: 0.6, below },
    wide: { at: "beside-steps", pictures: beside(width * 0.25, 2, 80, false), gutter: 14, rule: 0.6, below },
  };
  return [{ ...frame, look: { ...look, body: { ...look.body, size, leading }, strong: { ...look.strong, size, leading } } }, plan];
}

/** How high the pictures of large print are, in points: of each exercise the highest that takes no further page. */
const largeHeights = [200, 150, 115, 94, 68] as const;

function large({ width }: Frame, most: number): Plan {
  const front: FrontLook = { code: 104, codeColumn: 150, caption: "below", stopColumns: 2, facts: "stacked" };
  const card: Arrangement = { at: "above", pictures: beside(width, 3, most, true), gutter: 16, rule: 2, below: 22 };
  return { front, columns: 1, card, wide: card };
}

/** How high pictures are, in points: the highest that takes no further page. */
const pictureHeights = [190, 158, 132] as const;

function pictureSheet({ width }: Frame, count: number, most: number): Plan {
  const front: FrontLook = { code: 74, codeColumn: 196, caption: "beside", stopColumns: 3, facts: "inline" };
  const column = (width - columnGap) / 2;
  return {
    ...{ front, columns: count > 2 ? 2 : 1 },
    card: { at: "above", pictures: beside(column, 2, most, false), gutter: 12, rule: 0.6, below: 12 },
    wide: { at: "above", pictures: beside(width, 3, most * 1.25, true), gutter: 16, rule: 0.6, below: 16 },
  };
}

/** From roomy to tight: a summary takes the first that fits one page. */
const summaries = [
  { columns: 1, thumb: 92, most: 110, name: 22, dosage: 17, below: 12 },
  { columns: 1, thumb: 76, most: 84, name: 19, dosage: 15, below: 9 },
  { columns: 1, thumb: 60, most: 62, name: 17, dosage: 13.5, below: 7 },
  { columns: 1, thumb: 46, most: 46, name: 14.5, dosage: 12, below: 5 },
  { columns: 2, thumb: 62, most: 62, name: 14, dosage: 11.5, below: 7 },
  { columns: 2, thumb: 48, most: 48, name: 12.5, dosage: 11, below: 5 },
  { columns: 2, thumb: 36, most: 36, name: 11.5, dosage: 10, below: 4 },
] as const;

function summary(frame: Frame, { columns, thumb, most, name, dosage, below }: (typeof summaries)[number]): Way {
  const { look } = frame;
  const sized = (size: number, leading = size * 1.22) => ({ size, leading });
  const small = columns === 2 ? { body: { ...look.body, ...sized(10, 13) }, strong: { ...look.strong, ...sized(10, 13) } } : {};
  const own = {
    ...{ ...look, ...small, name: { ...look.name, ...sized(name) }, numeral: { ...look.numeral, ...sized(name * 1.3) } },
    dosage: { ...look.dosage, weight: 400 as const, ...sized(dosage, dosage * 1.42) },
    dosageFigure: { ...look.dosageFigure, ...sized(dosage * 1.22, dosage * 1.42) },
  };
  const pictures: PictureSpace =
    columns === 1 ? beside(thumb * 2 + 8, 2, most, false) : { ...beside(thumb, 1, most, false), onlyFinish: true };
  const card: Arrangement = { at: "beside-all", pictures, gutter: columns === 1 ? 16 : 10, rule: 0.6, below };
  const front: FrontLook = { code: 78, codeColumn: 200, caption: "beside", stopColumns: 3, facts: "inline" };
  return [
    { ...frame, look: own },
    { front, columns, card, wide: card },
  ];
}

/** One page for the fridge; what does not fit one says so and takes more, in letters that are no smaller than they must be. */
function summaryWays(input: HandoutInput, frame: Frame, count: number): Ways {
  const all = frame.second ? pairWays.summary(frame) : summaries.map((each) => summary(frame, each));
  const [own, plan] = all.at(frame.second ? -1 : count > 24 ? 5 : 3) ?? summary(frame, summaries[3]);
  const further = { text: frame.more.turnOver(count), also: frame.second?.more.turnOver(count) ?? null };
  return {
    ways: count > mostOf(frame) ? [] : all.map((each) => () => planned(input, ...each)),
    onSeveralPages: () => planned(input, own, { ...plan, front: { ...plan.front, further } }),
  };
}

const diary: FrontLook = { code: 68, codeColumn: 190, caption: "beside", stopColumns: 3, facts: "inline" };

/** A sheet in one or several ways: that with the fewest pages is taken, and of those the first. */
export type Ways = {
  ways: (() => StripDocument)[];
  /** Whether the ways differ in the height of pictures only: then each exercise has the highest for which there is room. */
  mix?: boolean;
  /** Taken in place of them all where none fits one page. */
  onSeveralPages?: () => StripDocument;
};

/** More exercises than this are laid out in one way only: trying takes time, and more of it in two languages. */
const mostOf = ({ second }: Frame): number => (second ? 12 : 30);

/** Of every layout but the standard one in one language. */
export function waysOf(input: HandoutInput, frame: Frame, layout: HandoutLayout): Ways {
  const count = shownPhases(input).reduce((sum, { exercises }) => sum + exercises.length, 0);
  if (layout === "summary") return summaryWays(input, frame, count);
  if (layout === "diary")
    return {
      ways: [() => stripOf([<Front key="front" input={input} frame={frame} front={diary} />, ...diaryBlocks(input, frame)], frame)],
    };
  const all = frame.second || layout === "standard" ? pairWays[layout](frame) : aloneWays[layout](frame, count);
  const ways = (count > mostOf(frame) ? all.slice(-1) : all).map((each) => () => planned(input, ...each));
  return { ways, mix: layout === "large" && !frame.second };
}

const aloneWays: Record<"compact" | "large" | "pictures", (frame: Frame, count: number) => Way[]> = {
  compact: (frame) => compacts.map((each) => compact(frame, each)),
  large: (frame) => largeHeights.map((most) => [frame, large(frame, most)]),
  pictures: (frame, count) => pictureHeights.map((most) => [frame, pictureSheet(frame, count, most)]),
};
