import { type DraftContent, type DraftItem, type DraftOperation, type DraftPhase, limits } from "../programs/operations";
import type { TemplateContent } from "./template";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A change of a draft without its id: whoever applies it gives it one. */
export type TemplateChange = Without<DraftOperation, "id">;

/** Where a template goes in a running draft: all of it into one phase, or as phases of its own after the last. */
export type Where = { kind: "phase"; phaseId: string } | { kind: "new-phases" };

export type Adding = {
  changes: TemplateChange[];
  /** Exercises by id, each once. */
  added: string[];
  /** What the phase has already: it stays as it is there. */
  skipped: string[];
  /** What cannot be added any more. */
  leftOut: string[];
  /** Why it cannot go there at all; then there are no changes. */
  problem: string | null;
};

type Options = { where: Where; canBeAdded: (item: DraftItem) => boolean; newId: () => string };

const once = (items: readonly DraftItem[]) => [...new Set(items.map((item) => item.exerciseId))];
const refused = (problem: string): Adding => ({ changes: [], added: [], skipped: [], leftOut: [], problem });

/**
 * What adds a template to a running draft without overwriting anything in it: nothing that is there is changed, but that a last phase without
 * an end gets the one that it had, and the program the weeks that it needs. Into one phase each exercise goes once, as the template has it
 * first.
 */
export function addTemplate(draft: DraftContent, template: TemplateContent, { where, canBeAdded, newId }: Options): Adding {
  const takable = template.items.filter(canBeAdded);
  const leftOut = once(template.items.filter((item) => !canBeAdded(item)));
  const adding = where.kind === "phase" ? intoPhase(draft, takable, where.phaseId, newId) : asPhases(draft, template, takable, newId);
  if (adding.problem) return adding;
  const count = adding.changes.filter((change) => change.kind === "item.add").length;
  if (draft.items.length + count > limits.items)
    return refused(`A program has at most ${limits.items} exercises: with these it would have more. Remove some first.`);
  return { ...adding, leftOut };
}

const itemAdd = (item: DraftItem, phaseId: string, newId: () => string): TemplateChange => ({
  ...{ ...item, kind: "item.add", itemKey: newId(), phaseId, before: null },
});

function intoPhase(draft: DraftContent, items: readonly DraftItem[], phaseId: string, newId: () => string): Adding {
  if (!draft.phases.some((phase) => phase.id === phaseId)) return refused("This phase is not there any more. Choose another one.");
  const present = new Set(draft.items.filter((item) => item.phaseId === phaseId).map((item) => item.exerciseId));
  const fresh = items.filter(
    (item, i) => !present.has(item.exerciseId) && items.findIndex((other) => other.exerciseId === item.exerciseId) === i,
  );
  return {
    changes: fresh.map((item) => itemAdd(item, phaseId, newId)),
    ...{ added: once(fresh), skipped: once(items.filter((item) => present.has(item.exerciseId))), leftOut: [], problem: null },
  };
}

function asPhases(draft: DraftContent, template: TemplateContent, items: readonly DraftItem[], newId: () => string): Adding {
  const phases = template.phases.filter((phase) => items.some((item) => item.phaseId === phase.id));
  if (draft.phases.length + phases.length > limits.phases) return refused(`A program has at most ${limits.phases} phases.`);
  const end = lastWeek(draft);
  if (end === null) return refused("This program has no end. Say how many weeks it lasts, then a phase can follow.");
  const shift = end - (phases[0]?.fromWeek ?? 1) + 1;
  const shifted = phases.map((phase, i) => moved(phase, shift, i === phases.length - 1 ? template.weeks : null));
  const until = Math.max(...shifted.map((phase) => phase.toWeek ?? phase.fromWeek));
  if (until > 104) return refused("A program lasts at most 104 weeks: with these phases it would be longer.");
  const open = draft.phases.filter((phase) => phase.toWeek === null);
  return {
    changes: [
      ...open.map((phase): TemplateChange => ({ kind: "phase.set", phaseId: phase.id, changes: { toWeek: end } })),
      ...(draft.weeks !== null && draft.weeks < until ? [{ kind: "program.set" as const, changes: { weeks: until } }] : []),
      ...shifted.flatMap((phase, i) =>
        phaseWithItems(
          phase,
          template.title,
          items.filter((item) => item.phaseId === phases[i]?.id),
          newId,
        ),
      ),
    ],
    ...{ added: once(items), skipped: [], leftOut: [], problem: null },
  };
}

/** The last week that a phase of the draft has; null where it never ends. */
function lastWeek({ phases, weeks }: DraftContent): number | null {
  const ends = phases.map((phase) => phase.toWeek ?? (weeks === null ? null : Math.max(weeks, phase.fromWeek)));
  return ends.includes(null) ? null : Math.max(0, ...ends.map((end) => end ?? 0));
}

/** A last phase that goes on until the template ends gets that week as its end. */
function moved(phase: DraftPhase, shift: number, templateWeeks: number | null): DraftPhase {
  const toWeek = phase.toWeek ?? (templateWeeks === null ? null : Math.max(templateWeeks, phase.fromWeek));
  return { ...phase, fromWeek: phase.fromWeek + shift, toWeek: toWeek === null ? null : toWeek + shift };
}

function phaseWithItems(phase: DraftPhase, title: string, items: readonly DraftItem[], newId: () => string): TemplateChange[] {
  const { fromWeek, toWeek, criteria } = phase;
  const phaseId = newId();
  return [
    { kind: "phase.add", phaseId, title: phase.title || title, fromWeek, toWeek, criteria, before: null },
    ...items.map((item) => itemAdd(item, phaseId, newId)),
  ];
}
