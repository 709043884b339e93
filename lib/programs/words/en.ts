import { counter, longDate } from "../../language";
import type { PhaseView } from "../program-view";
import type { PhaseWeeks, ProgramWords } from "../words";

const list = new Intl.ListFormat("en");
const weeks = counter("en", { one: "# week", other: "# weeks" });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const heading = ({ fromWeek, toWeek }: PhaseWeeks) => {
  if (toWeek === null) return `From week ${fromWeek}`;
  return toWeek === fromWeek ? `Week ${fromWeek}` : `Weeks ${fromWeek} to ${toWeek}`;
};
const inSentence = ({ fromWeek, toWeek }: PhaseWeeks) => {
  if (toWeek === null) return fromWeek === 1 ? "the whole program" : `week ${fromWeek} and later`;
  return toWeek === fromWeek ? `week ${fromWeek}` : `weeks ${fromWeek} to ${toWeek}`;
};
const called = (phase: PhaseView) => phase.title || `the phase for ${inSentence(phase)}`;

export const en: ProgramWords = {
  weeks: { heading, inSentence },
  changes: {
    added: ({ name, dosageSentence }) => `New: ${name}. ${dosageSentence}`,
    removed: (name) => `You no longer need to do: ${name}.`,
    replaced: (before, after) => `${after} takes the place of ${before}.`,
    dosage: ({ name, dosageSentence }) => `${name} is different now. ${dosageSentence}`,
    note: (name, note) => (note ? `${name} has a new note: ${note}` : `The note on ${name} is gone.`),
    steps: (name) => `The steps of ${name} have changed.`,
    picture: (name) => `The picture of ${name} has changed. Look at how it is done now.`,
    cautions: (name) => `What to watch out for in ${name} has changed.`,
    equipment: (name, things) =>
      things.length > 0 ? `For ${name} you now need ${list.format(things)}.` : `${name} needs nothing else now.`,
    order: () => "The order of the exercises has changed.",
    title: (title) => `The program is now called ${title}.`,
    goals: (goals) => (goals ? `Your goals are now: ${goals}` : "The goals are no longer part of the program."),
    start: (date) => (date ? `The program now starts on ${longDate(date, "en")}.` : "The program has no start date now."),
    weeks: (count) => (count === null ? "The program has no end date now." : `The program now lasts ${weeks(count)}.`),
    stopSign: (sign) => `New stop sign: ${sign}`,
    stopSignGone: (sign) => `No longer a stop sign: ${sign}`,
    phone: (phone) => (phone ? `The clinic's phone number is now ${phone}.` : "The clinic's phone number is no longer given."),
  },
  phases: {
    split: (phases) => `Your program now has ${phases.length} phases: ${list.format(phases.map(inSentence))}.`,
    joined: () => "Your program no longer has phases: all of it counts from now on.",
    added: (phase) =>
      phase.title ? `New phase for ${inSentence(phase)}: ${phase.title}.` : `There is a new phase for ${inSentence(phase)}.`,
    removed: (phase) => `${capital(called(phase))} is no longer part of the program.`,
    weeks: (phase, was) => `${capital(called(phase.title ? phase : was))} is now for ${inSentence(phase)}.`,
    title: (phase) => (phase.title ? `${heading(phase)}: this phase is now called ${phase.title}.` : ""),
    criteria: (phase, isOnly) => {
      const about = isOnly ? "" : ` from ${called(phase)}`;
      return phase.criteria ? `When to move on${about}: ${phase.criteria}` : `There is no longer a sign for when to move on${about}.`;
    },
    moved: ({ name }, phase) => `${name} is now for ${phase.title ? `${phase.title}, ${inSentence(phase)}` : inSentence(phase)}.`,
    named: (name, phase) => `${name} in ${inSentence(phase)}`,
  },
};
