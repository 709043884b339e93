import { formatDate } from "../calendar-date";
import { checkPhases } from "./phase-check";
import type { ProgramView } from "./program-view";

/** Something to mend before publishing (`error`) or to know (`warning`). `itemKey` says which exercise it is about, if it is about one. */
export type Check = { level: "error" | "warning"; itemKey: string | null; message: string };

export type CheckFacts = {
  view: ProgramView;
  /** Names of exercises in it that can no longer be added. */
  archived: readonly string[];
  /** How many items have an exercise that is not known at all: the view leaves them out. */
  lost: number;
  patientArchived: boolean;
  /** Characters that no font of the handout has, and where they stand. */
  unprintable: readonly { character: string; codePoint: string; where: string }[];
  /** The last day, with what lengthens the program; null where it has no end. */
  endsOn: string | null;
  /** Whether a program that was published before is over, also with this draft. */
  isOver: boolean;
  /** Weeks by which it was extended: they come on top of those that the draft states. */
  extendedBy: number;
  /** Share links that stop opening before that day, by name. */
  linksEndingBefore: readonly string[];
};

const error = (message: string): Check => ({ level: "error", itemKey: null, message });
const warning = (message: string, itemKey: string | null = null): Check => ({ level: "warning", itemKey, message });

/** What stands against publishing a draft, and what to know before. */
export const checkDraft = (facts: CheckFacts): Check[] => [
  ...missing(facts),
  ...facts.unprintable.map(cannotPrint),
  ...phaseRules(facts.view),
  ...repeated(facts.view),
  ...hints(facts),
];

function missing({ view, patientArchived, lost }: CheckFacts): Check[] {
  const empty = view.phases.every((phase) => phase.items.length === 0);
  return [
    ...(patientArchived ? [error("This patient is archived. Bring the patient back before you publish.")] : []),
    ...(empty ? [error("Add at least one exercise.")] : []),
    ...(view.title ? [] : [error("Give the program a title.")]),
    ...(view.startsOn ? [] : [error("Say on which day the program starts.")]),
    ...(lost > 0 ? [error("One of the exercises is not known any more. Remove it and add another one.")] : []),
  ];
}

const cannotPrint = ({ character, codePoint, where }: CheckFacts["unprintable"][number]) =>
  error(`The character “${character}” (${codePoint}) in ${where} cannot be printed. Remove it or write it in another way.`);

const phaseRules = ({ phases, weeks }: ProgramView): Check[] =>
  checkPhases(
    phases.map(({ phaseId, items, ...phase }) => ({ ...phase, id: phaseId, exercises: items.length })),
    weeks,
  );

/** By name: another way of an exercise is another one to the patient. */
const repeated = (view: ProgramView): Check[] =>
  view.phases.flatMap(({ items }) =>
    items
      .filter((item, i) => items.findIndex((other) => other.name === item.name) < i)
      .map((item) => warning(`${item.name} is in the program more than once.`, item.itemKey)),
  );

const hints = ({ view, archived, endsOn, isOver, extendedBy, linksEndingBefore }: CheckFacts): Check[] => [
  ...(view.weeks ? [] : [warning("The program has no end. Say how many weeks it lasts, if you know.")]),
  ...(isOver
    ? [
        warning(
          `This program ended on ${formatDate(endsOn ?? "")}, and publishing does not start it again. Take the end back, extend it, or give it a new start.`,
        ),
      ]
    : []),
  ...(extendedBy > 0 && !isOver
    ? [
        warning(
          `It was extended by ${inWeeks(extendedBy)}: with the ${inWeeks(view.weeks ?? 0)} stated here it lasts ${inWeeks((view.weeks ?? 0) + extendedBy)}.`,
        ),
      ]
    : []),
  ...(view.clinic.phone ? [] : [warning("The clinic has no phone number: patients are asked to call and do not see whom.")]),
  ...archived.map((name) => warning(`${name} is archived. It stays in this program; look whether it still fits.`)),
  ...linksEndingBefore.map((name) =>
    warning(`The link for ${name} stops working before the program ends on ${formatDate(endsOn ?? "")}. Make it last longer.`),
  ),
];

const inWeeks = (weeks: number) => (weeks === 1 ? "1 week" : `${weeks} weeks`);
