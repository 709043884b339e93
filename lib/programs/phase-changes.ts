import type { PhaseView, ProgramView } from "./program-view";
import { type ProgramWords, programWords } from "./words";

/** Which phase of an earlier view each phase of a later one continues. Ids are new in every draft, so what is in them decides, then their weeks and place. */
export function matchPhases(before: ProgramView, after: ProgramView): Map<PhaseView, PhaseView> {
  const pairs = after.phases.flatMap((phase, place) =>
    before.phases.map((was, formerly) => ({ phase, was, score: likeness(was, phase) + (place === formerly ? 1 : 0) })),
  );
  const matched = new Map<PhaseView, PhaseView>();
  for (const { phase, was } of pairs.filter(({ score }) => score > 1).sort((a, b) => b.score - a.score))
    if (!matched.has(phase) && ![...matched.values()].includes(was)) matched.set(phase, was);
  const [only, onlyWas] = [after.phases[0], before.phases[0]];
  if (only && onlyWas && after.phases.length === 1 && before.phases.length === 1) matched.set(only, onlyWas);
  return matched;
}

function likeness(was: PhaseView, phase: PhaseView): number {
  const keys = new Set(was.items.map((item) => item.itemKey));
  const shared = phase.items.filter((item) => keys.has(item.itemKey)).length;
  const isSameName = was.title !== "" && was.title === phase.title;
  return shared * 4 + (isSameName ? 3 : 0) + (was.fromWeek === phase.fromWeek ? 2 : 0) + (was.toWeek === phase.toWeek ? 1 : 0);
}

/** What is different about the phases themselves, in the later view's language. */
export function phaseChanges(before: ProgramView, after: ProgramView): string[] {
  const say = programWords(after.language).phases;
  const [was, is] = [before.phases.length, after.phases.length];
  if (was === 0 || is === 0) return [];
  const matched = matchPhases(before, after);
  const isOnly = is === 1;
  const criteria = [...matched].filter(([phase, old]) => (phase.criteria ?? "") !== (old.criteria ?? ""));
  const words = criteria.map(([phase]) => say.criteria(phase, isOnly));
  if (was === 1 && is > 1) return [say.split(after.phases), ...newCriteria(after, matched, say), ...words];
  if (was > 1 && isOnly) return [say.joined(), ...words];
  if (isOnly) return words;
  const kept = new Set(matched.values());
  return [
    ...after.phases.filter((phase) => !matched.has(phase)).map(say.added),
    ...newCriteria(after, matched, say),
    ...[...matched].filter(([phase, old]) => phase.title !== old.title && phase.title !== "").map(([phase]) => say.title(phase)),
    ...[...matched].filter(([phase, old]) => !isSameWeeks(phase, old)).map(([phase, old]) => say.weeks(phase, old)),
    ...words,
    ...before.phases.filter((phase) => !kept.has(phase)).map(say.removed),
  ];
}

const newCriteria = ({ phases }: ProgramView, matched: Map<PhaseView, PhaseView>, say: ProgramWords["phases"]) =>
  phases.filter((phase) => phase.criteria && !matched.has(phase)).map((phase) => say.criteria(phase, false));

const isSameWeeks = (a: PhaseView, b: PhaseView) => a.fromWeek === b.fromWeek && a.toWeek === b.toWeek;

/** The items that stand in another phase than they did, each with the sentence that says so. */
export function movedItems(before: ProgramView, after: ProgramView): Map<string, string> {
  const matched = matchPhases(before, after);
  const home = new Map(before.phases.flatMap((phase) => phase.items.map((item) => [item.itemKey, phase] as const)));
  if (after.phases.length === 1) return new Map();
  const moved = after.phases.flatMap((phase) =>
    phase.items
      .filter(({ itemKey }) => home.has(itemKey) && home.get(itemKey) !== matched.get(phase))
      .map((item) => [item.itemKey, programWords(after.language).phases.moved(item, phase)] as const),
  );
  return new Map(moved);
}

/**
 * How each item is called, by its key. Where there are several phases that is with its weeks ("Chin tuck in weeks 3 to 4"): the same exercise
 * may stand in each of them, under a key and with a dosage of its own.
 */
export function namesInPhases(view: ProgramView): Map<string, string> {
  const places = view.phases.flatMap((phase) => phase.items.map((item) => ({ item, phase })));
  const isSeveral = view.phases.length > 1;
  const { named } = programWords(view.language).phases;
  return new Map(places.map(({ item, phase }) => [item.itemKey, isSeveral ? named(item.name, phase) : item.name]));
}
