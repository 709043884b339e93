import { addDays, daysBetween, formatDate } from "../calendar-date";
import { currentCourse, type Pause, type ProgramDay, type ProgramEvent, pausesIn, programDay } from "./program-day";

/** What a therapist may do with a published program. `on` of an end is the first day on which it is over; of a resume, a day of the program. */
export type LifecycleChange =
  | { kind: "pause"; on: string; resumesOn: string | null }
  | { kind: "resume"; on: string }
  | { kind: "end"; on: string }
  | { kind: "extend"; weeks: number };

export type LifecycleKind = LifecycleChange["kind"];

/** An event that can be taken back, by its id. */
export type KnownEvent = ProgramEvent & { id: string };

/** The program as it is published, with what happened to it and the day in the clinic. */
export type Lifecycle = { startsOn: string | null; weeks: number | null; events: readonly KnownEvent[]; today: string };

/** A sentence that says what to do instead, and the field that it is about. */
export type Refusal = { message: string; field: "on" | "resumesOn" | "weeks" | null };

export const longestWeeks = 104;
const longestPauseDays = 365;
const farthestDays = 365;

export const dayOf = ({ startsOn, weeks, events, today }: Lifecycle): ProgramDay =>
  programDay({ startsOn, weeks, phases: [] }, [...events], today);

const no = (message: string, field: Refusal["field"] = null): Refusal => ({ message, field });

/** Why a change cannot be, in a sentence; null where it can. */
export function reasonAgainst(change: LifecycleChange, lifecycle: Lifecycle): Refusal | null {
  const day = dayOf(lifecycle);
  if (day.state === "undated") return no("The program has no start date. Publish a version with one first.");
  if (change.kind === "extend") return againstExtending(change.weeks, lifecycle, day);
  if (day.state === "ended") return no(endedSentence(lifecycle, day, change.kind));
  const tooEarly = againstDay(change.on, day, lifecycle.today);
  if (tooEarly) return tooEarly;
  if (change.kind === "pause") return againstPausing(change, lifecycle, day);
  if (change.kind === "resume") return againstResuming(change.on, day);
  return againstEnding(change.on, lifecycle, day);
}

const instead = { pause: "pause it", resume: "resume it", end: "end it again" } as const;

/** Whether a therapist ended it or it ran out decides what brings it back. */
function endedSentence(lifecycle: Lifecycle, { endsOn }: ProgramDay, kind: keyof typeof instead) {
  const when = endsOn ? ` on ${formatDate(endsOn)}` : "";
  if (kind === "end") return `This program has ended already${when}.`;
  const back = endOf(lifecycle) ? "Take the end back" : "Extend it";
  return `This program ended${when}. ${back} before you ${instead[kind]}.`;
}

/** The end that a therapist recorded, or null. */
export const endOf = (lifecycle: Lifecycle) =>
  currentCourse(lifecycle, lifecycle.events).course.find((event) => event.kind === "end") ?? null;

function againstDay(on: string, { startsOn }: ProgramDay, today: string): Refusal | null {
  if (startsOn && on < startsOn) return no(`The program starts on ${formatDate(startsOn)}. Choose that day or a later one.`, "on");
  return on > addDays(today, farthestDays) ? no("Choose a day within a year from today.", "on") : null;
}

function againstPausing({ on, resumesOn }: Extract<LifecycleChange, { kind: "pause" }>, lifecycle: Lifecycle, { endsOn }: ProgramDay) {
  if (endsOn && on > endsOn) return no(`The program ends on ${formatDate(endsOn)}. Choose a day before that.`, "on");
  if (resumesOn && resumesOn <= on) return no("The program goes on after the pause began. Choose a later day.", "resumesOn");
  if (resumesOn && daysBetween(on, resumesOn) > longestPauseDays)
    return no("A pause lasts a year at most. End the program, or choose an earlier day.", "resumesOn");
  const other = pausesIn(currentCourse(lifecycle, lifecycle.events).course).find((pause) => overlap(pause, { from: on, to: resumesOn }));
  if (!other) return null;
  const until = other.to ? ` until ${formatDate(other.to)}` : "";
  return no(`The program already pauses from ${formatDate(other.from)}${until}. Take that pause back first, or choose other days.`, "on");
}

const overlap = (a: Pause, b: Pause) => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

function againstResuming(on: string, { pause, state }: ProgramDay): Refusal | null {
  if (!pause) return no("The program is not paused: there is nothing to resume.");
  if (on <= pause.from)
    return no(`The pause begins on ${formatDate(pause.from)}. Choose a later day, or take the pause back altogether.`, "on");
  if (pause.to && on >= pause.to)
    return no(`The program goes on by itself on ${formatDate(pause.to)}. Choose an earlier day, or take that back and resume later.`, "on");
  if (daysBetween(pause.from, on) > longestPauseDays)
    return no("A pause lasts a year at most. End the program, or choose an earlier day.", "on");
  return state === "before" ? no("The program has not started yet. Take the pause back instead.") : null;
}

