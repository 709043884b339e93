import { Document, Page, View } from "@react-pdf/renderer";
import type { ComponentProps, ComponentType, ReactElement, ReactNode } from "react";
import { weeksInSentence } from "../../programs/phase-words";
import { differentFrom } from "../../programs/progression";
import { exerciseDrawing } from "../exercise-drawing";
import type { HandoutInput } from "../handout-input";
import { Exercise } from "./exercise";
import { Front } from "./front";
import { type Grid, type } from "./look";
import { PhaseHead } from "./phase-head";
import { Words } from "./set-text";
import { sheetWords } from "./words";

/** Taller than any handout: everything is laid out once on one long strip, and cut into pages afterwards. */
export const stripHeight = 10_000_000;

/** A view with an entry in the outline of the PDF: react-pdf knows it, its types do not. */
const Block = View as unknown as ComponentType<{ bookmark: { title: string }; children: ReactNode }>;

/** The strip: one child a block that stays together, in reading order. */
export function flow(input: HandoutInput, grid: Grid): ReactElement<ComponentProps<typeof Document>> {
  const { phases, language } = input.view;
  const isChosen = (place: number) => input.phases?.includes(place) ?? true;
  const before = differentFrom(input.view);
  const blocks: ReactNode[] = [<Front key="front" input={input} grid={grid} />];
  let number = 0;
  for (const [place, phase] of phases.entries()) {
    for (const [i, item] of phase.items.entries()) {
      number++;
      if (!isChosen(place)) continue;
      const known = before.get(item.itemKey);
      const picture = (item.picture && input.pictures[item.picture.pictureId]) || null;
      const bookmark = { title: `${number}. ${item.name}` };
      blocks.push(
        <Block key={item.itemKey + phase.phaseId} bookmark={bookmark}>
          {i === 0 && <PhaseHead {...{ phase, language, grid }} isNamed={phases.length > 1} />}
          <Exercise
            item={item}
            number={number}
            grid={grid}
            picture={picture}
            unlike={known ? sheetWords.unlike(weeksInSentence(known, language)) : null}
            drawing={picture ? null : exerciseDrawing(item, input.view)}
          />
        </Block>,
      );
    }
  }
  if (blocks.length === 1)
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
