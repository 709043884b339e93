"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import * as flags from "@/lib/safety/flags";
import { endFlagInput, flagInput, screenInput } from "@/lib/safety/safety-input";
import * as screens from "@/lib/safety/screens";

const changed = () => revalidatePath("/patients/[patientId]", "page");

export const addFlag = action(flagInput, async (actor, { patientId, ...input }) => {
  await flags.addFlag(actor, patientId, input);
  changed();
});

export const endFlag = action(endFlagInput, async (actor, { flagId }) => {
  await flags.endFlag(actor, flagId);
  changed();
});

export const recordScreen = action(screenInput, async (actor, { patientId, ...input }) => {
  await screens.recordScreen(actor, patientId, input);
  changed();
});
