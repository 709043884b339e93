import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import type { DayRecord } from "@/lib/logs/adherence";
import { weekdayAndDay } from "@/lib/logs/day-words";
import type { Session } from "@/lib/logs/merge";
import { worstZone } from "@/lib/logs/pain-zones";
import type { Thresholds } from "@/lib/logs/thresholds";
import { effortNames, morningNames, sourceNames, zoneTones } from "./log-words";

type Props = { days: readonly DayRecord[]; names: ReadonlyMap<string, string>; thresholds: Thresholds };

/** More than that is looked up in the drawing. */
const mostDays = 21;

/** Every entry as it stands, the newest day first, with who said it. */
export function EntryList({ days, names, thresholds }: Props) {
  const shown = days
    .filter(({ sessions, morning }) => sessions.length > 0 || morning !== null)
    .toReversed()
    .slice(0, mostDays);
  if (shown.length === 0) return <p className="text-soft">Nothing has been logged yet. Opening the page is not counted as doing it.</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {shown.map((day) => (
        <li key={day.on} className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
          <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {weekdayAndDay(day.on)}
            {day.morning && (
              <Badge tone={day.morning === "worse" ? "red" : "neutral"}>
                {day.morning === "same" ? "Morning as the day before" : `${morningNames[day.morning]} that morning`}
              </Badge>
            )}
          </h3>
          {day.sessions.map((session) => (
            <Entry key={session.round} session={session} names={names} thresholds={thresholds} isOnly={day.sessions.length === 1} />
          ))}
        </li>
      ))}
    </ol>
  );
}

const ordinals = ["", "1st", "2nd", "3rd"];

function Entry({ session, names, thresholds, isOnly }: { session: Session; isOnly: boolean } & Omit<Props, "days">) {
  const { round, painNow, painWorst, effort, stopped, notes, sources } = session;
  const zone = worstZone([painNow, painWorst], thresholds);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {(!isOnly || round > 1) && <span className="text-soft">{ordinals[round] ?? `${round}th`} time</span>}
        <span className="wrap-any">{doneWords(session, names)}</span>
        {zone && (
          <Badge tone={zoneTones[zone]} className="tabular-nums">
            {painWords(session)}
          </Badge>
        )}
        {effort && <span className="text-soft">{effortNames[effort]}</span>}
        {stopped && <Badge tone="amber">Too much for the day</Badge>}
        <span className="text-xs text-faint">{sources.map((source) => sourceNames[source]).join(" and ") || "Corrected"}</span>
      </p>
      {notes.map(({ text, source }) => (
        <blockquote key={text} dir="auto" className={cx("border-l-4 border-edge pl-3 whitespace-pre-line wrap-any measure")}>
          {text}
          {sources.length > 1 && <span className="text-xs text-faint"> {sourceNames[source]}</span>}
        </blockquote>
      ))}
    </div>
  );
}

function painWords({ painNow, painWorst }: Session): string {
  if (painNow === null) return `Pain ${painWorst} at worst`;
  return painWorst === null || painWorst === painNow ? `Pain ${painNow}` : `Pain ${painNow}, at worst ${painWorst}`;
}

function doneWords({ items }: Session, names: ReadonlyMap<string, string>): string {
  const of = (done: "all" | "some" | "none") =>
    items
      .filter((item) => item.done === done)
      .map(
        ({ itemKey, sets }) =>
          `${names.get(itemKey) ?? "an earlier exercise"}${sets === undefined ? "" : ` (${sets === 1 ? "1 set" : `${sets} sets`})`}`,
      );
  const [all, some, none] = [of("all"), of("some"), of("none")];
  if (items.length === 0) return "No exercise named";
  if (some.length + none.length === 0 && all.length > 3) return `All ${all.length} exercises`;
  return [all.join(", "), some.length > 0 ? `in part: ${some.join(", ")}` : "", none.length > 0 ? `not: ${none.join(", ")}` : ""]
    .filter(Boolean)
    .join("; ");
}
