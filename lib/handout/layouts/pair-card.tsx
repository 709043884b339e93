import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { ItemView } from "../../programs/program-view";
import { ink } from "../sheet/look";
import { Column, Rule, Tagged, Words } from "../sheet/set-text";
import type { Tag } from "../structure";
import { Begin, type CardProps, Caution, headingOf, indentOf, languageOf, Name, Note, Numeral, Unlike, Why } from "./card-parts";
import type { Frame } from "./frame";
import { DosageLine, listTag, Pictures, Step } from "./pieces";
import { Beside, type Side, sideTag } from "./twice";

/** One exercise in one of the two languages. */
type Telling = Side & { item: ItemView; heading: Tag; steps: Tag };

const telling = (item: ItemView, frame: Frame, isInPhase: boolean, lang?: string): Telling => ({
  ...{ item, frame, heading: headingOf(isInPhase), steps: listTag("Decimal") },
  tag: sideTag(lang),
});

const isSameText = (first: readonly string[], second: readonly string[]): boolean => first.join("\n") === second.join("\n");

type RowsProps = Pick<CardProps, "shown" | "width" | "arrangement"> & { first: Telling; second: Telling };

/** Everything that both say, row by row: step beside step, whatever each takes. What a therapist wrote stands once. */
function Rows({ shown, width, arrangement: { pictures }, first, second }: RowsProps): ReactNode {
  const sides = pictures.captions && pictures.isNarrow && shown.drawing?.sides;
  const both = { width, first, second };
  const of = (isSecond: boolean) => (isSecond ? second : first);
  const [own, other] = [first.item, second.item];
  const isOneList = isSameText(own.steps, other.steps);
  const steps = Array.from({ length: isOneList ? own.steps.length : Math.max(own.steps.length, other.steps.length) }, (_, i) => i);
  const isOneWarning = isSameText(own.cautions, other.cautions);
  const cautions = Array.from(
    { length: isOneWarning ? own.cautions.length : Math.max(own.cautions.length, other.cautions.length) },
    (_, i) => i,
  );
  return (
    <>
      <Beside {...both} isSame={own.name === other.name}>
        {({ frame }, column, isSecond) => <Name {...{ item: of(isSecond).item, heading: of(isSecond).heading, width: column, frame }} />}
      </Beside>
      <View style={{ marginTop: first.frame.look.body.size * 0.25 }}>
        <Beside {...both} isSame={own.why === other.why}>
          {({ frame }, column, isSecond) => <Why {...{ item: of(isSecond).item, width: column, frame }} />}
        </Beside>
        <Beside {...both}>{({ frame }, column, isSecond) => <Begin {...{ item: of(isSecond).item, width: column, frame }} />}</Beside>
        {sides && (
          <Beside {...both}>
            {({ frame }, column) => (
              <Words width={column} look={frame.look.label} space={{ marginBottom: frame.look.body.size * 0.3 }}>
                {frame.words.pictureSides[sides]}
              </Words>
            )}
          </Beside>
        )}
      </View>
      {steps.map((i) => (
        <Beside key={`step-${i}`} {...both} isSame={isOneList}>
          {({ frame }, column, isSecond) => {
            const { item, steps: tag } = of(isSecond);
            const [step, count, lang] = [item.steps[i], item.steps.length, languageOf(item, frame)];
            return step && <Tagged tag={tag}>{<Step {...{ step, number: i + 1, count, width: column, lang, frame }} />}</Tagged>;
          }}
        </Beside>
      ))}
      <Beside {...both} isSame={own.dosageSentence === other.dosageSentence}>
        {({ frame }, column, isSecond) =>
          of(isSecond).item.dosageSentence && <DosageLine sentence={of(isSecond).item.dosageSentence} width={column} frame={frame} />
        }
      </Beside>
      {shown.unlike && <Beside {...both}>{({ frame }, column) => <Unlike {...{ shown, width: column, frame }} />}</Beside>}
      <Tagged tag={first.tag}>
        <Note {...{ item: own, width, frame: first.frame }} />
      </Tagged>
      {cautions.map((i) => (
        <Beside key={`caution-${i}`} {...both} isSame={isOneWarning}>
          {({ frame }, column, isSecond) => {
            const caution = of(isSecond).item.cautions[i];
            return caution && <Caution isFirst={i === 0} {...{ caution, width: column, frame }} />;
          }}
        </Beside>
      ))}
    </>
  );
}

function Inside({ shown, width, frame, arrangement, first, second }: CardProps & RowsProps): ReactNode {
  const { at, pictures, gutter } = arrangement;
  const { number } = shown;
  const isSeen = shown.picture !== null || shown.drawing !== null;
  const indent = indentOf(number, frame);
  const { heading } = first;
  const numeral = (
    <Tagged tag={first.tag} style={{ width: indent }}>
      <Numeral {...{ number, heading, frame }} />
    </Tagged>
  );
  const picture = isSeen && (
    <Tagged tag={first.tag}>
      <Pictures shown={shown} space={pictures} frame={frame} />
    </Tagged>
  );
  if (at === "above" && picture)
    return (
      <>
        <View style={{ flexDirection: "row", marginBottom: frame.look.body.size * 0.6 }}>
          {numeral}
          {picture}
        </View>
        <Rows {...{ shown, arrangement, first, second }} width={width} />
      </>
    );
  if (!picture || at === "beside-steps") {
    const words = width - indent - (picture ? pictures.width + gutter : 0);
    return (
      <View style={{ flexDirection: "row" }}>
        {numeral}
        {picture && <Column width={pictures.width + gutter}>{picture}</Column>}
        <Column width={words}>
          <Rows {...{ shown, arrangement, first, second }} width={words} />
        </Column>
      </View>
    );
  }
  return (
    <View style={{ flexDirection: "row", gap: gutter }}>
      <Column width={pictures.width}>
        <View style={{ marginBottom: Math.max(4, frame.look.numeral.size * 0.95 - frame.look.name.leading) }}>{numeral}</View>
        {picture}
      </Column>
      <Column width={width - pictures.width - gutter}>
        <Rows {...{ shown, arrangement, first, second }} width={width - pictures.width - gutter} />
      </Column>
    </View>
  );
}

type PairProps = CardProps & { item: ItemView; beside: Frame };

/**
 * One exercise in two languages: its picture once, and then the words of both beside each other. Whoever listens hears all of it in the
 * first language, and then all of it in the second.
 */
export function PairCard({ item, beside, ...props }: PairProps): ReactNode {
  const { shown, isInPhase, width, frame, arrangement } = props;
  const bookmark = { title: `${shown.number}. ${shown.item.name}`, level: isInPhase ? 2 : 1 } as const;
  const first = telling(shown.item, frame, isInPhase);
  const second = telling(item, beside, isInPhase, beside.language);
  return (
    <Tagged tag="Sect" bookmark={bookmark} style={{ width, paddingBottom: arrangement.below }}>
      <Rule width={width} weight={arrangement.rule} color={ink} space={{ marginBottom: frame.look.body.size * 0.6 }} />
      <Inside {...props} {...{ first, second }} />
    </Tagged>
  );
}
