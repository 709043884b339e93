import { z } from "zod";
import { hintRules } from "./hints";

const isHint = (hint: string) => hintRules.some((rule) => hint === rule || hint.startsWith(`${rule}:`));

/** A hint by its id for one program, or by its rule (`programId` null) everywhere. */
export const dismissInput = z
  .object({
    programId: z.string().max(80).nullable(),
    hint: z.string().max(120).refine(isHint, "There is no such hint."),
    isDismissed: z.boolean(),
  })
  .refine(({ programId, hint }) => programId !== null || hintRules.some((rule) => rule === hint), "There is no such hint.");
