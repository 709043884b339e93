import { z } from "zod";
import { type DraftContent, isBackward, itemContent, key, limits, phaseContent, programContent, slug } from "../programs/operations";

/**
 * What a template holds: a draft without a patient and without a date. Phases and items have ids of their own, which stay in the template;
 * whoever starts a program from it makes new ones.
 */
export type TemplateContent = Omit<DraftContent, "startsOn">;

const { title, goals, weeks, stopSigns } = programContent;
const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** Reads a template's content from anywhere: every part by the rules of a draft, every item in a phase that is there. */
export const templateContent = z
  .strictObject({
    ...{ title, goals, weeks, stopSigns },
    phases: z
      .array(z.strictObject({ id: key, ...phaseContent }).refine((phase) => !isBackward(phase), "A phase ends after it begins."))
      .min(1, "A template has at least one phase.")
      .max(limits.phases, `A template has at most ${limits.phases} phases.`),
    items: z
      .array(z.strictObject({ itemKey: key, phaseId: key, exerciseId: slug, ...itemContent }))
      .max(limits.items, `A template has at most ${limits.items} exercises.`),
  })
  .refine(({ phases }) => unique(phases.map((phase) => phase.id)), "Two phases of a template have the same id.")
  .refine(({ items }) => unique(items.map((item) => item.itemKey)), "Two exercises of a template have the same id.")
  .refine(
    ({ phases, items }) => items.every((item) => phases.some((phase) => phase.id === item.phaseId)),
    "An exercise stands in no phase.",
  );

/** Whose a template is: built in, the clinic's, or one person's own. */
export type TemplateOwner = "built-in" | "clinic" | "mine";

/** One line of a list of templates, small enough to send many. */
export type TemplateLine = {
  /** A built-in slug, or the id of one of the clinic's. */
  id: string;
  owner: TemplateOwner;
  title: string;
  /** For staff: for whom it is meant, and why. */
  about: string;
  weeks: number | null;
  phases: number;
  /** Names of the exercises, each once, in their order. */
  exercises: string[];
  /** Names of those among them that cannot be added any more. */
  archivedExercises: string[];
  /** When it was last changed; null where it is built in. */
  updatedAt: Date | null;
};

export type Template = TemplateLine & {
  content: TemplateContent;
  /** What staff call each exercise in it, by id. */
  names: Record<string, string>;
  /** Items whose exercise or variation cannot be added any more. */
  leftOutKeys: string[];
  archivedAt: Date | null;
  /** Who made it; null where it is built in. */
  author: string | null;
};
