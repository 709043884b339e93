import { z } from "zod";
import { isId } from "../ids";
import { requiredLine, textLine } from "../text-input";
import { languages, printSizes } from "../vocabulary";

const optionalLine = (max: number, what: string) => textLine(max, what).optional().default("");
const nothing = z.literal("").transform(() => null);

/** A day that the calendar has: `2026-02-30` is none. */
const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

const birthOn = z
  .string("Write the birth date as a date, or leave it empty.")
  .trim()
  .refine((text) => text === "" || isDay(text), "Write the birth date as a date, or leave it empty.")
  .refine((text) => text === "" || text >= "1900-01-01", "The birth date has to be after 1900.")
  .transform((text) => text || null)
  .nullish()
  .transform((value) => value ?? null);

const email = optionalLine(254, "the e-mail address").refine(
  (text) => text === "" || z.email().safeParse(text).success,
  "Write an e-mail address such as maria@example.org, or leave it empty.",
);

/** What is known of a patient. Only the names have to be there. */
export const patientInput = z.object({
  firstName: requiredLine(80, "the first name"),
  lastName: requiredLine(80, "the last name"),
  birthOn,
  phone: optionalLine(40, "the phone number"),
  email,
  recordNumber: optionalLine(40, "the record number"),
  language: z.enum(languages, "Choose a language.").optional().default("en"),
  printSize: z.enum(printSizes, "Choose a print size.").optional().default("standard"),
  therapistId: nothing
    .or(z.string().refine(isId, "Choose a therapist of this clinic."))
    .nullish()
    .transform((id) => id ?? null),
  /** Said yes to a warning: a name that is there already, or a change by someone else. */
  anyway: z
    .string()
    .max(10)
    .optional()
    .transform((answer) => answer === "yes"),
});
export type PatientInput = z.output<typeof patientInput>;

export const patientChangeInput = patientInput.extend({
  patientId: z.string("This patient is not in your clinic.").max(64),
  /** When the patient was last changed as far as this form knows. */
  seen: z.iso.datetime("Reload the page and try again."),
});

export const patientIdInput = z.object({ patientId: z.string("This patient is not in your clinic.").max(64) });
