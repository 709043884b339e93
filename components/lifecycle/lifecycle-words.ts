import { formatDate } from "@/lib/calendar-date";
import { changedBy, dayOf, type KnownEvent, type Lifecycle, type LifecycleChange, without } from "@/lib/programs/lifecycle-rules";
import { standingOf } from "../patient-page/standing";
import { pageWords } from "../patient-page/words";

/** What follows from a change, in sentences: what the patient's page will say and from when, and where the last day goes. */
export const consequencesOf = (lifecycle: Lifecycle, change: LifecycleChange): string[] =>
  between(lifecycle, changedBy(lifecycle, change), "on" in change ? change.on : lifecycle.today);

export const consequencesOfUndoing = (lifecycle: Lifecycle, eventId: string): string[] =>
  between(lifecycle, without(lifecycle, eventId), lifecycle.today);

function between(before: Lifecycle, after: Lifecycle, on: string): string[] {
  const from = on > before.today ? on : before.today;
  const said = standingOf(dayOf({ ...after, today: from }), pageWords("en"))?.text;
  const when = from === before.today ? "The patient's page will say:" : `From ${formatDate(from)} the patient's page will say:`;
  return [...(said ? [`${when} “${said}”`] : []), ...lastDayMoves(dayOf(before).endsOn, dayOf(after).endsOn, after)];
}

function lastDayMoves(was: string | null, is: string | null, after: Lifecycle): string[] {
  const { state, pause } = dayOf(after);
  if (state === "ended") return [];
  if (was !== is && is) return [`The last day ${was ? `moves from ${formatDate(was)} to ${formatDate(is)}` : `is ${formatDate(is)}`}.`];
  return pause?.to === null && is ? ["The last day moves on by each day of the pause."] : [];
}

/** What one event did or will do. */
export function eventWords({ kind, on, weeks }: KnownEvent, today: string): string {
  const day = formatDate(on);
  const ahead = on > today;
  if (kind === "start") return `${ahead ? "Starts" : "Started"} on ${day}`;
  if (kind === "pause") return `${ahead ? "Pauses" : "Paused"} from ${day}`;
  if (kind === "resume") return `${ahead ? "Goes on from" : "Went on from"} ${day}`;
  if (kind === "end") return `${ahead ? "Ends" : "Ended"} on ${day}`;
  return `Extended by ${weeks === 1 ? "1 week" : `${weeks} weeks`} on ${day}`;
}
