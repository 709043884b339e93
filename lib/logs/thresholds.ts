import { z } from "zod";
import { usualZones } from "./pain-zones";

const whole = (min: number, max: number, sentence: string) => z.coerce.number(sentence).int(sentence).min(min, sentence).max(max, sentence);
const green = "Enter a whole number from 0 to 8.";
const amber = "Enter a whole number from 1 to 9.";

/** From when on a patient asks for attention. */
export const thresholdsInput = z
  .object({
    /** Pain up to here is green; above it and up to `amberTo`, amber; beyond that, red. */
    greenTo: whole(0, 8, green),
    amberTo: whole(1, 9, amber),
    /** Days in a row on which the program ran and nothing was logged. */
    silentDays: whole(1, 30, "Enter 1 to 30 days."),
    /** Days before the last one of a program. */
    endingDays: whole(1, 60, "Enter 1 to 60 days."),
  })
  .refine(({ greenTo, amberTo }) => greenTo < amberTo, { path: ["amberTo"], error: "Amber ends above green." });

export type Thresholds = z.output<typeof thresholdsInput>;

export const usualThresholds: Thresholds = { ...usualZones, silentDays: 4, endingDays: 14 };
