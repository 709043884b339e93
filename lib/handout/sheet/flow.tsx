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

/** A block that stays together, and all that decides what it looks like: blocks with the same `looks` are laid out alike. */
export type SheetBlock = { looks: string; node: ReactElement };

/** The blocks of a sheet in reading order. */
export function blocksOf(input: HandoutInput, grid: Grid): SheetBlock[] {
  const { phases, language, clinic } = input.view;
  const isChosen = (place: number) => input.phases?.includes(place) ?? true;
  const before = differentFrom(input.view);
  const blocks: SheetBlock[] = [{ looks: frontLooks(input), node: <Front key="front" input={input} grid={grid} /> }];
  let number = 0;
  for (const [place, phase] of phases.entries()) {
    for (const [i, item] of phase.items.entries()) {
      number++;
      if (!isChosen(place)) continue;
      const known = before.get(item.itemKey);
      const picture = (item.picture && input.pictures[item.picture.pictureId]) || null;
      const bookmark = { title: `${number}. ${item.name}` };
      const unlike = known ? sheetWords.unlike(weeksInSentence(known, language)) : null;
      const { items: _, phaseId: __, ...head } = phase;
      const shown = i === 0 ? { ...head, isNamed: phases.length > 1 } : null;
      const looks = JSON.stringify([input.paper, language, clinic.palette, number, item, picture !== null, unlike, shown]);
      blocks.push({
        looks,
        node: (
          <Block key={item.itemKey + phase.phaseId} bookmark={bookmark}>
            {i === 0 && <PhaseHead {...{ phase, language, grid }} isNamed={phases.length > 1} />}
            <Exercise {...{ item, number, grid, picture, unlike }} drawing={picture ? null : exerciseDrawing(item, input.view)} />
          </Block>
        ),
      });
    }
  }
  return blocks.length > 1 ? blocks : [...blocks, { looks: `empty ${input.paper}`, node: <Empty key="empty" grid={grid} /> }];
}

/** The front tells nothing of the exercises themselves. */
const frontLooks = ({ view, pictures: _, appendix: __, has: ___, ...rest }: HandoutInput) =>
  JSON.stringify({ ...rest, view: { ...view, phases: view.phases.map((phase) => ({ ...phase, items: [] })) } });

const Empty = ({ grid }: { grid: Grid }) => (
  <View>
    <Words width={grid.width} look={type.body}>
      {sheetWords.empty}
    </Words>
  </View>
);

/** The strip: one child a block. */
export const strip = (blocks: readonly SheetBlock[], grid: Grid): ReactElement<ComponentProps<typeof Document>> => (
  <Document>
    <Page size={{ width: grid.width, height: stripHeight }} wrap={false}>
      {blocks.map(({ node }) => node)}
    </Page>
  </Document>
);

export const flow = (input: HandoutInput, grid: Grid) => strip(blocksOf(input, grid), grid);
