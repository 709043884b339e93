import { z } from "zod";
import type { FieldErrors, Result } from "../errors";
import { pulls, sides, weekdays } from "../vocabulary";

/**
 * How much of an exercise a patient is to do. Seconds for `hold`, `rest` and `tempo`; a range whose two ends are equal is one number.
 * `upTo` says "up to max" and starts at 0 or 1. Weeks belong to the program and its phases, not here.
 */
const range = (min: number, max: number, unit: string) => {
  const limits = `Enter ${min} to ${max} ${unit}, in whole numbers.`;
  return z
    .strictObject(
      {
        min: z.int(limits).min(0, limits).max(max, limits),
        max: z.int(limits).min(min, limits).max(max, limits),
        upTo: z.literal(true).optional(),
      },
      limits,
    )
    .refine((r) => r.min <= r.max, "The smaller number comes first.")
    .refine((r) => (r.upTo ? r.min <= 1 : r.min >= min), limits);
};

const whole = (min: number, max: number, sentence: string) => z.int(sentence).min(min, sentence).max(max, sentence);

/** What to say beside a field. Each part of the schema carries its own, so that nobody ever reads the checking library's words. */
const rest = "Enter 1 to 600 seconds of rest.";
const tempo = "Enter 1 to 20 seconds out, 0 to 20 seconds of pause and 1 to 20 seconds back.";
const howOften = "Say how often on a day.";
const whichDays = "Say on which days.";
const feeling = "Choose how strong it should feel.";
const loadOrBand = "Choose a weight or a band.";
const hours = "Enter 1 to 12 hours.";
const effort = "Enter an effort from 0 to 10, in whole numbers.";
const weight = "Enter a weight of 0.01 to 500, with two decimals at most.";
const band = "Name the band in 1 to 30 letters.";
const chooseDays = "Choose at least one day.";

/** Letters, digits and plain marks on one line: what a person would call a band, with nothing that could break or turn the sentence. */
const bandName = z
  .string(band)
  .trim()
  .overwrite((name) => name.replace(/\s+/g, " "))
  .min(1, band)
  .max(30, band)
  .regex(/^[\p{L}\p{M}\p{N} '’()+/-]+$/u, "Name the band with letters and digits.");

const perDay = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("times"), times: range(1, 12, "times a day") }, howOften),
    z.strictObject({ kind: z.literal("every-hours"), hours: whole(1, 12, hours) }, howOften),
  ],
  howOften,
);

/** Kept once each and in the week's order, so that two drafts that mean the same are the same. */
const namedDays = z
  .array(z.enum(weekdays, whichDays), chooseDays)
  .min(1, chooseDays)
  .max(7, "Choose each day once.")
  .overwrite((chosen) => weekdays.filter((day) => chosen.includes(day)));

const days = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("every-day") }, whichDays),
    z.strictObject({ kind: z.literal("every-other-day") }, whichDays),
    z.strictObject({ kind: z.literal("days-a-week"), count: range(1, 7, "days a week") }, whichDays),
    z.strictObject({ kind: z.literal("weekdays"), weekdays: namedDays }, whichDays),
  ],
  whichDays,
);

const intensity = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("pull"), level: z.enum(pulls, feeling) }, feeling),
    z
      .strictObject({ kind: z.literal("effort"), min: whole(0, 10, effort), max: whole(0, 10, effort) }, feeling)
      .refine((e) => e.min <= e.max, "The smaller number comes first."),
  ],
  feeling,
);

const amount = z
  .number(weight)
  .min(0.01, weight)
  .max(500, weight)
  .refine((n) => Number(n.toFixed(2)) === n, weight);

const load = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("weight"), amount, unit: z.enum(["kg", "lb"], "Choose kilograms or pounds.") }, loadOrBand),
    z.strictObject({ kind: z.literal("band"), colour: bandName }, loadOrBand),
  ],
  loadOrBand,
);

export const dosageSchema = z
  .strictObject(
    {
      sets: range(1, 10, "sets"),
      reps: range(1, 100, "repetitions").nullable(),
      hold: range(1, 600, "seconds").nullable(),
      rest: whole(1, 600, rest).nullable(),
      tempo: z.strictObject({ out: whole(1, 20, tempo), pause: whole(0, 20, tempo), back: whole(1, 20, tempo) }, tempo).nullable(),
      side: z.enum(sides, "Choose which side."),
      /** How often on a day: a number of times, or every so many hours of the 14 that one is awake. */
      perDay,
      days,
      intensity: intensity.nullable(),
      load: load.nullable(),
    },
    "This is not a dosage that can be read here.",
  )
  .refine((d) => d.reps !== null || d.hold !== null, { path: ["reps"], error: "Say how many repetitions, or how long to hold." })
  .refine((d) => !d.hold || !d.tempo?.pause, { path: ["tempo"], error: "The hold is the pause: set the pause of the tempo to 0." });

export type Dosage = z.output<typeof dosageSchema>;
export type Range = Dosage["sets"];
export type DosageField = keyof Dosage;

/**
 * Reads a dosage from anywhere. A failure has one sentence for each field that is wrong, under the field's name; under `dosage` what belongs
 * to no field (not an object, an unknown part).
 */
export const parseDosage = (input: unknown): Result<Dosage> => {
  const parsed = dosageSchema.safeParse(input);
  if (parsed.success) return { ok: true, data: parsed.data };
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0] ?? "dosage");
    fields[key] ??= [issue.message];
  }
  return { ok: false, code: "invalid", message: "Some of the dosage cannot be read. See the notes beside the fields.", fields };
};
