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

const tempo = "Enter 1 to 20 seconds out, 0 to 20 seconds of pause and 1 to 20 seconds back.";
const rest = "Enter 1 to 600 seconds of rest.";
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

export const dosageSchema = z
  .strictObject({
    sets: range(1, 10, "sets"),
    reps: range(1, 100, "repetitions").nullable(),
    hold: range(1, 600, "seconds").nullable(),
    rest: whole(1, 600, rest).nullable(),
    tempo: z.strictObject({ out: whole(1, 20, tempo), pause: whole(0, 20, tempo), back: whole(1, 20, tempo) }, tempo).nullable(),
    side: z.enum(sides),
    /** How often on a day: a number of times, or every so many hours of the 14 that one is awake. */
    perDay: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("times"), times: range(1, 12, "times a day") }),
      z.strictObject({ kind: z.literal("every-hours"), hours: whole(1, 12, hours) }),
    ]),
    days: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("every-day") }),
      z.strictObject({ kind: z.literal("every-other-day") }),
      z.strictObject({ kind: z.literal("days-a-week"), count: range(1, 7, "days a week") }),
      z.strictObject({
        kind: z.literal("weekdays"),
        weekdays: z
          .array(z.enum(weekdays), chooseDays)
          .min(1, chooseDays)
          .max(7, "Choose each day once.")
          .overwrite((chosen) => weekdays.filter((day) => chosen.includes(day))),
      }),
    ]),
    intensity: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("pull"), level: z.enum(pulls) }),
        z
          .strictObject({ kind: z.literal("effort"), min: whole(0, 10, effort), max: whole(0, 10, effort) })
          .refine((e) => e.min <= e.max, "The smaller number comes first."),
      ])
      .nullable(),
    load: z
      .discriminatedUnion("kind", [
        z.strictObject({
          kind: z.literal("weight"),
          amount: z
            .number(weight)
            .min(0.01, weight)
            .max(500, weight)
            .refine((n) => Number(n.toFixed(2)) === n, weight),
          unit: z.enum(["kg", "lb"]),
        }),
        z.strictObject({ kind: z.literal("band"), colour: bandName }),
      ])
      .nullable(),
  })
  .refine((d) => d.reps !== null || d.hold !== null, { path: ["reps"], error: "Say how many repetitions, or how long to hold." })
  .refine((d) => !d.hold || !d.tempo?.pause, { path: ["tempo"], error: "The hold is the pause: set the pause of the tempo to 0." });

export type Dosage = z.output<typeof dosageSchema>;
export type Range = Dosage["sets"];
export type DosageField = keyof Dosage;

/** What to say beside a field whose value has no shape at all. */
const sentences: Record<DosageField, string> = {
  sets: "Enter 1 to 10 sets.",
  reps: "Enter 1 to 100 repetitions.",
  hold: "Enter 1 to 600 seconds.",
  rest,
  tempo,
  side: "Choose which side.",
  perDay: "Say how often on a day.",
  days: "Say on which days.",
  intensity: "Choose how strong it should feel.",
  load: "Choose a weight or a band.",
};

const isField = (key: unknown): key is DosageField => typeof key === "string" && Object.hasOwn(sentences, key);

/** Our own checks carry a sentence; where the library has only its own words, the field's sentence stands in. */
const plain = (path: readonly PropertyKey[] | undefined) =>
  isField(path?.[0]) ? sentences[path[0]] : "This is not a dosage that can be read here.";

/**
 * Reads a dosage from anywhere. A failure has one sentence for each field that is wrong, under the field's name; under `dosage` what belongs
 * to no field (not an object, an unknown part).
 */
export const parseDosage = (input: unknown): Result<Dosage> => {
  const parsed = dosageSchema.safeParse(input, { error: (issue) => plain(issue.path) });
  if (parsed.success) return { ok: true, data: parsed.data };
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const key = isField(issue.path[0]) ? issue.path[0] : "dosage";
    fields[key] ??= [issue.message];
  }
  return { ok: false, code: "invalid", message: "Some of the dosage cannot be read. See the notes beside the fields.", fields };
};
