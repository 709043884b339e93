import { stopSigns } from "../catalog/stop-signs";
import { drawnPose } from "../figure/drawn";
import { matchPhases, movedItems, namesInPhases, phaseChanges } from "./phase-changes";
import type { ItemView, PhaseView, ProgramView } from "./program-view";
import { type ProgramWords, programWords } from "./words";
import { isTyped } from "./written-in";

/** One thing that is different for the patient, in the patient's words. `itemKey` says which exercise it is about, if it is about one. */
export type Change = { kind: "added" | "removed" | "changed" | "program"; itemKey: string | null; text: string };

const itemsOf = (view: ProgramView) => view.phases.flatMap((phase) => phase.items);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What is different between two views of one program, in the words and language of the later one: first what is new, then what changed,
 * what is gone, and what concerns the program as a whole. Empty where a patient would notice nothing.
 */
export function changesBetween(before: ProgramView, after: ProgramView): Change[] {
  const say = programWords(after.language).changes;
  const isOneLanguage = before.language === after.language;
  const old = new Map(itemsOf(before).map((item) => [item.itemKey, item]));
  const current = itemsOf(after);
  const keys = new Set(current.map((item) => item.itemKey));
  const [named, formerly, moved] = [namesInPhases(after), namesInPhases(before), movedItems(before, after)];
  const about = (kind: Change["kind"], itemKey: string, text: string): Change => ({ kind, itemKey, text });
  const gone = [...old.values()].filter((item) => !keys.has(item.itemKey));
  return [
    ...current.filter((item) => !old.has(item.itemKey)).map((item) => about("added", item.itemKey, say.added(withWeeks(item, named)))),
    ...current.flatMap((item) => {
      const was = old.get(item.itemKey);
      const compared = was && (isOneLanguage || was.exerciseId !== item.exerciseId ? was : acrossLanguages(was, item));
      const texts = compared ? [moved.get(item.itemKey) ?? "", ...itemChanges(compared, item, named, say)].filter(Boolean) : [];
      return texts.map((text) => about("changed", item.itemKey, text));
    }),
    ...gone.map((item) => about("removed", item.itemKey, say.removed(withWeeks(item, formerly).name))),
    ...programChanges(before, after, say).map((text): Change => ({ kind: "program", itemKey: null, text })),
  ];
}

/** An exercise that stands in several phases is named with its weeks. */
const withWeeks = (item: ItemView, named: ReadonlyMap<string, string>): ItemView => ({
  ...item,
  name: named.get(item.itemKey) ?? item.name,
});

/** An easier or harder way of the same exercise is drawn in another way. */
const isOtherWay = (was: ItemView, item: ItemView) => was.name !== item.name && was.figure?.poseId !== item.figure?.poseId;

/** Whether the picture shows another movement: what is drawn anew for the same one is no change. */
const movesOtherwise = (was: ItemView, item: ItemView): boolean => {
  const [before, now] = [was, item].map(({ picture, figure }) => (picture ? null : drawnPose(figure)));
  return Boolean(before && now) && before !== now;
};

/**
 * A version from before there was a language is there in English only: then what can be compared is what is the same in every language, which
 * is the figures of a dosage and what a therapist wrote.
 */
const acrossLanguages = (was: ItemView, item: ItemView): ItemView => {
  const isSameDosage = same(was.dosage, item.dosage);
  const isSamePicture = was.figure?.poseId === item.figure?.poseId;
  return {
    ...was,
    ...(isTyped(item) ? {} : { name: isSamePicture ? item.name : was.name, steps: item.steps, cautions: item.cautions }),
    equipment: item.equipment,
    dosageSentence: isSameDosage ? item.dosageSentence : was.dosageSentence,
  };
};

function itemChanges(was: ItemView, item: ItemView, named: ReadonlyMap<string, string>, say: ProgramWords["changes"]): string[] {
  const shown = withWeeks(item, named);
  const equipment = same(was.equipment, item.equipment) ? "" : say.equipment(shown.name, item.equipment);
  if (was.exerciseId !== item.exerciseId || isOtherWay(was, item)) {
    const note = item.note && was.note !== item.note ? say.note(shown.name, item.note) : "";
    return [say.replaced(was.name, shown.name), say.dosage(shown), item.equipment.length > 0 ? equipment : "", note].filter(Boolean);
  }
  return [
    was.dosageSentence !== item.dosageSentence ? say.dosage(shown) : "",
    was.note !== item.note ? say.note(shown.name, item.note) : "",
    !same(was.steps, item.steps) || was.name !== item.name ? say.steps(shown.name) : "",
    movesOtherwise(was, item) ? say.picture(shown.name) : "",
    !same(was.cautions, item.cautions) ? say.cautions(shown.name) : "",
    equipment,
  ].filter(Boolean);
}

/** Those of the catalog are the same in every version; where two languages are compared, only what a therapist added can be. */
const comparableSigns = (view: ProgramView, other: ProgramView): string[] =>
  view.language === other.language ? view.stopSigns : view.stopSigns.filter((sign) => !stopSigns(view.language).includes(sign));

function programChanges(before: ProgramView, after: ProgramView, say: ProgramWords["changes"]): string[] {
  return [
    isReordered(before, after) ? say.order() : "",
    ...phaseChanges(before, after),
    before.title !== after.title ? say.title(after.title) : "",
    before.goals !== after.goals ? say.goals(after.goals) : "",
    before.startsOn !== after.startsOn ? say.start(after.startsOn) : "",
    before.weeks !== after.weeks ? say.weeks(after.weeks) : "",
    before.clinic.phone !== after.clinic.phone ? say.phone(after.clinic.phone) : "",
    ...comparableSigns(after, before)
      .filter((sign) => !before.stopSigns.includes(sign))
      .map(say.stopSign),
    ...comparableSigns(before, after)
      .filter((sign) => !after.stopSigns.includes(sign))
      .map(say.stopSignGone),
  ].filter(Boolean);
}

/** Whether exercises that stay in their phase stand in another order there; going to another phase is said by itself. */
const isReordered = (before: ProgramView, after: ProgramView): boolean =>
  [...matchPhases(before, after)].some(([phase, was]) => orderOf(phase, was) !== orderOf(was, phase));

/** The items of one phase that the other has too, in the first one's order. */
function orderOf(phase: PhaseView, other: PhaseView): string {
  const shared = new Set(other.items.map((item) => item.itemKey));
  return phase.items
    .filter((item) => shared.has(item.itemKey))
    .map((item) => item.itemKey)
    .join();
}
