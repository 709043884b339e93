"use server";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/action";
import * as starting from "@/lib/templates/starting";
import {
  copyProgramInput,
  saveTemplateInput,
  startFromTemplateInput,
  templateChangeInput,
  templateIdInput,
} from "@/lib/templates/template-input";
import * as templates from "@/lib/templates/templates";

/** Where something was left out the page says so first; else it goes straight on to the program. */
function goOn({ programId, leftOut }: starting.Started) {
  if (leftOut.length === 0) redirect(`/programs/${programId}` as Route);
  return { programId, leftOut };
}

export const startFromTemplate = action(startFromTemplateInput, async (actor, { patientId, templateId }) =>
  goOn(await starting.startFromTemplate(actor, patientId, templateId)),
);

export const copyProgram = action(copyProgramInput, async (actor, { patientId, programId, keep }) =>
  goOn(await starting.copyProgram(actor, patientId, programId, keep)),
);

export const saveTemplate = action(saveTemplateInput, async (actor, input) => {
  const { templateId } = await templates.saveTemplate(actor, input);
  return { templateId };
});

export const renameTemplate = action(templateChangeInput, async (actor, { templateId, ...words }) => {
  await templates.renameTemplate(actor, templateId, words);
  revalidatePath("/templates", "layout");
});

export const archiveTemplate = action(templateIdInput, async (actor, { templateId }) => {
  await templates.archiveTemplate(actor, templateId);
  revalidatePath("/templates", "layout");
});

export const restoreTemplate = action(templateIdInput, async (actor, { templateId }) => {
  await templates.restoreTemplate(actor, templateId);
  revalidatePath("/templates", "layout");
});

export const shareTemplate = action(templateIdInput, async (actor, { templateId }) => {
  await templates.shareTemplate(actor, templateId);
  revalidatePath("/templates", "layout");
});
