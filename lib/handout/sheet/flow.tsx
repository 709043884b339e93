import { Document, Page, View } from "@react-pdf/renderer";
import type { ComponentProps, ReactElement } from "react";
import { weeksInSentence } from "../../programs/phase-words";
import type { ProgramView } from "../../programs/program-view";
import { differentFrom } from "../../programs/progression";
import { ownWording } from "../../programs/written-in";
import { exerciseDrawing } from "../exercise-drawing";
import type { HandoutInput } from "../handout-input";
import { Exercise } from "./exercise";
import { Front } from "./front";
import type { Grid } from "./look";
import { PhaseHead } from "./phase-head";
import { Words } from "./set-text";
import type { Sheet } from "./sheet";

/** Taller than any handout: everything is laid out once on one long strip, and cut into pages afterwards. */
export const stripHeight = 10_000_000;

/** A block that stays together, and all that decides what it looks like: blocks with the same `looks` are laid out alike. */
export type SheetBlock = { looks: string; node: ReactElement };

/** The blocks of a sheet in reading order. */
export function blocksOf(input: HandoutInput, sheet: Sheet): SheetBlock[] {
  const { phases, clinic } = input.view;
  const { language } = sheet;
  const isChosen = (place: number) => input.phases?.includes(place) ?? true;
  const before = differentFrom(input.view);
  const blocks: SheetBlock[] = [{ looks: frontLooks(input, sheet), node: <Front key="front" input={input} sheet={sheet} /> }];
  const isInPhase = phases.length > 1;
  let number = 0;
  for (const [place, phase] of phases.entries()) {
    for (const [i, item] of phase.items.entries()) {
      number++;
      if (!isChosen(place)) continue;
      const known = before.get(item.itemKey);
      const picture = (item.picture && input.pictures[item.picture.pictureId]) || null;
      const unlike = known ? sheet.words.unlike(weeksInSentence(known, language)) : null;
      const marks = [item.note, ownWording(item), phase.criteria ?? ""].map(sheet.writtenIn);
      const { items: _, phaseId: __, ...head } = phase;
      const shown = i === 0 ? { ...head, isNamed: isInPhase } : null;
      const looks = JSON.stringify([
        ...[
          input.paper,
          language,
          sheet.accent,
          sheet.look.body.size,
          clinic.palette,
          number,
          isInPhase,
          item,
          picture !== null,
          unlike,
          shown,
        ],
        marks,
      ]);
      blocks.push({
        looks,
        node: (
          <View key={item.itemKey + phase.phaseId}>
            {i === 0 && <PhaseHead {...{ phase, sheet }} isNamed={isInPhase} />}
            <Exercise
              {...{ item, number, isInPhase, sheet, picture, unlike }}
              drawing={picture ? null : exerciseDrawing(item, input.view)}
            />
          </View>
        ),
      });
    }
  }
  return blocks.length > 1 ? blocks : [...blocks, { looks: `empty ${input.paper} ${language}`, node: <Empty key="empty" sheet={sheet} /> }];
}

/** The front tells nothing of the exercises themselves. */
const frontLooks = ({ view, pictures, appendix: _, has: __, ...rest }: HandoutInput, sheet: Sheet) =>
  JSON.stringify({
    ...rest,
    size: sheet.look.body.size,
    view: withoutItems(view),
    hasLogo: (view.clinic.brand?.logo?.pictureId ?? "") in pictures,
    marks: [view.title, view.goals].map(sheet.writtenIn),
  });

const withoutItems = (view: ProgramView) => ({ ...view, phases: view.phases.map((phase) => ({ ...phase, items: [] })) });

const Empty = ({ sheet }: { sheet: Sheet }) => (
  <View>
    <Words width={sheet.width} look={sheet.look.body}>
      {sheet.words.empty}
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

export const flow = (input: HandoutInput, sheet: Sheet) => strip(blocksOf(input, sheet), sheet);
