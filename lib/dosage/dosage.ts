import { z } from "zod";
import { pulls, sides, weekdays } from "../vocabulary";

/**
 * How much of an exercise a patient is to do. Seconds for `hold`, `rest` and `tempo`; a range whose two ends are equal is one number.
 * `upTo` says "up to max" and starts at 0 or 1. Weeks belong to the program and its phases, not here.
 */
const range = (min: number, max: number, unit: string) =>
  z
    .strictObject({
      min: z.int().min(0).max(max),
      max: z
        .int(`Enter a whole number of ${unit}.`)
        .min(min, `Enter ${min} to ${max} ${unit}.`)
        .max(max, `Enter ${min} to ${max} ${unit}.`),
      upTo: z.literal(true).optional(),
    })
    .refine((r) => r.min <= r.max, { error: `The smaller number of ${unit} comes first.` })
    .refine((r) => (r.upTo ? r.min <= 1 : r.min >= min), { error: `Enter ${min} to ${max} ${unit}.` });

export const dosageSchema = z
  .strictObject({
    sets: range(1, 10, "sets"),
    reps: range(1, 100, "repetitions").nullable(),
    hold: range(1, 600, "seconds").nullable(),
    rest: z.int().min(1).max(600, "Enter 1 to 600 seconds of rest.").nullable(),
    tempo: z.strictObject({ out: z.int().min(1).max(20), pause: z.int().min(0).max(20), back: z.int().min(1).max(20) }).nullable(),
    side: z.enum(sides),
    /** How often on a day: a number of times, or every so many hours of the 14 that one is awake. */
    perDay: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("times"), times: range(1, 12, "times a day") }),
      z.strictObject({ kind: z.literal("every-hours"), hours: z.int().min(1).max(12, "Enter 1 to 12 hours.") }),
    ]),
    days: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("every-day") }),
      z.strictObject({ kind: z.literal("every-other-day") }),
      z.strictObject({ kind: z.literal("days-a-week"), count: range(1, 7, "days a week") }),
      z.strictObject({ kind: z.literal("weekdays"), weekdays: z.array(z.enum(weekdays)).min(1, "Choose at least one day.").max(7) }),
    ]),
    intensity: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("pull"), level: z.enum(pulls) }),
        z.strictObject({ kind: z.literal("effort"), min: z.int().min(0).max(10), max: z.int().min(0).max(10) }),
      ])
      .nullable(),
    load: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("weight"), amount: z.number().positive().max(500), unit: z.enum(["kg", "lb"]) }),
        z.strictObject({ kind: z.literal("band"), colour: z.string().trim().min(1).max(30) }),
      ])
      .nullable(),
  })
  .refine((d) => d.reps !== null || d.hold !== null, { path: ["reps"], error: "Say how many repetitions, or how long to hold." });

export type Dosage = z.output<typeof dosageSchema>;
export type Range = Dosage["sets"];
