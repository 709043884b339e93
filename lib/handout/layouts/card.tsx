import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { ItemView } from "../../programs/program-view";
import { isTyped, ownWording } from "../../programs/written-in";
import { ink } from "../sheet/look";
import { Column, Rule, Tagged, Words } from "../sheet/set-text";
import type { SheetWords } from "../sheet/words";
import type { Tag } from "../structure";
import type { Frame } from "./frame";
import { DosageLine, Labelled, Mark, type PictureSpace, Pictures, Said, StepList } from "./pieces";
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

type CardProps = {
  shown: Shown;
  /** Whether it stands beneath the heading of a phase. */
  isInPhase: boolean;
  width: number;
  frame: Frame;
  arrangement: Arrangement;
};
type PartProps = Pick<CardProps, "shown" | "width" | "frame">;

/** What a therapist wrote of an exercise may be in another language than the sheet. */
const languageOf = ({ item }: Shown, frame: Frame): string | null => (isTyped(item) ? frame.foreign(ownWording(item)) : null);

const beginLine = (item: ItemView, words: SheetWords): string =>
  [item.position ? words.positions[item.position] : "", words.equipment(item.equipment)].filter(Boolean).join(" · ");

function Name({ shown, isInPhase, width, frame }: PartProps & { isInPhase: boolean }): ReactNode {
  const { item, also, number } = shown;
  const heading: Tag = { is: isInPhase ? "H3" : "H2" };
  const { look, near } = frame;
  const indent = look.numeral.size * (number > 99 ? 2.05 : number > 9 ? 1.5 : 0.95);
  return (
    <View style={{ flexDirection: "row", marginBottom: look.body.size * 0.3 }}>
      <Words tag={heading} width={indent} look={{ ...look.numeral, leading: look.name.leading }} align={near}>
        {String(number)}
      </Words>
      <Column width={width - indent}>
        <Said tag={heading} lang={languageOf(shown, frame)} {...{ frame, width: width - indent, look: look.name, also: also?.name }}>
          {item.name}
        </Said>
        {isTyped(item) && <Mark text={ownWording(item)} width={width - indent} frame={frame} />}
      </Column>
    </View>
  );
}

/** Position and what is needed. Where only a picture and a dosage are wanted, the picture says how to begin. */
function Begin({ shown: { item, also }, width, frame }: PartProps): ReactNode {
  const { look, words } = frame;
  const begin = item.steps.length > 0 && beginLine(item, words);
  return (
    begin && (
      <Said
        {...{ frame, width, look: look.label, also: also && frame.also && beginLine(also, frame.also.words) }}
        space={{ marginBottom: look.body.size * 0.3 }}
      >
        {begin}
      </Said>
    )
  );
}

/** How much, and what else there is to say. */
function Rest({ shown, width, frame }: PartProps): ReactNode {
  const { item, also, unlike } = shown;
  const { look, words, also: second } = frame;
  const isPaired = also?.cautions.length === item.cautions.length;
  const cautions = isPaired || !also ? item.cautions : [...item.cautions, ...also.cautions];
  return (
    <>
      {item.dosageSentence && <DosageLine shown={shown} width={width} frame={frame} />}
      {unlike && (
        <Said {...{ frame, width, look: look.label, also: unlike.also }} space={{ marginTop: 2 }}>
          {unlike.text}
        </Said>
      )}
      {item.note && <Labelled {...{ width, frame }} label={words.note} alsoLabel={second?.words.note} text={item.note} isTyped />}
      {cautions.map((caution, i) => (
        <Labelled
          key={caution}
          {...{ width, frame }}
          label={words.caution}
          alsoLabel={second?.words.caution}
          text={caution}
          also={isPaired ? also?.cautions[i] : undefined}
        />
      ))}
    </>
  );
}

function Inside({ shown, isInPhase, width, frame, arrangement: { at, pictures, gutter } }: CardProps): ReactNode {
  const isSeen = shown.picture !== null || shown.drawing !== null;
  const beside = isSeen ? width - pictures.width - gutter : width;
  const picture = isSeen && <Pictures shown={shown} space={pictures} frame={frame} />;
  const isBeside = at === "beside-all";
  const words = isBeside ? beside : width;
  const name = <Name {...{ shown, isInPhase, frame }} width={words} />;
  const rest = <Rest {...{ shown, frame }} width={words} />;
  const begin = <Begin {...{ shown, frame }} width={words} />;
  const steps = (
    <StepList
      {...{ steps: shown.item.steps, also: shown.also?.steps ?? null, lang: languageOf(shown, frame), frame }}
      width={at === "above" ? width : beside}
    />
  );
  if (at === "above")
    return (
      <>
        {name}
        {picture && <View style={{ marginBottom: shown.item.steps.length > 0 ? frame.look.body.size * 0.5 : 0 }}>{picture}</View>}
        {begin}
        {steps}
        {rest}
      </>
    );
  const row = (
    <View style={{ flexDirection: "row", gap: gutter }}>
      {picture && <Column width={pictures.width}>{picture}</Column>}
      <Column width={beside}>
        {isBeside && name}
        {isBeside && begin}
        {steps}
        {isBeside && rest}
      </Column>
    </View>
  );
  return isBeside ? (
    row
  ) : (
    <>
      {name}
      {begin}
      {row}
      {rest}
    </>
  );
}

/** One exercise, with its entry in the outline of the PDF. */
export function Card({ shown, isInPhase, width, frame, arrangement }: CardProps): ReactNode {
  const bookmark = { title: `${shown.number}. ${shown.item.name}`, level: isInPhase ? 2 : 1 } as const;
  return (
    <Tagged tag="Sect" bookmark={bookmark} style={{ width, paddingBottom: arrangement.below }}>
      <Rule width={width} weight={arrangement.rule} color={ink} space={{ marginBottom: frame.look.body.size * 0.5 }} />
      <Inside {...{ shown, isInPhase, width, frame, arrangement }} />
    </Tagged>
  );
}
