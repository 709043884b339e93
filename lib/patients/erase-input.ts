import { z } from "zod";

export const eraseInput = z.object({
  patientId: z.string("This patient is not in your clinic.").max(64),
  lastName: z.string().trim().min(1, "Type the last name of the patient.").max(80, "Type the last name of the patient."),
});

/** Empty: no rule. */
export const retentionInput = z.object({
  years: z
    .string()
    .trim()
    .regex(/^(\d{1,3})?$/, "Write a number of years from 1 to 100, or nothing.")
    .transform((text) => (text === "" ? null : Number(text)))
    .refine((years) => years === null || (years >= 1 && years <= 100), "Write a number of years from 1 to 100, or nothing."),
});
