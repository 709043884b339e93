import { z } from "zod";
import { dosageSchema } from "../dosage/dosage";
import { isId } from "../ids";

/**
 * A draft changes by small operations. The composer applies one at once, the server applies the same function to what it holds, and both
 * arrive at the same draft; so resending, reordering on a conflict and undoing are all questions about lists of operations.
 */
export const limits = {
  items: 200,
  phases: 12,
  title: 120,
  criteria: 500,
  goals: 2000,
  note: 2000,
  stopSigns: 20,
  stopSign: 300,
  batch: 500,
} as const;

/** What a database cannot hold (a zero byte, half a character) is dropped on both sides alike. */
const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();
const words = (max: number, what: string) =>
  z.string(`Write ${what} as text.`).max(max, `Keep ${what} to ${max} characters.`).overwrite(storable);

const dateSentence = "Enter a date between 2000 and 2100, such as 2026-11-20.";
const calendarDate = z.iso.date(dateSentence).refine((date) => date >= "2000-01-01" && date <= "2100-12-31", dateSentence);
const weeks = "A program lasts 1 to 104 weeks.";
const weekSentence = "Enter a week from 1 to 104.";
const week = z.int(weekSentence).min(1, weekSentence).max(104, weekSentence);
export const key = z.string().refine(isId, "This change names nothing that is known here.");
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/, "This exercise is not in your catalog.");

export const itemContent = {
  dosage: dosageSchema,
  variationSlug: slug.nullable(),
  patientNote: words(limits.note, "the note for the patient"),
  staffNote: words(limits.note, "the note for staff"),
};

export const programContent = {
  title: words(limits.title, "the title"),
  goals: words(limits.goals, "the goals"),
  startsOn: calendarDate.nullable(),
  weeks: z.int(weeks).min(1, weeks).max(104, weeks).nullable(),
  stopSigns: z.array(words(limits.stopSign, "a stop sign")).max(limits.stopSigns, `Add at most ${limits.stopSigns} stop signs.`),
};

export const phaseContent = {
  title: words(limits.title, "the name of the phase"),
  fromWeek: week,
  /** Null where the phase goes on until the program ends. */
  toWeek: week.nullable(),
  criteria: words(limits.criteria, "the words on when to move on"),
};

export const draftOperation = z.discriminatedUnion("kind", [
  z.strictObject({ id: key, kind: z.literal("program.set"), changes: z.strictObject(programContent).partial() }),
  z.strictObject({
    id: key,
    kind: z.literal("item.add"),
    itemKey: key,
    phaseId: key,
    /** A built-in slug, or the id of an exercise of the clinic's own. */
    exerciseId: slug,
    ...itemContent,
    before: key.nullable(),
  }),
  z.strictObject({ id: key, kind: z.literal("item.set"), itemKey: key, changes: z.strictObject(itemContent).partial() }),
  z.strictObject({ id: key, kind: z.literal("item.move"), itemKey: key, phaseId: key, before: key.nullable() }),
  z.strictObject({ id: key, kind: z.literal("item.remove"), itemKey: key }),
  z.strictObject({ id: key, kind: z.literal("phase.add"), phaseId: key, ...phaseContent, before: key.nullable() }),
  z.strictObject({ id: key, kind: z.literal("phase.set"), phaseId: key, changes: z.strictObject(phaseContent).partial() }),
  /** With all that is in it. The last phase of a draft stays. */
  z.strictObject({ id: key, kind: z.literal("phase.remove"), phaseId: key }),
]);

/** Reads one operation from anywhere; every refusal has a sentence of ours. */
export const readOperation = (candidate: unknown) => draftOperation.safeParse(candidate, { error: () => "This change cannot be read." });

