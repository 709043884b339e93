import { Document, Page, View } from "@react-pdf/renderer";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import type { HandoutInput } from "../handout-input";
import { stripHeight } from "../sheet/flow";
import { Card } from "./card";
import type { Arrangement, CardProps } from "./card-parts";
import type { Frame } from "./frame";
import { Front, FrontHead, type FrontLook, FrontStop } from "./front";
import { PairCard } from "./pair-card";
import { PhaseTitle } from "./phase-title";
import { type Shown, shownPhases } from "./shown";
import { Twice } from "./twice";

export type StripDocument = ReactElement<ComponentProps<typeof Document>>;

/** A strip of blocks, to be cut into pages. */
export const stripOf = (blocks: ReactNode, { width }: Frame): StripDocument => (
  <Document>
    <Page size={{ width, height: stripHeight }} wrap={false}>
      {blocks}
    </Page>
  </Document>
);

export const columnGap = 20;

/** A width for pictures beside words. */
export const beside = (width: number, perRow: number, most: number, captions: boolean) => ({ width, perRow, most, captions });

/** How the exercises of a sheet stand. */
export type Plan = {
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
function isLong({ item }: Shown): boolean {
  const texts = [item.name, ...item.steps, ...item.cautions, item.note];
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

const Exercise = (props: CardProps): ReactNode => {
  const { shown, frame } = props;
  return shown.second && frame.second ? <PairCard {...props} item={shown.second} beside={frame.second} /> : <Card {...props} />;
};

type RowProps = { row: Shown[]; isInPhase: boolean; frame: Frame; plan: Plan };

function Row({ row, isInPhase, frame, plan: { columns, card, wide } }: RowProps): ReactNode {
  const column = (frame.width - columnGap) / 2;
  const isWide = columns === 1 || row.some(isLong);
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
      {row.map((shown) => (
        <Exercise
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
  const phases = shownPhases(input);
  if (phases.length === 0)
    return [
      <View key="empty">
        <Twice {...{ frame, width: frame.width, look: frame.look.body, also: frame.second?.words.empty }}>{frame.words.empty}</Twice>
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

/** Large letters may need more than a page before the first exercise: then the stop signs begin the second one. */
function frontBlocks(input: HandoutInput, frame: Frame, { front }: Plan): ReactNode[] {
  const props = { input, frame, front };
  if (frame.layout !== "large") return [<Front key="front" {...props} />];
  return [<FrontHead key="head" {...props} />, <FrontStop key="stop" {...props} />];
}

/** The whole sheet as a plan says. */
export const planned = (input: HandoutInput, frame: Frame, plan: Plan): StripDocument =>
  stripOf([...frontBlocks(input, frame, plan), ...exerciseBlocks(input, frame, plan)], frame);
