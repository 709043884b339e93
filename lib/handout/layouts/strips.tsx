import { Document, Page, View } from "@react-pdf/renderer";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import type { HandoutLayout } from "../../vocabulary";
import type { HandoutInput } from "../handout-input";
import { stripHeight } from "../sheet/flow";
import { type Arrangement, Card } from "./card";
import { diaryBlocks } from "./diary";
import type { Frame } from "./frame";
import { Front, type FrontLook } from "./front";
import { PhaseTitle, type PictureSpace, Said } from "./pieces";
import { type Shown, shownPhases } from "./shown";

export type StripDocument = ReactElement<ComponentProps<typeof Document>>;

/** A strip of blocks, to be cut into pages. */
export const stripOf = (blocks: ReactNode, { width }: Frame): StripDocument => (
  <Document>
    <Page size={{ width, height: stripHeight }} wrap={false}>
      {blocks}
    </Page>
  </Document>
);

const columnGap = 20;

/** How the exercises of a sheet stand. */
type Plan = {
  front: FrontLook;
  columns: 1 | 2;
  card: Arrangement;
  /** What has too much to read for a column takes the whole width. */
  wide: Arrangement;
};

/** Lines that a text takes in a column of so many letters. */
const linesOf = (text: string, letters: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);

/** More than a column takes without growing out of proportion to its neighbour. */
function isLong({ item, also }: Shown): boolean {
  const texts = [item, also].flatMap((each) => (each ? [each.name, ...each.steps, ...each.cautions, each.note] : []));
  return texts.reduce((sum, text) => sum + linesOf(text, 42), 0) > 26;
}

/** Exercises in rows of columns, in reading order. */
function rowsOf(exercises: Shown[], columns: 1 | 2): Shown[][] {
  const rows: Shown[][] = [];
  for (const shown of exercises) {
    const row = rows.at(-1);
    const joins = columns === 2 && row?.length === 1 && !isLong(shown) && row[0] && !isLong(row[0]);
    if (joins) row.push(shown);
    else rows.push([shown]);
  }
  return rows;
}

type RowProps = { row: Shown[]; isInPhase: boolean; frame: Frame; plan: Plan };

function Row({ row, isInPhase, frame, plan: { columns, card, wide } }: RowProps): ReactNode {
  const column = (frame.width - columnGap) / 2;
  const isWide = columns === 1 || row.some(isLong);
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
      {row.map((shown) => (
        <Card
          key={shown.number}
          {...{ shown, isInPhase, frame }}
          width={isWide ? frame.width : column}
          arrangement={isWide ? wide : card}
        />
      ))}
    </View>
  );
}

function exerciseBlocks(input: HandoutInput, frame: Frame, plan: Plan): ReactNode[] {
  const phases = shownPhases(input, frame);
  if (phases.length === 0)
    return [
      <View key="empty">
        <Said {...{ frame, width: frame.width, look: frame.look.body, also: frame.also?.words.empty }}>{frame.words.empty}</Said>
      </View>,
    ];
  const isInPhase = input.view.phases.length > 1;
  return phases.flatMap(({ phase, exercises }) =>
    rowsOf(exercises, plan.columns).map((row, i) => (
      <View key={`${phase.phaseId}-${row[0]?.number}`}>
        {i === 0 && <PhaseTitle phase={phase} frame={frame} isNamed={isInPhase} />}
        <Row {...{ row, isInPhase, frame, plan }} />
      </View>
    )),
  );
}

const planned = (input: HandoutInput, frame: Frame, plan: Plan): StripDocument =>
  stripOf([<Front key="front" input={input} frame={frame} front={plan.front} />, ...exerciseBlocks(input, frame, plan)], frame);

/** A width for pictures beside words. */
const beside = (width: number, perRow: number, most: number, captions: boolean) => ({ width, perRow, most, captions });

/** As large as it can be, and as small as one can still read: what takes fewer pages is taken. */
const compacts = [
  { body: [10, 12.4], picture: 62, below: 9 },
  { body: [9.5, 11.6], picture: 54, below: 7 },
] as const;

