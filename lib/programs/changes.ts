import { formatDate } from "../calendar-date";
import type { Language } from "../vocabulary";
import type { ItemView, ProgramView } from "./program-view";

/** One thing that is different for the patient, in the patient's words. `itemKey` says which exercise it is about, if it is about one. */
export type Change = { kind: "added" | "removed" | "changed" | "program"; itemKey: string | null; text: string };

/** How one language says what changed. */
type ChangeSpeech = {
  added: (item: ItemView) => string;
  removed: (name: string) => string;
  replaced: (before: string, after: string) => string;
  dosage: (item: ItemView) => string;
  note: (name: string, note: string) => string;
  steps: (name: string) => string;
  cautions: (name: string) => string;
  order: () => string;
  title: (title: string) => string;
  goals: (goals: string) => string;
  start: (date: string | null) => string;
  weeks: (weeks: number | null) => string;
  stopSign: (sign: string) => string;
  stopSignGone: (sign: string) => string;
  phone: (phone: string) => string;
};

const en: ChangeSpeech = {
  added: ({ name, dosageSentence }) => `New: ${name}. ${dosageSentence}`,
  removed: (name) => `You no longer need to do: ${name}.`,
  replaced: (before, after) => `${after} takes the place of ${before}.`,
  dosage: ({ name, dosageSentence }) => `${name} is different now. ${dosageSentence}`,
  note: (name, note) => (note ? `${name} has a new note: ${note}` : `The note on ${name} is gone.`),
  steps: (name) => `The steps of ${name} have changed.`,
  cautions: (name) => `What to watch out for in ${name} has changed.`,
  order: () => "The order of the exercises has changed.",
  title: (title) => `The program is now called ${title}.`,
  goals: (goals) => (goals ? `Your goals are now: ${goals}` : "The goals are no longer part of the program."),
  start: (date) => (date ? `The program now starts on ${formatDate(date, "en-US")}.` : "The program has no start date now."),
  weeks: (weeks) => {
    if (weeks === null) return "The program has no end date now.";
    return `The program now lasts ${weeks} ${weeks === 1 ? "week" : "weeks"}.`;
  },
  stopSign: (sign) => `New stop sign: ${sign}`,
  stopSignGone: (sign) => `No longer a stop sign: ${sign}`,
  phone: (phone) => (phone ? `The clinic's phone number is now ${phone}.` : "The clinic's phone number is no longer given."),
};

const speech: Record<Language, ChangeSpeech> = { en };

const itemsOf = (view: ProgramView) => view.phases.flatMap((phase) => phase.items);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What is different between two views of one program, in the words and language of the later one: first what is new, then what changed,
 * what is gone, and what concerns the program as a whole. Empty where a patient would notice nothing.
 */
export function changesBetween(before: ProgramView, after: ProgramView): Change[] {
  const say = speech[after.language];
  const old = new Map(itemsOf(before).map((item) => [item.itemKey, item]));
  const current = itemsOf(after);
  const keys = new Set(current.map((item) => item.itemKey));
  const about = (kind: Change["kind"], itemKey: string, text: string): Change => ({ kind, itemKey, text });
  return [
    ...current.filter((item) => !old.has(item.itemKey)).map((item) => about("added", item.itemKey, say.added(item))),
    ...current.flatMap((item) => {
      const was = old.get(item.itemKey);
      return was ? itemChanges(was, item, say).map((text) => about("changed", item.itemKey, text)) : [];
    }),
    ...[...old.values()].filter((item) => !keys.has(item.itemKey)).map((item) => about("removed", item.itemKey, say.removed(item.name))),
    ...programChanges(before, after, say).map((text): Change => ({ kind: "program", itemKey: null, text })),
  ];
}

function itemChanges(was: ItemView, item: ItemView, say: ChangeSpeech): string[] {
  if (was.exerciseId !== item.exerciseId) return [say.replaced(was.name, item.name), say.dosage(item)];
  return [
    was.dosageSentence !== item.dosageSentence ? say.dosage(item) : "",
    was.note !== item.note ? say.note(item.name, item.note) : "",
    !same(was.steps, item.steps) || was.name !== item.name ? say.steps(item.name) : "",
    !same(was.cautions, item.cautions) ? say.cautions(item.name) : "",
  ].filter(Boolean);
}

function programChanges(before: ProgramView, after: ProgramView, say: ChangeSpeech): string[] {
  return [
    orderOf(before, after) !== orderOf(after, before) ? say.order() : "",
    before.title !== after.title ? say.title(after.title) : "",
    before.goals !== after.goals ? say.goals(after.goals) : "",
    before.startsOn !== after.startsOn ? say.start(after.startsOn) : "",
    before.weeks !== after.weeks ? say.weeks(after.weeks) : "",
    before.clinic.phone !== after.clinic.phone ? say.phone(after.clinic.phone) : "",
    ...after.stopSigns.filter((sign) => !before.stopSigns.includes(sign)).map(say.stopSign),
    ...before.stopSigns.filter((sign) => !after.stopSigns.includes(sign)).map(say.stopSignGone),
  ].filter(Boolean);
}

/** The items of one view that the other has too, in the first one's order. */
function orderOf(view: ProgramView, other: ProgramView): string {
  const shared = new Set(itemsOf(other).map((item) => item.itemKey));
  return itemsOf(view)
    .filter((item) => shared.has(item.itemKey))
    .map((item) => item.itemKey)
    .join();
}
