import type { DraftContent, DraftItem } from "../programs/operations";
import type { TemplateContent } from "./template";

/** What may come along from one program to another or into a template, each only if somebody asks for it. */
export const keepable = ["goals", "notes", "stopSigns"] as const;
export type Keepable = (typeof keepable)[number];

/** A program without its patient: no date, no notes for staff, and of the patient's texts only what `keep` names. */
export function withoutPatient({ startsOn: _, ...content }: DraftContent, keep: readonly Keepable[]): TemplateContent {
  return {
    ...content,
    goals: keep.includes("goals") ? content.goals : "",
    stopSigns: keep.includes("stopSigns") ? content.stopSigns.filter((sign) => sign.trim()) : [],
    items: content.items.map((item) => ({ ...item, staffNote: "", patientNote: keep.includes("notes") ? item.patientNote : "" })),
  };
}

/** The same under ids of its own, so that it shares no phase and no item with what it was copied from. */
export function withNewIds(content: TemplateContent, newId: () => string): TemplateContent {
  const phaseIds = new Map(content.phases.map((phase) => [phase.id, newId()]));
  const idOf = (phaseId: string) => phaseIds.get(phaseId) ?? phaseId;
  return {
    ...content,
    phases: content.phases.map((phase) => ({ ...phase, id: idOf(phase.id) })),
    items: content.items.map((item) => ({ ...item, itemKey: newId(), phaseId: idOf(item.phaseId) })),
  };
}

/** What can be started with now, and the items that cannot: their exercise was archived, or their variation is gone. */
export function leavingOut(
  content: TemplateContent,
  canBeAdded: (item: DraftItem) => boolean,
): { content: TemplateContent; leftOut: DraftItem[] } {
  return {
    content: { ...content, items: content.items.filter(canBeAdded) },
    leftOut: content.items.filter((item) => !canBeAdded(item)),
  };
}

type Name = { firstName: string; lastName: string };

/**
 * Which parts of a patient's name stand in the words of a template, as they are written in the name: "Will" is found in "Will walks" and not
 * in "it will help". A single letter is no name.
 */
export function namesIn({ firstName, lastName }: Name, texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap((text) => text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
  const parts = `${firstName} ${lastName}`.normalize("NFC").match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  return [...new Set(parts)].filter((part) => words.has(part));
}

/** The same with each text emptied in which the patient's name stands; a program that is called by it is called `title` instead. */
export function withoutName(content: TemplateContent, name: Name, title: string): TemplateContent {
  const clean = (text: string) => (namesIn(name, [text]).length > 0 ? "" : text);
  return {
    ...content,
    title: clean(content.title) || title,
    goals: clean(content.goals),
    stopSigns: content.stopSigns.map(clean).filter(Boolean),
    phases: content.phases.map((phase) => ({ ...phase, title: clean(phase.title), criteria: clean(phase.criteria) })),
    items: content.items.map((item) => ({ ...item, patientNote: clean(item.patientNote) })),
  };
}

/** Every text in a template that somebody wrote. */
export const textsOf = ({ title, goals, stopSigns, phases, items }: TemplateContent): string[] => [
  ...[title, goals, ...stopSigns],
  ...phases.flatMap((phase) => [phase.title, phase.criteria]),
  ...items.map((item) => item.patientNote),
];
