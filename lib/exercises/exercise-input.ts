import { z } from "zod";
import { type Dosage, dosageSchema } from "../dosage/dosage";
import { isId } from "../ids";
import { requiredLine, textBlock, textLine } from "../text-input";
import { equipment, exerciseKinds, muscles, positions, regions, type Trait, traits } from "../vocabulary";

/** What a form sends for a list: one text a line, or one value a checkbox. */
const lines = (most: number, each: number, what: string) =>
  textBlock(most * (each + 2), what)
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.replace(/\s+/gu, " ").trim())
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

const nothing = z.literal("").transform(() => null);
/** An empty or missing field is no choice. */
const optionally = <S extends z.ZodType>(schema: S) =>
  nothing
    .or(schema)
    .nullish()
    .transform((value) => value ?? null);

/** That none of the traits fits is an answer; no box at all is none, and the safety gate says so. */
export const noTraits = "none";
const chosenTraits = z
  .array(z.enum([...traits, noTraits]))
  .max(traits.length + 1)
  .optional()
  .default([])
  .refine((all) => !all.includes(noTraits) || all.length === 1, "Choose what fits, or “None of these” alone.")
  .transform((all) => (all.length === 0 ? null : all.filter((one): one is Trait => one !== noTraits)));

/** The form of an exercise of the clinic's own. */
export const clinicExerciseInput = z.object({
  name: requiredLine(80, "the name"),
  why: textLine(100, "the reason").optional(),
  steps: lines(12, 200, "the steps").refine((steps) => steps.length > 0, "Write at least one step."),
  cautions: lines(8, 200, "the cautions"),
  position: optionally(z.enum(positions, "Choose a position.")),
  equipment: chosen(equipment),
  regions: chosen(regions),
  kind: z.enum(exerciseKinds, "Choose what kind of exercise it is."),
  traits: chosenTraits,
  muscles: chosen(muscles),
  dosage: json.pipe(dosageSchema),
  pictureId: optionally(z.string().refine(isId, "Choose the picture again.")),
});
type Whole = z.output<typeof clinicExerciseInput>;
/** What is not said of the reason, traits and muscles stays as it is. */
export type ClinicExerciseInput = Omit<Whole, "traits" | "muscles"> & Partial<Pick<Whole, "traits" | "muscles">>;

/** What the form of a new exercise starts with. */
export const emptyExercise = {
  exerciseId: null,
  name: "",
  why: "",
  steps: [],
  cautions: [],
  position: null,
  equipment: [],
  regions: [],
  kind: "static-stretch",
  traits: null,
  muscles: [],
  dosage: {
    sets: { min: 1, max: 1 },
    reps: { min: 10, max: 10 },
    hold: null,
    rest: null,
    tempo: null,
    side: "none",
    perDay: { kind: "times", times: { min: 1, max: 1 } },
    days: { kind: "every-day" },
    intensity: null,
    load: null,
  } satisfies Dosage,
  pictureId: null,
} as const;