function againstEnding(on: string, lifecycle: Lifecycle, { endsOn }: ProgramDay): Refusal | null {
  const planned = endOf(lifecycle);
  if (planned) return no(`The program is already set to end on ${formatDate(planned.on)}. Take that back first.`);
  if (endsOn && on > addDays(endsOn, 1)) return no(`The program ends by itself after ${formatDate(endsOn)}. Choose an earlier day.`, "on");
  return null;
}

function againstExtending(weeks: number, lifecycle: Lifecycle, day: ProgramDay): Refusal | null {
  const whole = "Enter a number of weeks from 1 on.";
  if (!Number.isInteger(weeks) || weeks < 1) return no(whole, "weeks");
  if (day.weeks === null) return no("This program has no end, so there is nothing to extend.");
  if (endOf(lifecycle)) return no("A therapist has ended this program. Take the end back before you extend it.");
  if (day.weeks + weeks > longestWeeks)
    return no(`A program lasts ${longestWeeks} weeks at most, and this one has ${day.weeks}. Enter fewer weeks.`, "weeks");
  const after = dayOf(changedBy(lifecycle, { kind: "extend", weeks }));
  if (after.endsOn !== null && after.endsOn < lifecycle.today)
    return no(`With that it would have ended on ${formatDate(after.endsOn)}. Enter more weeks, or start a new program.`, "weeks");
  return null;
}

/** Why an event cannot be taken back; null where it can. Its start belongs to the version. */
export function reasonAgainstUndoing(eventId: string, lifecycle: Lifecycle): Refusal | null {
  const event = lifecycle.events.find((one) => one.id === eventId);
  if (!event) return no("This was taken back already. Reload the page to see how the program stands.");
  if (event.kind === "start") return no("The start belongs to the program itself. Publish a version with another start instead.");
  const { course } = currentCourse(lifecycle, lifecycle.events);
  if (!course.some((one) => one.id === eventId)) return no("This belongs to an earlier course of the program and counts no more.");
  const later = course.find((one) => one.kind === "pause" && one.on >= event.on && one.id !== eventId);
  if (event.kind === "resume" && later)
    return no(`Another pause begins on ${formatDate(later.on)}. Take that pause back first: two pauses cannot overlap.`);
  return null;
}

/** The events that a change adds, and the ones that it takes back: resuming early takes the place of the day that was planned. */
export function eventsFor(change: LifecycleChange, lifecycle: Lifecycle): { add: ProgramEvent[]; undo: string[] } {
  const event = (kind: ProgramEvent["kind"], on: string, weeks: number | null = null): ProgramEvent => ({ kind, on, weeks });
  if (change.kind === "extend") return { add: [event("extend", lifecycle.today, change.weeks)], undo: [] };
  if (change.kind === "end") return { add: [event("end", change.on)], undo: [] };
  if (change.kind === "pause") {
    const resume = change.resumesOn ? [event("resume", change.resumesOn)] : [];
    return { add: [event("pause", change.on), ...resume], undo: [] };
  }
  const planned = dayOf(lifecycle).pause?.to;
  const { course } = currentCourse(lifecycle, lifecycle.events);
  return {
    add: [event("resume", change.on)],
    undo: course.filter(({ kind, on }) => kind === "resume" && on === planned).map(({ id }) => id),
  };
}

/** What taking one event back takes back: with a pause goes the day on which it would have ended. */
export function undoneWith(eventId: string, lifecycle: Lifecycle): string[] {
  const { course } = currentCourse(lifecycle, lifecycle.events);
  const at = course.findIndex((event) => event.id === eventId);
  const next = course[at]?.kind === "pause" ? course.slice(at + 1).find(({ kind }) => kind === "pause" || kind === "resume") : undefined;
  return next?.kind === "resume" ? [eventId, next.id] : [eventId];
}

/** The program as it would be after a change, to say beforehand what follows from it. */
export function changedBy(lifecycle: Lifecycle, change: LifecycleChange): Lifecycle {
  const { add, undo } = eventsFor(change, lifecycle);
  const kept = lifecycle.events.filter(({ id }) => !undo.includes(id));
  return { ...lifecycle, events: [...kept, ...add.map((event, place) => ({ ...event, id: `new ${place}` }))] };
}

/** The program as it would be with one event taken back. */
export function without(lifecycle: Lifecycle, eventId: string): Lifecycle {
  const gone = undoneWith(eventId, lifecycle);
  return { ...lifecycle, events: lifecycle.events.filter(({ id }) => !gone.includes(id)) };
}
