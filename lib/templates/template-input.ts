import { z } from "zod";
import { limits } from "../programs/operations";
import { requiredLine, textBlock } from "../text-input";
import { keepable } from "./copying";

const id = z.string("This template is not there any more.").max(80);
const keep = z.array(z.enum(keepable)).max(keepable.length).optional().default([]);

/** What somebody writes about a template of the clinic's. */
export const templateWords = z.object({
  title: requiredLine(limits.title, "the title"),
  about: textBlock(600, "what it is for").optional().default(""),
});
export type TemplateWords = z.output<typeof templateWords>;

export const templateIdInput = z.object({ templateId: id });
export const templateChangeInput = templateWords.extend(templateIdInput.shape);

/** A program, draft or published, that becomes a template or takes the place of one. */
export const saveTemplateInput = templateWords.extend({
  versionId: z.string("This program is not there any more.").max(80),
  owner: z.enum(["mine", "clinic"], "Say whose template it is."),
  keep,
  /** The template that it takes the place of; empty for a new one. */
  over: id
    .optional()
    .default("")
    .transform((over) => over || null),
  /** Said yes to the warning that a name of the patient stands in it. */
  anyway: z
    .string()
    .max(10)
    .optional()
    .transform((answer) => answer === "yes"),
});
export type SaveTemplateInput = z.output<typeof saveTemplateInput>;

const patientId = z.string("This patient is not in your clinic.").max(64);
export const startFromTemplateInput = z.object({ patientId, templateId: id });
export const copyProgramInput = z.object({ patientId, programId: z.string("This program is not there any more.").max(80), keep });
