"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/action";
import * as lifecycle from "@/lib/programs/lifecycle";

const day = z.iso.date("Choose a day.").refine((date) => date >= "2000-01-01" && date <= "2100-12-31", "Choose a day.");
const programId = z.string().max(80);

const change = z.discriminatedUnion("kind", [
  z.object({ programId, kind: z.literal("pause"), on: day, resumesOn: z.union([z.literal("").transform(() => null), day]) }),
  z.object({ programId, kind: z.literal("resume"), on: day }),
  z.object({ programId, kind: z.literal("end"), on: day }),
  z.object({ programId, kind: z.literal("extend"), weeks: z.coerce.number("Enter a number of weeks.").int("Enter whole weeks.") }),
]);

/** Pauses, resumes, ends or extends a published program. */
export const changeProgram = action(change, async (actor, { programId, ...wanted }) => {
  const changed = await lifecycle.changeLifecycle(actor, programId, wanted);
  revalidatePath("/", "layout");
  return changed;
});

/** Takes back what was recorded by mistake. */
export const takeBack = action(z.object({ programId, eventId: z.string().max(80) }), async (actor, { programId, eventId }) => {
  const changed = await lifecycle.undoEvent(actor, programId, eventId);
  revalidatePath("/", "layout");
  return changed;
});
