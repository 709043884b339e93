"use server";
import { z } from "zod";
import { action } from "@/lib/action";
import { AppError } from "@/lib/errors";
import { getProgramSafety } from "@/lib/safety/gate";
import * as overrides from "@/lib/safety/overrides";
import { overrideInput, withdrawInput } from "@/lib/safety/safety-input";

/** For a composer that is open: what is noted of the patient by now. */
export const readSafety = action(z.object({ programId: z.string().max(64) }), async (actor, { programId }) => {
  const safety = await getProgramSafety(actor, programId);
  if (!safety) throw new AppError("not_found", "This program is not there any more.");
  return safety;
});

export const overrideStops = action(overrideInput, (actor, { programId, ...input }) => overrides.overrideStops(actor, programId, input));

export const withdrawOverride = action(withdrawInput, (actor, { overrideId }) => overrides.withdrawOverride(actor, overrideId));
