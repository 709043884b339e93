"use server";
import { z } from "zod";
import { action } from "@/lib/action";
import { AppError } from "@/lib/errors";
import { dismissInput } from "@/lib/guidance/dismiss-input";
import { setDismissed } from "@/lib/guidance/dismissed";
import * as record from "@/lib/programs/record";

export const dismissHint = action(dismissInput, async (actor, { programId, hint, isDismissed }) => {
  await setDismissed(actor, programId, hint, isDismissed);
});

export const exportRecord = action(
  z.object({ versionId: z.string().max(80), withName: z.boolean() }),
  async (actor, { versionId, withName }) => {
    const exported = await record.exportRecord(actor, versionId, { withName });
    if (!exported) throw new AppError("not_found", "This program is not there any more. Reload the page.");
    return exported;
  },
);
