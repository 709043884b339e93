import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { weeksInSentence } from "../../programs/phase-words";
import type { ItemView } from "../../programs/program-view";
import { isTyped, ownWording } from "../../programs/written-in";
import { Column, Words } from "../sheet/set-text";
import type { Tag } from "../structure";
import type { Frame } from "./frame";
import { Labelled, Mark, type PictureSpace } from "./pieces";
import type { Shown } from "./shown";

/** How a layout arranges one exercise. */
export type Arrangement = {
  /** Above the words, left of the steps, or left of all words with the name among them. */
  at: "above" | "beside-steps" | "beside-all";
  pictures: PictureSpace;
  /** Points between pictures and words. */
  gutter: number;
  /** Points of the line above. */
  rule: number;
  /** Points left free below. */
  below: number;
};

export type CardProps = {
  shown: Shown;
  /** Whether it stands beneath the heading of a phase. */
  isInPhase: boolean;
  width: number;
  frame: Frame;
  arrangement: Arrangement;
};

type PartProps = { item: ItemView; width: number; frame: Frame };

/** What a therapist wrote of an exercise may be in another language than the sheet. */
export const languageOf = (item: ItemView, frame: Frame): string | null => (isTyped(item) ? frame.foreign(ownWording(item)) : null);

export const headingOf = (isInPhase: boolean): Tag => ({ is: isInPhase ? "H3" : "H2" });

/** What a numeral takes across. */
export const indentOf = (number: number, { look }: Frame): number => look.numeral.size * (number > 99 ? 2.05 : number > 9 ? 1.5 : 0.95);

export const Numeral = ({ number, heading, frame }: { number: number; heading: Tag; frame: Frame }): ReactNode => (
  <Words
    tag={heading}
    width={indentOf(number, frame)}
    look={{ ...frame.look.numeral, leading: frame.look.name.leading }}
    align={frame.near}
  >
    {String(number)}
  </Words>
);

export const Name = ({ item, heading, width, frame }: PartProps & { heading: Tag }): ReactNode => (
  <Column width={width}>
    <Words tag={heading} lang={languageOf(item, frame)} width={width} look={frame.look.name}>
      {item.name}
    </Words>
    {isTyped(item) && <Mark text={ownWording(item)} width={width} frame={frame} />}
  </Column>
);

export const beginLine = ({ position, equipment }: ItemView, { words }: Frame): string =>
  [position ? words.positions[position] : "", words.equipment(equipment)].filter(Boolean).join(" · ");

/** Position and what is needed. Where only a picture and a dosage are wanted, the picture says how to begin. */
const beginOf = (item: ItemView, frame: Frame): string => (item.steps.length > 0 ? beginLine(item, frame) : "");

/** Why one does it: quiet, for whoever wants to know. */
export const Why = ({ item, width, frame }: PartProps): ReactNode =>
  item.why && (
    <Words
      lang={languageOf(item, frame)}
      width={width}
      look={frame.look.label}
      space={{ marginBottom: beginOf(item, frame) ? 0 : frame.look.body.size * 0.3 }}
    >
      {item.why}
    </Words>
  );

export function Begin({ item, width, frame }: PartProps): ReactNode {
  const begin = beginOf(item, frame);
  return (
    begin && (
      <Words width={width} look={frame.look.label} space={{ marginBottom: frame.look.body.size * 0.3 }}>
        {begin}
      </Words>
    )
  );
}

export const Unlike = ({ shown: { unlike }, width, frame }: { shown: Shown; width: number; frame: Frame }): ReactNode =>
  unlike && (
    <Words width={width} look={frame.look.label} space={{ marginTop: 2 }}>
      {frame.words.unlike(weeksInSentence(unlike, frame.language))}
    </Words>
  );

/** The therapist's note, which stands once: as it was written. */
export const Note = ({ item, width, frame }: PartProps): ReactNode =>
  item.note && <Labelled {...{ width, frame }} label={frame.words.note} also={frame.second?.words.note} text={item.note} isTyped />;

type CautionProps = { caution: string; isFirst: boolean; width: number; frame: Frame };

export const Caution = ({ caution, isFirst, width, frame }: CautionProps): ReactNode => (
  <View>
    <Labelled {...{ width, frame }} label={isFirst ? frame.words.caution : null} text={caution} />
  </View>
);
