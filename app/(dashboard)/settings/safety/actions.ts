"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/action";
import { resetClinicRules, setClinicRule } from "@/lib/safety/clinic-rules";
import { ruleInput } from "@/lib/safety/safety-input";

const changed = () => revalidatePath("/settings/safety");

export const setRule = action(ruleInput, async (actor, rule) => {
  await setClinicRule(actor, rule);
  changed();
});

export const resetRules = action(z.unknown(), async (actor) => {
  await resetClinicRules(actor);
  changed();
});
