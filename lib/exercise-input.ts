import { z } from "zod";
import { dosageSchema } from "./dosage/dosage";
import { equipment, exerciseKinds, positions, regions } from "./vocabulary";

/** What a form sends for a list: one text a line, or one value a checkbox. */
const lines = (most: number, each: number, what: string) =>
  z
    .string()
    .max(most * (each + 2), `Shorten ${what}.`)
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(each, `Keep each line of ${what} under ${each} characters.`)).max(most, `Keep ${what} to ${most} lines.`));

const chosen = <T extends string>(words: readonly [T, ...T[]]) => z.array(z.enum(words)).max(words.length).optional().default([]);

const json = z
  .string()
  .max(5_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "Set the dosage again." });
      return z.NEVER;
    }
  });

/** The form of an exercise of the clinic's own. */
export const clinicExerciseInput = z.object({
  name: z.string().trim().min(1, "Give the exercise a name.").max(80, "Keep the name under 80 characters."),
  steps: lines(12, 200, "the steps").refine((steps) => steps.length > 0, "Write at least one step."),
  cautions: lines(8, 200, "the cautions"),
  position: z
    .enum(positions)
    .or(z.literal("").transform(() => null))
    .nullable(),
  equipment: chosen(equipment),
  regions: chosen(regions),
  kind: z.enum(exerciseKinds, "Choose what kind of exercise it is."),
  dosage: json.pipe(dosageSchema),
  pictureId: z
    .uuid()
    .or(z.literal("").transform(() => null))
    .nullable(),
});
export type ClinicExerciseInput = z.output<typeof clinicExerciseInput>;
