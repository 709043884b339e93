import { Document, Page, View } from "@react-pdf/renderer";
import type { ComponentProps, ComponentType, ReactElement, ReactNode } from "react";
import type { PhaseView } from "../../programs/program-view";
import { exerciseDrawing } from "../exercise-drawing";
import type { HandoutInput } from "../handout-input";
import { Exercise } from "./exercise";
import { Front } from "./front";
import { type Grid, ink, type } from "./look";
import { Rule, Words } from "./set-text";
import { sheetWords } from "./words";

/** Taller than any handout: everything is laid out once on one long strip, and cut into pages afterwards. */
const stripHeight = 10_000_000;

/** A view with an entry in the outline of the PDF: react-pdf knows it, its types do not. */
const Block = View as unknown as ComponentType<{ bookmark: { title: string }; children: ReactNode }>;

function PhaseHead({ phase, grid }: { phase: PhaseView; grid: Grid }): ReactNode {
  const weeks = sheetWords.phaseWeeks(phase.fromWeek, phase.toWeek);
  return (
    <View style={{ paddingTop: 2 }}>
      <Rule width={grid.width} weight={2} color={ink} space={{ marginBottom: 6 }} />
      <Words width={grid.width} look={type.phase} space={{ marginBottom: 8 }}>
        {phase.title ? `${weeks}: ${phase.title}` : weeks}
      </Words>
    </View>
  );
}

/** The strip: one child a block that stays together, in reading order. */
export function flow(input: HandoutInput, grid: Grid): ReactElement<ComponentProps<typeof Document>> {
  const { phases } = input.view;
  const blocks: ReactNode[] = [<Front key="front" input={input} grid={grid} />];
  let number = 0;
  for (const phase of phases) {
    for (const [i, item] of phase.items.entries()) {
      number++;
      const picture = (item.picture && input.pictures[item.picture.pictureId]) || null;
      const bookmark = { title: `${number}. ${item.name}` };
      blocks.push(
        <Block key={item.itemKey + phase.phaseId} bookmark={bookmark}>
          {i === 0 && phases.length > 1 && <PhaseHead phase={phase} grid={grid} />}
          <Exercise
            item={item}
            number={number}
            grid={grid}
            picture={picture}
            drawing={picture ? null : exerciseDrawing(item, input.view)}
          />
        </Block>,
      );
    }
  }
  if (number === 0)
    blocks.push(
      <View key="empty">
        <Words width={grid.width} look={type.body}>
          {sheetWords.empty}
        </Words>
      </View>,
    );
  return (
    <Document>
      <Page size={{ width: grid.width, height: stripHeight }} wrap={false}>
        {blocks}
      </Page>
    </Document>
  );
}
