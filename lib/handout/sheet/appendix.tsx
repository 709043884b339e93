import { Document, Page, View } from "@react-pdf/renderer";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import type { ColleagueAppendix } from "../colleague-appendix";
import type { Tag } from "../structure";
import { stripHeight } from "./flow";
import { type Grid, ink, type } from "./look";
import { Rule, Tagged, Words } from "./set-text";

type Phase = ColleagueAppendix["phases"][number];
const heading = { ...type.strong, size: 13, leading: 17 };
const plain = { ...type.label, color: ink };

const Heading = ({ grid, children }: { grid: Grid; children: string }): ReactNode => (
  <View style={{ paddingTop: 6 }}>
    <Rule width={grid.width} weight={2} color={ink} space={{ marginBottom: 6 }} />
    <Words tag="H3" width={grid.width} look={heading} space={{ marginBottom: 4 }}>
      {children}
    </Words>
  </View>
);

/** Columns of one line, of which each breaks by itself. */
const Row = ({ cells, widths, space = 5 }: { cells: readonly string[]; widths: readonly number[]; space?: number }): ReactNode => (
  <Tagged tag="TR" style={{ flexDirection: "row", gap: 12, paddingBottom: space }}>
    {cells.map((cell, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name and never moves.
      <Words key={i} tag={i === 0 ? "TH" : "TD"} width={widths[i] ?? 0} look={i === 0 ? { ...plain, weight: 700 } : plain}>
        {cell}
      </Words>
    ))}
  </Tagged>
);

/** Widths for shares of the sheet, the gaps between them taken off. */
const columns = (grid: Grid, ...shares: number[]) => shares.map((share) => share * (grid.width - 12 * (shares.length - 1)));

function exerciseRows({ exercises }: Phase, grid: Grid, key: string): ReactNode[] {
  const [name = 0, rest = 0] = columns(grid, 0.36, 0.64);
  const table: Tag = { is: "Table" };
  return exercises.map((exercise, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may be in it twice, and none of them moves.
    <Tagged key={`${key}-exercise-${i + 1}`} tag={table} style={{ paddingBottom: 7 }}>
      <Tagged tag="TR" style={{ flexDirection: "row", gap: 12 }}>
        <Words tag="TH" width={name} look={{ ...plain, weight: 700 }}>
          {`${i + 1}. ${exercise.name}`}
        </Words>
        <Tagged tag="TD" style={{ width: rest }}>
          <Words tag="P" width={rest} look={plain}>{`${exercise.dosage} (${exercise.minutes})`}</Words>
          <Words tag="P" width={rest} look={type.small}>
            {exercise.sources}
          </Words>
        </Tagged>
      </Tagged>
    </Tagged>
  ));
}

function phaseBlocks(phase: Phase, grid: Grid, key: string): ReactNode[] {
  const [first, ...others] = exerciseRows(phase, grid, key);
  const widths = columns(grid, 0.4, 0.24, 0.2, 0.16);
  return [
    <View key={`${key}-head`}>
      <Heading grid={grid}>{`${phase.title || "Exercises"} (${phase.minutes})`}</Heading>
      {first}
    </View>,
    ...others,
    ...(phase.muscles.length > 0
      ? [
          <View key={`${key}-muscles`}>
            <Heading grid={grid}>Stretch for each muscle group, each side by itself</Heading>
            <Tagged tag="Table">
              {phase.muscles.map(({ name, session, week, days }) => (
                <Row key={name} cells={[name, session, week, days]} widths={widths} />
              ))}
            </Tagged>
            <Words width={grid.width} look={type.small} space={{ marginBottom: 6 }}>
              Advised: 60 s a session on at least 2 to 3 days a week (ACSM). Little is gained past 4 min a session and 10 min a week (Ingram
              2025).
            </Words>
          </View>,
        ]
      : []),
  ];
}

const listed = (title: string, lines: readonly string[], grid: Grid): ReactNode[] =>
  lines.length === 0
    ? []
    : [
        <View key={title}>
          <Heading grid={grid}>{title}</Heading>
          <Tagged tag="L">
            {lines.map((line) => (
              <Tagged key={line} tag="LI">
                <Words tag="LBody" width={grid.width} look={plain} space={{ marginBottom: 3 }}>
                  {line}
                </Words>
              </Tagged>
            ))}
          </Tagged>
        </View>,
      ];

function certBlocks(cert: ColleagueAppendix["cert"], grid: Grid): ReactNode[] {
  const widths = columns(grid, 0.36, 0.64);
  const table: Tag = { is: "Table" };
  const rows = cert.map(({ number, name, says }) => (
    <Tagged key={number} tag={table}>
      <Row cells={[`${number}. ${name}`, says]} widths={widths} space={3} />
    </Tagged>
  ));
  return [
    <View key="cert">
      <Heading grid={grid}>What the program states (CERT, Slade 2016)</Heading>
      {rows.slice(0, 2)}
    </View>,
    ...rows.slice(2),
  ];
}

/** The strip of the pages for a colleague, which stand after the sheet. */
export function appendixFlow(
  { phases, cert, sources }: ColleagueAppendix,
  title: string,
  grid: Grid,
): ReactElement<ComponentProps<typeof Document>> {
  return (
    <Document>
      <Page size={{ width: grid.width, height: stripHeight }} wrap={false}>
        <View key="title" style={{ paddingTop: 6, paddingBottom: 6 }}>
          <Words tag="H2" width={grid.width} look={type.phase}>
            {title}
          </Words>
        </View>
        {phases.flatMap((phase, i) => phaseBlocks(phase, grid, `phase-${i + 1}`))}
        {certBlocks(cert, grid)}
        {listed("Sources", sources, grid)}
      </Page>
    </Document>
  );
}