export type DraftOperation = z.output<typeof draftOperation>;
export type DraftItem = Omit<Extract<DraftOperation, { kind: "item.add" }>, "id" | "kind" | "before">;
export type DraftPhase = { id: string; title: string; fromWeek: number; toWeek: number | null; criteria: string };
export type DraftContent = {
  title: string;
  goals: string;
  startsOn: string | null;
  weeks: number | null;
  stopSigns: string[];
  phases: DraftPhase[];
  /** In the order of the page; the items of one phase stand together in their own order. */
  items: DraftItem[];
};

/**
 * The draft after one operation. An operation on an item that is gone, or into a phase that is not there, changes nothing: the draft that
 * comes back is then the very same object. Adding an item that is there already changes nothing either.
 */
export function applyOperation(draft: DraftContent, operation: DraftOperation): DraftContent {
  switch (operation.kind) {
    case "program.set":
      return { ...draft, ...operation.changes };
    case "item.add": {
      const { id: _id, kind: _kind, before, ...item } = operation;
      if (draft.items.some((other) => other.itemKey === item.itemKey) || !hasPhase(draft, item.phaseId)) return draft;
      return { ...draft, items: insertBefore(draft.items, item, before) };
    }
    case "item.set": {
      const { itemKey, changes } = operation;
      if (!draft.items.some((item) => item.itemKey === itemKey)) return draft;
      return { ...draft, items: draft.items.map((item) => (item.itemKey === itemKey ? { ...item, ...changes } : item)) };
    }
    case "item.move": {
      const { itemKey, phaseId, before } = operation;
      const item = draft.items.find((candidate) => candidate.itemKey === itemKey);
      if (!item || before === itemKey || !hasPhase(draft, phaseId)) return draft;
      const rest = draft.items.filter((candidate) => candidate !== item);
      return { ...draft, items: insertBefore(rest, { ...item, phaseId }, before) };
    }
    case "item.remove": {
      if (!draft.items.some((item) => item.itemKey === operation.itemKey)) return draft;
      return { ...draft, items: draft.items.filter((item) => item.itemKey !== operation.itemKey) };
    }
    case "phase.add":
    case "phase.set":
    case "phase.remove":
      return applyToPhases(draft, operation);
  }
}

type PhaseOperation = Extract<DraftOperation, { phaseId: string; kind: `phase.${string}` }>;

/** A phase that ends before it begins changes nothing: its weeks are set together. */
function applyToPhases(draft: DraftContent, operation: PhaseOperation): DraftContent {
  const { phaseId } = operation;
  if (operation.kind === "phase.add") {
    const { title, fromWeek, toWeek, criteria, before } = operation;
    const phase = { id: phaseId, title, fromWeek, toWeek, criteria };
    if (hasPhase(draft, phaseId) || isBackward(phase)) return draft;
    const at = before === null ? -1 : draft.phases.findIndex((other) => other.id === before);
    return { ...draft, phases: at < 0 ? [...draft.phases, phase] : draft.phases.toSpliced(at, 0, phase) };
  }
  const phase = draft.phases.find((candidate) => candidate.id === phaseId);
  if (!phase) return draft;
  if (operation.kind === "phase.set") {
    const changed = { ...phase, ...operation.changes };
    return isBackward(changed) ? draft : { ...draft, phases: draft.phases.map((other) => (other === phase ? changed : other)) };
  }
  if (draft.phases.length === 1) return draft;
  return {
    ...draft,
    phases: draft.phases.filter((other) => other !== phase),
    items: draft.items.filter((item) => item.phaseId !== phaseId),
  };
}

export const isBackward = ({ fromWeek, toWeek }: { fromWeek: number; toWeek: number | null }) => toWeek !== null && toWeek < fromWeek;

const hasPhase = (draft: DraftContent, phaseId: string) => draft.phases.some((phase) => phase.id === phaseId);

function insertBefore(items: DraftItem[], item: DraftItem, before: string | null): DraftItem[] {
  const at = before === null ? -1 : items.findIndex((other) => other.itemKey === before);
  return at < 0 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}
