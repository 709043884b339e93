import { equipmentLabels } from "../catalog/labels";
import type { Dosage } from "../dosage/dosage";
import { type ExerciseEffect, type Meter, meterOf } from "../dosage/meter";
import { minutesOf } from "../dosage/minutes";
import { dosageSentence } from "../dosage/sentence";
import type { DraftContent, DraftItem, DraftPhase } from "../programs/operations";
import { type GradedLanguage, measureWords, readingOf } from "../reading/grade";
import type { Equipment, PatientFlag } from "../vocabulary";
import { type CertLine, certOf } from "./cert";
import { type GradedText, type Hint, type HintItem, hintsOfPhase, hintsOfProgram } from "./hints";

/** What is known of an exercise: `start` is the dosage that it comes with. */
export type GuideExercise = { name: string; effect: ExerciseEffect; equipment: readonly Equipment[]; start: Dosage };

/** What a guide needs beside the draft. `exercise` answers undefined for one that is not known (any more). */
export type GuideFacts = {
  exercise: (exerciseId: string) => GuideExercise | undefined;
  nameOf: (exerciseId: string) => string;
  age: number | null;
  /** By whose formula the texts are graded; null where the patient's language has none. */
  language: GradedLanguage | null;
  flags: readonly PatientFlag[];
  therapist: { name: string; credentials: string };
  builtInStopSigns: number;
};

export type GuidePhase = Pick<DraftPhase, "id" | "title" | "fromWeek" | "toWeek"> & { meter: Meter };
export type Guide = { phases: GuidePhase[]; hints: Hint[]; cert: CertLine[] };

const measures = new Map<string, number | null>();
const mostKept = 500;

/** The measure of a text that is hard to read, else null. Kept, because a keystroke changes one text of many. */
function hardMeasure(text: string, language: GradedLanguage): number | null {
  const key = `${language} ${text}`;
  const known = measures.get(key);
  if (known !== undefined) return known;
  if (measures.size >= mostKept) measures.clear();
  const reading = readingOf(text, language);
  const measure = reading.isHard ? reading.measure : null;
  measures.set(key, measure);
  return measure;
}

type Text = { key: string; where: string; text: string; itemKey?: string };

const patientTexts = (content: DraftContent, nameOf: GuideFacts["nameOf"]): Text[] => [
  { key: "title", where: "Title", text: content.title },
  { key: "goals", where: "Goals", text: content.goals },
  ...content.stopSigns.map((text, i) => ({ key: `stop-sign-${i + 1}`, where: `Your stop sign ${i + 1}`, text })),
  ...content.phases.flatMap(({ title, criteria }, i) => [
    { key: `phase-${i + 1}`, where: `Name of phase ${i + 1}`, text: title },
    { key: `criteria-${i + 1}`, where: `When to move on from phase ${i + 1}`, text: criteria },
  ]),
  ...content.items.map(({ itemKey, exerciseId, patientNote }) => ({
    ...{ key: `note:${itemKey}`, where: `Note for ${nameOf(exerciseId)}`, text: patientNote, itemKey },
  })),
];

/** The texts of a draft that are harder than what patients read with ease. */
export const hardTextsOf = (content: DraftContent, { nameOf, language }: Pick<GuideFacts, "nameOf" | "language">): GradedText[] =>
  language === null
    ? []
    : patientTexts(content, nameOf).flatMap(({ text, ...about }) => {
        const measure = hardMeasure(text, language);
        const { name, best } = measureWords[language];
        return measure === null ? [] : [{ ...about, says: `${name} ${measure}, best ${best}` }];
      });

const isTailored = ({ dosage, variationSlug, patientNote }: DraftItem, start: Dosage | undefined) =>
  variationSlug !== null || patientNote.trim() !== "" || (start !== undefined && dosageSentence(dosage) !== dosageSentence(start));

function certOfDraft(content: DraftContent, facts: GuideFacts, meters: readonly Meter[]): CertLine[] {
  const { items, phases, stopSigns, weeks } = content;
  const known = items.map((item) => ({ item, exercise: facts.exercise(item.exerciseId) }));
  const equipment = [...new Set(known.flatMap(({ exercise }) => exercise?.equipment ?? []))].map((thing) => equipmentLabels[thing]);
  return certOf({
    ...{ therapist: facts.therapist, equipment, phases, weeks },
    exercises: known.map(({ item, exercise }) => ({ isTailored: isTailored(item, exercise?.start) })),
    minutes: `${meters.map(({ perDay }) => minutesOf(perDay)).join(", then ")} min a day`,
    stopSigns: facts.builtInStopSigns + stopSigns.filter((sign) => sign.trim()).length,
    staffNotes: items.map(({ staffNote }) => staffNote),
  });
}

/** Everything that the product has to say about a draft while it is composed: the dose of each phase, hints, and what it states. */
export function guideOf(content: DraftContent, facts: GuideFacts): Guide {
  const phases = content.phases.map(({ id, title, fromWeek, toWeek }) => {
    const items = content.items
      .filter((item) => item.phaseId === id)
      .map(({ itemKey, exerciseId, variationSlug, dosage }): HintItem => {
        const exercise = facts.exercise(exerciseId);
        return { itemKey, exerciseId, variationSlug, dosage, name: facts.nameOf(exerciseId), effect: exercise?.effect ?? null };
      });
    return { id, title, fromWeek, toWeek, items, meter: meterOf(items) };
  });
  const { age, flags } = facts;
  const ofPhases = phases.flatMap(({ id, items, meter }) => hintsOfPhase({ phaseId: id, items, meter, age, flags }));
  const cert = certOfDraft(
    content,
    facts,
    phases.map(({ meter }) => meter),
  );
  const isEmpty = content.items.length === 0;
  const ofProgram = hintsOfProgram({ hardTexts: hardTextsOf(content, facts), cert: isEmpty ? [] : cert });
  return { phases: phases.map(({ items: _, ...phase }) => phase), hints: [...ofPhases, ...ofProgram], cert };
}
