import { Canvas, View } from "@react-pdf/renderer";
import type { ComponentProps, ComponentType, ReactNode } from "react";
import { languageFacts, longDate } from "../../language";
import { type Language, weekdays } from "../../vocabulary";
import type { HandoutInput } from "../handout-input";
import { hairline, ink } from "../sheet/look";
import { Column, Rule, Tagged, Words } from "../sheet/set-text";
import { widthOf } from "../text/shape";
import { type DiaryRow, type DiaryWeek, diaryWeeks } from "./diary-weeks";
import { diaryFrame, type Frame } from "./frame";
import { DosageLine, fitting, Said } from "./pieces";
import { type Shown, type ShownPhase, shownPhases } from "./shown";
import { Twice } from "./twice";

/** The seven days take this share of the sheet, names the rest. */
const dayShare = 0.61;

type Columns = { names: number; days: number; day: number };
const columnsOf = ({ width }: Frame): Columns => ({
  names: width * (1 - dayShare) - 8,
  days: width * dayShare,
  day: (width * dayShare) / 7,
});

const dayNames = new Map<Language, Intl.DateTimeFormat>();

function dayName(weekday: number, language: Language): string {
  const names = dayNames.get(language) ?? new Intl.DateTimeFormat(languageFacts[language].locale, { weekday: "short", timeZone: "UTC" });
  dayNames.set(language, names);
  // The first of June 2025 was a Sunday.
  return names.format(new Date(Date.UTC(2025, 5, 1 + weekday)));
}

function DayHeads({ week, frame }: { week: DiaryWeek; frame: Frame }): ReactNode {
  const { names, day } = columnsOf(frame);
  const { look, language, second } = frame;
  const named = week.days.map(({ weekday, date }) => [
    dayName(weekdays.indexOf(weekday), language),
    date ? `${Number(date.slice(8))}` : "",
  ]);
  const also = (place: number): string => {
    const weekday = week.days[place]?.weekday;
    return second && weekday ? dayName(weekdays.indexOf(weekday), second.language) : "";
  };
  // The date stands below where large letters leave no room beside the day.
  const isOneLine = named.every((head) => widthOf(head.join(" "), 400) * look.label.size < day - 2);
  return (
    <Tagged tag="P" style={{ flexDirection: "row", paddingBottom: 2 }}>
      <Column width={names + 8}>{null}</Column>
      {named.map(([name = "", date = ""], place) => (
        <Column key={name} width={day}>
          {(isOneLine ? [`${name} ${date}`.trim()] : [name, date]).filter(Boolean).map((head) => (
            <Words key={head} width={day} look={fitting(head, { ...look.label, color: ink }, day - 2, 8)} align="center">
              {head}
            </Words>
          ))}
          {second && (
            <Words width={day} look={fitting(also(place), frame.quiet(look.label), day - 2, 8)} align="center" isSecond>
              {also(place)}
            </Words>
          )}
        </Column>
      ))}
    </Tagged>
  );
}

/** A canvas that tells what decides what it paints: see `page-keys.ts`. */
const Painted = Canvas as ComponentType<ComponentProps<typeof Canvas> & { looks: string }>;

/** Boxes to tick under each day, the days from right to left where the sheet reads so. */
function Boxes({ boxes, height, frame }: { boxes: number[]; height: number; frame: Frame }): ReactNode {
  const { days, day } = columnsOf(frame);
  const seen = frame.direction === "rtl" ? [...boxes].reverse() : boxes;
  const most = Math.max(...boxes);
  const size = Math.min(12, (day - 6) / most - 3);
  return (
    <Painted
      looks={seen.join()}
      style={{ width: days, height }}
      paint={(painter) => {
        for (const [i, count] of seen.entries()) {
          const left = i * day + (day - count * size - (count - 1) * 3) / 2;
          for (let n = 0; n < count; n++) painter.rect(left + n * (size + 3), (height - size) / 2, size, size);
        }
        painter.lineWidth(0.8).stroke(ink);
        return null;
      }}
    />
  );
}

