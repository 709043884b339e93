import { cx } from "@/components/ui/class-names";
import { addDays } from "@/lib/calendar-date";
import { type Adherence, type DayMark, type DayRecord, markOf } from "@/lib/logs/adherence";
import { shortDay, weekdayAndDay, weekdayName } from "@/lib/logs/day-words";
import { painZone } from "@/lib/logs/pain-zones";
import type { WeekRecord } from "@/lib/logs/program-record";
import type { Thresholds } from "@/lib/logs/thresholds";
import { markNames, morningNames, sourceNames } from "./log-words";

type Props = { weeks: readonly WeekRecord[]; today: string; thresholds: Thresholds; caption: string };

/** Each week a row, each day what was due and what was logged of it: a table to look at, to hear and to copy. */
export const WeekGrid = ({ weeks, today, thresholds, caption }: Props) => (
  <div className="flex flex-col gap-3">
    <table className="w-full table-fixed border-separate border-spacing-x-0.5 border-spacing-y-1 text-center text-xs sm:border-spacing-x-1">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-soft">
        <tr>
          <th scope="col" className="w-12 text-left font-semibold sm:w-16">
            Week
          </th>
          {weeks[0]?.days.map(({ on }) => (
            <th key={on} scope="col" className="font-semibold">
              {weekdayName(on)}
            </th>
          ))}
          <th scope="col" className="w-12 text-right font-semibold sm:w-20">
            Done
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ days, adherence }) => (
          <tr key={days[0]?.on}>
            <th scope="row" className="text-left font-normal text-soft">
              {shortDay(days[0]?.on ?? today)}
            </th>
            {days.map((day) => (
              <DayCell key={day.on} day={day} today={today} thresholds={thresholds} />
            ))}
            <td className="text-right tabular-nums">{shareWords(adherence)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <Legend />
  </div>
);

const shareWords = ({ expected, full, part, share }: Adherence) =>
  share === null ? (
    <span className="text-faint">–</span>
  ) : (
    <>
      <span className="sm:hidden">{Math.round(share * 100)} %</span>
      <span className="max-sm:hidden">
        {full}
        {part > 0 && <> + {part}⁄2</>} of {expected}
      </span>
    </>
  );

const looks: Record<DayMark, string> = {
  done: "bg-teal text-on-teal",
  some: "bg-teal-wash text-teal-ink border border-teal",
  "not-done": "bg-amber-wash text-amber-ink border border-amber",
  "not-logged": "bg-surface text-faint border border-dashed border-edge",
  open: "bg-surface text-soft border border-edge",
  free: "bg-sunken text-soft",
  rest: "bg-sunken text-faint",
  paused: "bg-sunken text-faint",
  before: "text-faint",
  ended: "text-faint",
};
const signs: Record<DayMark, string> = {
  ...{ done: "✓", some: "½", "not-done": "✕", "not-logged": "○", open: "", free: "·", rest: "–", paused: "‖", before: "", ended: "" },
};

function DayCell({ day, today, thresholds }: { day: DayRecord; today: string; thresholds: Thresholds }) {
  const mark = markOf(day, today);
  const zone = day.painWorst === null ? null : painZone(day.painWorst, thresholds);
  const isToday = day.on === today;
  return (
    <td className="p-0 align-top">
      <div
        className={cx(
          "flex min-h-12 flex-col items-center justify-center rounded leading-4 max-sm:min-h-16",
          looks[mark],
          isToday && "outline-2 outline-focus",
        )}
      >
        <span className="tabular-nums">
          <span className="sr-only">
            {weekdayAndDay(day.on)}
            {isToday && ", today"}: {spoken(day, mark)}
          </span>
          <span aria-hidden="true">{Number(day.on.slice(8))}</span>
        </span>
        <span aria-hidden="true" className="flex items-center gap-1 font-semibold max-sm:flex-col max-sm:gap-0">
          {signs[mark]}
          {zone && zone !== "green" && (
            <span className={cx("rounded-sm px-1 tabular-nums", zone === "red" ? "bg-red text-on-red" : "bg-amber-wash text-amber-ink")}>
              {day.painWorst}
            </span>
          )}
        </span>
      </div>
    </td>
  );
}

function spoken({ due, full, part, painWorst, morning, stopped, sources }: DayRecord, mark: DayMark): string {
  const parts = [
    markNames[mark],
    due > 0 && mark !== "before" ? `${full} of ${due}${part > 0 ? ` and ${part} in part` : ""}` : "",
    painWorst === null ? "" : `pain ${painWorst} of 10`,
    morning === null ? "" : `morning ${morningNames[morning].toLowerCase()}`,
    stopped ? "too much for the day" : "",
    sources.length > 0 ? `from ${sources.map((source) => sourceNames[source].toLowerCase()).join(" and ")}` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

const explained: [DayMark, string][] = [
  ["done", "all of it"],
  ["some", "a part"],
  ["not-done", "logged, nothing done"],
  ["not-logged", "due, nothing logged"],
  ["free", "the patient chooses the days"],
  ["rest", "nothing due"],
  ["paused", "paused"],
];

const Legend = () => (
  <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
    {explained.map(([mark, words]) => (
      <span key={mark} className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className={cx("inline-flex size-5 items-center justify-center rounded-sm font-semibold", looks[mark])}>
          {signs[mark]}
        </span>
        {words}
      </span>
    ))}
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="rounded-sm bg-red px-1 font-semibold text-on-red">
        7
      </span>
      worst pain of the day, from amber on
    </span>
  </p>
);

/** The last days in one line, for a list: the same marks, the oldest first. */
export function DayStrip({ days, today, thresholds }: { days: readonly DayRecord[]; today: string; thresholds: Thresholds }) {
  const from = addDays(today, -13);
  const shown = days.filter(({ on, state, sessions }) => on >= from && on <= today && (state !== "before" || sessions.length > 0));
  return (
    <ol aria-label="The last two weeks" className="flex flex-wrap gap-0.5">
      {shown.map((day) => {
        const mark = markOf(day, today);
        const isRed = day.painWorst !== null && painZone(day.painWorst, thresholds) === "red";
        return (
          <li
            key={day.on}
            className={cx(
              "flex h-7 w-5 items-center justify-center rounded-sm text-xs font-semibold",
              isRed ? "bg-red text-on-red" : looks[mark],
            )}
          >
            <span className="sr-only">
              {weekdayAndDay(day.on)}: {spoken(day, mark)}
            </span>
            <span aria-hidden="true">{isRed ? day.painWorst : signs[mark]}</span>
          </li>
        );
      })}
    </ol>
  );
}
