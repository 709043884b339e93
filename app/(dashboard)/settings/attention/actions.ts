"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { setThresholds } from "@/lib/logs/attention-settings";
import { thresholdsInput } from "@/lib/logs/thresholds";

export const saveThresholds = action(thresholdsInput, async (actor, thresholds) => {
  await setThresholds(actor, thresholds);
  revalidatePath("/settings/attention");
});