/** Fields to write a number into, one a day. */
function Fields({ height, frame }: { height: number; frame: Frame }): ReactNode {
  const { days, day } = columnsOf(frame);
  return (
    <Canvas
      style={{ width: days, height }}
      paint={(painter) => {
        for (let i = 0; i < 7; i++) painter.moveTo(i * day + 6, height - 4).lineTo((i + 1) * day - 6, height - 4);
        painter.lineWidth(0.8).stroke(hairline);
        return null;
      }}
    />
  );
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

function Line({
  label,
  also,
  frame,
  children,
}: {
  label: string;
  also?: string | undefined;
  frame: Frame;
  children: ReactNode;
}): ReactNode {
  const { names } = columnsOf(frame);
  const { look, width } = frame;
  return (
    <Tagged tag="LI">
      <Rule width={width} weight={0.4} />
      <View style={{ flexDirection: "row", alignItems: "center", gap: 8, paddingTop: 1, paddingBottom: 1 }}>
        <Said tag="LBody" {...{ frame, width: names, look: look.body, also }} align={frame.near}>
          {label}
        </Said>
        {children}
      </View>
    </Tagged>
  );
}

const rowHeight = ({ look }: Frame): number => look.body.leading * 1.15;

const ExerciseLine = ({ row: { shown, boxes }, frame }: { row: DiaryRow; frame: Frame }): ReactNode => (
  <Line label={`${shown.number}. ${cut(shown.item.name, 60)}`} also={shown.second ? cut(shown.second.name, 60) : undefined} frame={frame}>
    <Boxes boxes={boxes} height={rowHeight(frame)} frame={frame} />
  </Line>
);

function Closing({ frame }: { frame: Frame }): ReactNode {
  const { width, look } = frame;
  const [{ diary }, also] = [frame.more, frame.second?.more.diary];
  const height = look.body.leading * 1.35;
  return (
    <>
      <Tagged tag="L">
        <Line label={diary.painBefore} also={also?.painBefore} frame={frame}>
          <Fields height={height} frame={frame} />
        </Line>
        <Line label={diary.painAfter} also={also?.painAfter} frame={frame}>
          <Fields height={height} frame={frame} />
        </Line>
      </Tagged>
      <Rule width={width} weight={0.4} />
      <Said
        {...{ frame, width, look: look.body, also: also?.notes }}
        align={frame.near}
        space={{ marginTop: 3, marginBottom: look.body.leading * 0.7 }}
      >
        {diary.notes}
      </Said>
      <Rule width={width} weight={0.8} />
    </>
  );
}

/** Exercises that one block of a week takes at most, so that no block is taller than a page. */
const mostRows = 12;

function weekBlocks(week: DiaryWeek, frame: Frame): ReactNode[] {
  const { look, width } = frame;
  const [{ diary }, also] = [frame.more, frame.second?.more.diary];
  const firstDay = week.days[0]?.date;
  const title = firstDay ? diary.weekFrom(longDate(firstDay, frame.language)) : diary.week(week.number);
  const second = also && frame.second && (firstDay ? also.weekFrom(longDate(firstDay, frame.second.language)) : also.week(week.number));
  const parts = Array.from({ length: Math.ceil(week.rows.length / mostRows) }, (_, i) => week.rows.slice(i * mostRows, (i + 1) * mostRows));
  return parts.map((rows, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
    <View key={`${week.number}-${i}`} style={{ paddingTop: 2, paddingBottom: 12 }}>
      <Rule width={width} weight={2} color={ink} space={{ marginBottom: 5 }} />
      <Twice
        tag={frame.layout === "diary" ? "H2" : "H3"}
        {...{ frame, width, look: { ...look.strong, size: look.body.size * 1.15 }, also: second }}
        space={{ marginBottom: 3 }}
      >
        {i === 0 ? title : `${title} (${diary.continued})`}
      </Twice>
      <DayHeads week={week} frame={frame} />
      <Tagged tag="L">
        {rows.map((row) => (
          <ExerciseLine key={row.shown.number} row={row} frame={frame} />
        ))}
      </Tagged>
      {i === parts.length - 1 && <Closing frame={frame} />}
    </View>
  ));
}

/** How much of each exercise, where the diary stands alone. */
const Dosages = ({ phases, frame }: { phases: ShownPhase[]; frame: Frame }): ReactNode[] =>
  phases.flatMap(({ exercises }) =>
    exercises
      .filter(({ item }) => item.dosageSentence)
      .map((shown) => <DosageOf key={`dosage-${shown.number}`} shown={shown} frame={frame} />),
  );

function DosageOf({ shown, frame }: { shown: Shown; frame: Frame }): ReactNode {
  const { look, width } = frame;
  const { item, second } = shown;
  const plain = { ...look, dosage: look.body, dosageFigure: look.strong };
  return (
    <View style={{ paddingBottom: 5 }}>
      <Twice tag="H2" {...{ frame, width, look: look.strong, also: second?.name }}>
        {`${shown.number}. ${item.name}`}
      </Twice>
      {second ? (
        <Twice {...{ frame, width, look: look.body, also: second.dosageSentence }}>{item.dosageSentence}</Twice>
      ) : (
        <View style={{ marginTop: -look.body.size * 0.35 }}>
          <DosageLine sentence={item.dosageSentence} width={width} frame={{ ...frame, look: plain }} />
        </View>
      )}
    </View>
  );
}

/** Days by exercises to tick, with pain before and after, and a line for notes. `isAlone`: on no sheet that says how much. */
export function diaryBlocks(input: HandoutInput, sheet: Frame): ReactNode[] {
  const frame = diaryFrame(sheet);
  const { look, width } = frame;
  const [{ diary }, also] = [frame.more, frame.second?.more.diary];
  const phases = shownPhases(input);
  const isAlone = frame.layout === "diary";
  const [first = [], ...others] = diaryWeeks(input, phases).map((week) => weekBlocks(week, frame));
  const head = (
    <View key="diary-head">
      {!isAlone && (
        <Twice tag="H2" {...{ frame, width, look: look.title, also: also?.title }} space={{ marginBottom: 3 }}>
          {diary.title}
        </Twice>
      )}
      <Twice {...{ frame, width, look: look.body, also: also?.howTo.join(" ") }} space={{ marginBottom: 9 }}>
        {diary.howTo.join(" ")}
      </Twice>
      {first[0]}
    </View>
  );
  return [...(isAlone ? Dosages({ phases, frame }) : []), head, ...first.slice(1), ...others.flat()];
}
