import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { fullDate, longDate } from "../../language";
import { phaseTitle } from "../../programs/phase-words";
import type { HandoutInput } from "../handout-input";
import { Column, Spans, span, Tagged, Words } from "../sheet/set-text";
import { widthOf } from "../text/shape";
import type { Frame } from "./frame";
import { Mark } from "./pieces";
import { Beside, sideTag } from "./twice";

type Fact = { label: string; alsoLabel: string | undefined; text: string; also?: string | null | undefined; isTyped?: boolean };

export function factsOf(
  { view, printedOn, phases: chosen, course }: HandoutInput,
  { words, second: also, language, layout }: Frame,
): Fact[] {
  const phases = chosen?.flatMap((place) => view.phases[place] ?? []);
  const therapist = [view.therapist.name, view.therapist.credentials].filter(Boolean).join(", ");
  const date = view.version?.publishedOn ?? printedOn;
  const weeks = course?.weeks ?? view.weeks;
  const endsOn = course?.endsOn ?? null;
  const fact = (
    name: "start" | "length" | "until" | "ended" | "onThisSheet" | "goals" | "therapist" | "date",
    text: string,
    more: Partial<Fact> = {},
  ): Fact[] => (text ? [{ label: words[name], alsoLabel: also?.words[name], text, ...more }] : []);
  const all = [
    ...fact(view.startsOn ? "start" : "length", words.when(view.startsOn, weeks), {
      also: also?.words.when(view.startsOn, weeks),
    }),
    ...fact(course?.isOver ? "ended" : "until", endsOn ? fullDate(endsOn, language) : "", {
      also: also && endsOn && fullDate(endsOn, also.language),
    }),
    ...fact("onThisSheet", phases ? phases.map((phase) => phaseTitle(phase, language)).join("; ") : "", {
      also: also && phases ? phases.map((phase) => phaseTitle({ ...phase, title: "" }, also.language)).join("; ") : null,
    }),
    ...fact("goals", view.goals, { isTyped: true }),
    ...fact("therapist", therapist),
  ];
  // The footer has the date as well.
  const written = fact("date", longDate(date, language), { also: also && longDate(date, also.language) });
  return layout === "large" || also ? [...all, ...written] : all;
}

/** One below the other, with the labels in a column. */
export function StackedFacts({ facts, width, frame }: { facts: Fact[]; width: number; frame: Frame }): ReactNode {
  const { look } = frame;
  const labelWidth = Math.max(...facts.map(({ label }) => widthOf(label, 400))) * look.body.size + look.body.size * 0.8;
  const rows = facts.map(({ label, text, isTyped }) => (
    <Tagged key={label} tag="LI" style={{ flexDirection: "row", marginTop: 2 }}>
      <Words tag="Lbl" width={labelWidth} look={{ ...look.label, leading: look.body.leading }}>
        {label}
      </Words>
      <Tagged tag="LBody" style={{ width: width - labelWidth }}>
        <Words
          {...{ width: width - labelWidth, look: look.body }}
          align={isTyped ? undefined : frame.near}
          lang={isTyped ? frame.foreign(text) : null}
        >
          {text}
        </Words>
        {isTyped && <Mark text={text} width={width - labelWidth} frame={frame} />}
      </Tagged>
    </Tagged>
  ));
  return <Tagged tag="L">{rows}</Tagged>;
}

type FactLine = { label: string; text: string; lang?: string | null; width: number; frame: Frame };

const FactLine = ({ label, text, lang = null, width, frame: { look, near } }: FactLine): ReactNode => (
  <Spans
    lang={lang}
    {...{ width, leading: look.body.leading, align: near }}
    spans={[span(`${label}  `, { ...look.label, size: look.body.size }), span(text, look.body)]}
  />
);

/** What is the same in both languages stands once, after both labels. */
function FactOnce({ label, text, isTyped, frame }: Pick<Fact, "label" | "text" | "isTyped"> & { frame: Frame }): ReactNode {
  const { look, width, near } = frame;
  const labelWidth = widthOf(label, 400) * look.body.size + look.body.size * 0.6;
  const rest = width - labelWidth;
  return (
    <View style={{ flexDirection: "row" }}>
      <Words width={labelWidth} look={{ ...look.label, size: look.body.size, leading: look.body.leading }} align={near}>
        {label}
      </Words>
      <Column width={rest}>
        <Words width={rest} look={look.body} align={isTyped ? undefined : near} lang={isTyped ? frame.foreign(text) : null}>
          {text}
        </Words>
        {isTyped && <Mark text={text} width={rest} frame={frame} />}
      </Column>
    </View>
  );
}

/** The same in both languages, beside each other. */
export function FactsTwice({ facts, beside, frame }: { facts: Fact[]; beside: Frame; frame: Frame }): ReactNode {
  const sides = { first: { frame, tag: sideTag() }, second: { frame: beside, tag: sideTag(beside.language) } };
  return facts.map(({ label, alsoLabel = label, text, also, isTyped }) => (
    <Beside key={label} {...sides} width={frame.width} isSame={!also || also === text}>
      {(side, width, isSecond) =>
        !also || also === text ? (
          <FactOnce label={`${label} · ${alsoLabel}`} {...{ text, isTyped, frame }} />
        ) : (
          <FactLine label={isSecond ? alsoLabel : label} text={isSecond ? also : text} {...{ width, frame: side.frame }} />
        )
      }
    </Beside>
  ));
}

/** One line each, the label before its text. */
export const Facts = ({ facts, width, frame }: { facts: Fact[]; width: number; frame: Frame }): ReactNode =>
  facts.map(({ label, text, isTyped }) => (
    <View key={label}>
      <FactLine {...{ label, text, lang: isTyped ? frame.foreign(text) : null, width, frame }} />
      {isTyped && <Mark text={text} width={width} frame={frame} />}
    </View>
  ));
