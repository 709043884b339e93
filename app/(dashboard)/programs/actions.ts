"use server";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/lib/action";
import { AppError } from "@/lib/errors";
import { authorize } from "@/lib/policy";
import { getProgramState } from "@/lib/programs/programs";
import * as publishing from "@/lib/programs/publish";
import * as versions from "@/lib/programs/versions";

const draft = z.object({ versionId: z.string().max(80) });
const version = z.object({
  programId: z.string().max(80),
  number: z.coerce.number("Name a version.").int("Name a version.").min(1).max(1_000_000),
});

export const checkPublish = action(draft, async (actor, { versionId }) => {
  const check = await publishing.getPublishCheck(actor, versionId);
  if (!check) throw new AppError("not_found", "This draft is not there any more. Reload the page.");
  return check;
});

export const publish = action(
  draft.extend({ expectedRevision: z.int("Look at the program again, then publish.").min(0) }),
  async (actor, { versionId, expectedRevision }) => {
    const published = await publishing.publishVersion(actor, versionId, { expectedRevision });
    revalidatePath("/");
    return published;
  },
);

/** A new draft from a published version, or the draft that the program has already. */
export const continueDraft = action(version, async (actor, { programId, number }) => {
  authorize(actor, "program:write");
  const state = await getProgramState(actor, programId);
  if (state?.draftVersionId) return { versionId: state.draftVersionId };
  const { versionId } = await versions.newDraft(actor, programId, number);
  return { versionId };
});

export const startDraft = action(version, async (actor, { programId, number }) => {
  await versions.newDraft(actor, programId, number);
  redirect(`/programs/${programId}` as Route);
});
