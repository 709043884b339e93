import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { ink } from "../sheet/look";
import { Column, Rule, Tagged } from "../sheet/set-text";
import { Begin, type CardProps, Caution, headingOf, indentOf, languageOf, Name, Note, Numeral, Unlike, Why } from "./card-parts";
import { DosageLine, listTag, Pictures, Step } from "./pieces";

type PartProps = Pick<CardProps, "shown" | "width" | "frame">;

/** How much, and what else there is to say. */
const Rest = ({ shown, width, frame }: PartProps): ReactNode => (
  <>
    {shown.item.dosageSentence && <DosageLine sentence={shown.item.dosageSentence} width={width} frame={frame} />}
    <Unlike {...{ shown, width, frame }} />
    <Note {...{ item: shown.item, width, frame }} />
    {shown.item.cautions.map((caution, i) => (
      <Caution key={caution} isFirst={i === 0} {...{ caution, width, frame }} />
    ))}
  </>
);

function Steps({ shown: { item }, width, frame }: PartProps): ReactNode {
  const [count, lang] = [item.steps.length, languageOf(item, frame)];
  return (
    <Tagged tag={listTag("Decimal")}>
      {item.steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its number
        <Step key={i} {...{ step, number: i + 1, count, width, lang, frame }} />
      ))}
    </Tagged>
  );
}

function Inside({ shown, isInPhase, width, frame, arrangement: { at, pictures, gutter } }: CardProps): ReactNode {
  const { item, number } = shown;
  const isSeen = shown.picture !== null || shown.drawing !== null;
  const beside = isSeen ? width - pictures.width - gutter : width;
  const picture = isSeen && <Pictures shown={shown} space={pictures} frame={frame} />;
  const isBeside = at === "beside-all";
  const words = isBeside ? beside : width;
  const [heading, indent] = [headingOf(isInPhase), indentOf(number, frame)];
  const name = (
    <View style={{ flexDirection: "row", marginBottom: frame.look.body.size * 0.3 }}>
      <Numeral {...{ number, heading, frame }} />
      <Name {...{ item, heading, frame }} width={words - indent} />
    </View>
  );
  const rest = <Rest {...{ shown, frame }} width={words} />;
  const begin = (
    <>
      <Why {...{ item, frame }} width={words} />
      <Begin {...{ item, frame }} width={words} />
    </>
  );
  const steps = <Steps {...{ shown, frame }} width={at === "above" ? width : beside} />;
  if (at === "above")
    return (
      <>
        {name}
        {picture && <View style={{ marginBottom: item.steps.length > 0 || item.why ? frame.look.body.size * 0.5 : 0 }}>{picture}</View>}
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
