import { dosageSentence } from "../dosage/sentence";
import type { Language } from "../vocabulary";
import type { DraftContent, DraftItem, DraftPhase } from "./operations";
import type { ItemView, PhaseView, ProgramView } from "./program-view";

/** What a patient reads of one exercise. */
export type ExerciseWords = Pick<ItemView, "name" | "why" | "position" | "equipment" | "steps" | "cautions" | "picture" | "figure">;

/** All that a view needs beside the draft. `exercise` answers null where an exercise is not known at all: its item is left out. */
export type ViewFacts = Pick<ProgramView, "clinic" | "patientFirstName" | "therapist" | "version"> & {
  exercise: (item: DraftItem, language: Language) => ExerciseWords | null;
  builtInStopSigns: (language: Language) => readonly string[];
};

/** What the patient sees of a draft, in one language. Texts of therapists lose their outer spaces; empty stop signs are left out, and what is there twice is read once. */
export function buildView(content: DraftContent, facts: ViewFacts, language: Language): ProgramView {
  const { exercise, builtInStopSigns, ...head } = facts;
  const own = content.stopSigns.map((sign) => sign.trim()).filter(Boolean);
  return {
    ...head,
    language,
    title: content.title.trim(),
    goals: content.goals.trim(),
    startsOn: content.startsOn,
    weeks: content.weeks,
    stopSigns: [...new Set([...builtInStopSigns(language), ...own])],
    phases: content.phases.toSorted((a, b) => a.fromWeek - b.fromWeek).map((phase) => phaseView(phase, content.items, facts, language)),
  };
}

function phaseView(phase: DraftPhase, items: DraftItem[], facts: ViewFacts, language: Language): PhaseView {
  const { id, title, fromWeek, toWeek, criteria } = phase;
  const inPhase = items.filter((item) => item.phaseId === id).flatMap((item) => itemView(item, facts, language));
  return { phaseId: id, title: title.trim(), fromWeek, toWeek, criteria: criteria.trim(), items: inPhase };
}

function itemView(item: DraftItem, facts: ViewFacts, language: Language): ItemView[] {
  const words = facts.exercise(item, language);
  if (!words) return [];
  const { itemKey, exerciseId, dosage, patientNote } = item;
  const cautions = [...new Set(words.cautions)];
  return [{ itemKey, exerciseId, ...words, cautions, dosage, dosageSentence: dosageSentence(dosage, language), note: patientNote.trim() }];
}
