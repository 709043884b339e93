"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { setRetention } from "@/lib/patients/erase";
import { retentionInput } from "@/lib/patients/erase-input";

export const keepFor = action(retentionInput, async (actor, { years }) => {
  await setRetention(actor, years);
  revalidatePath("/settings/records");
});