function compact(frame: Frame, { body: [size, leading], picture, below }: (typeof compacts)[number]): [Frame, Plan] {
  const { look, width } = frame;
  const front: FrontLook = { code: 68, codeColumn: 166, caption: "beside", stopColumns: 3, facts: "inline" };
  const plan: Plan = {
    ...{ front, columns: 2 },
    card: { at: "beside-steps", pictures: beside(picture, 1, picture * 1.04, false), gutter: 10, rule: 0.6, below },
    wide: { at: "beside-steps", pictures: beside(width * 0.25, 2, 80, false), gutter: 14, rule: 0.6, below },
  };
  return [{ ...frame, look: { ...look, body: { ...look.body, size, leading }, strong: { ...look.strong, size, leading } } }, plan];
}

/** How high the pictures of large print are, in points: the highest that takes no further page. */
const largeHeights = [200, 150, 115, 94] as const;

function large({ width }: Frame, most: number): Plan {
  const front: FrontLook = { code: 104, codeColumn: 150, caption: "below", stopColumns: 2, facts: "stacked" };
  const card: Arrangement = { at: "above", pictures: beside(width, 3, most, true), gutter: 16, rule: 2, below: 22 };
  return { front, columns: 1, card, wide: card };
}

/** How high pictures are, in points: the highest that takes no further page. */
const pictureHeights = [190, 158, 132] as const;

function pictureSheet({ width }: Frame, count: number, most: number): Plan {
  const front: FrontLook = { code: 74, codeColumn: 174, caption: "beside", stopColumns: 3, facts: "inline" };
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

function summary(frame: Frame, { columns, thumb, most, name, dosage, below }: (typeof summaries)[number]): [Frame, Plan] {
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
  const front: FrontLook = { code: 78, codeColumn: 180, caption: "beside", stopColumns: 3, facts: "inline" };
  return [
    { ...frame, look: own },
    { front, columns, card, wide: card },
  ];
}

/** One page for the fridge; what does not fit one says so and takes more, in letters that are no smaller than they must be. */
function summaryWays(input: HandoutInput, frame: Frame, count: number): Ways {
  const [own, plan] = summary(frame, count > 24 ? summaries[5] : summaries[3]);
  const further = { text: frame.more.turnOver(count), also: frame.alsoMore?.turnOver(count) ?? null };
  return {
    ways: summaries.map((each) => () => planned(input, ...summary(frame, each))),
    onSeveralPages: () => planned(input, own, { ...plan, front: { ...plan.front, further } }),
  };
}

const diary: FrontLook = { code: 68, codeColumn: 168, caption: "beside", stopColumns: 3, facts: "inline" };

/** A sheet in one or several ways: that with the fewest pages is taken, and of those the first. */
export type Ways = {
  ways: (() => StripDocument)[];
  /** Taken in place of them all where none fits one page. */
  onSeveralPages?: () => StripDocument;
};

/** More exercises than this are laid out in one way only: trying takes time. */
const mostToTry = 30;

/** Of every layout but the standard one. */
export function waysOf(input: HandoutInput, frame: Frame, layout: Exclude<HandoutLayout, "standard">): Ways {
  const count = shownPhases(input, frame).reduce((sum, { exercises }) => sum + exercises.length, 0);
  const tried = <T,>(ways: readonly T[]): readonly T[] => (count > mostToTry ? ways.slice(-1) : ways);
  const layouts: Record<Exclude<HandoutLayout, "standard">, () => Ways> = {
    compact: () => ({ ways: tried(compacts).map((each) => () => planned(input, ...compact(frame, each))) }),
    large: () => ({ ways: tried(largeHeights).map((most) => () => planned(input, frame, large(frame, most))) }),
    pictures: () => ({ ways: tried(pictureHeights).map((most) => () => planned(input, frame, pictureSheet(frame, count, most))) }),
    summary: () => summaryWays(input, frame, count),
    diary: () => ({
      ways: [() => stripOf([<Front key="front" input={input} frame={frame} front={diary} />, ...diaryBlocks(input, frame)], frame)],
    }),
  };
  return layouts[layout]();
}
