import { z } from "zod";
import { isId } from "../ids";
import { textBlock } from "../text-input";
import { patientFlags, type ScreenAnswer, screenAnswers, severities, traits } from "../vocabulary";
import { screenQuestions } from "./screen-questions";

const id = (sentence: string) => z.string(sentence).max(64, sentence);
const date = (sentence: string) => z.iso.date(sentence).refine((text) => text >= "1900-01-01" && text <= "2100-12-31", sentence);
const flag = z.enum(patientFlags, "Choose what is to be noted.");

/** A flag that somebody notes of a patient. */
export const flagInput = z.object({
  patientId: id("This patient is not in your clinic."),
  flag,
  notedOn: date("Enter the day, such as 2026-11-20."),
  note: textBlock(500, "the note").optional().default(""),
});
export type FlagInput = Omit<z.output<typeof flagInput>, "patientId">;

export const endFlagInput = z.object({ flagId: id("This is not noted any more.") });

const answers = Object.fromEntries(screenQuestions.map((question) => [question.id, z.enum(screenAnswers, "Choose an answer.").optional()]));

/** The answers of a red-flag screen, one field a question. What is not answered was not asked; at least one has to be. */
export const screenInput = z
  .object({
    patientId: id("This patient is not in your clinic."),
    screenedOn: date("Enter the day, such as 2026-11-20."),
    note: textBlock(500, "the note").optional().default(""),
    ...answers,
  })
  .transform(({ patientId, screenedOn, note, ...given }) => ({
    ...{ patientId, screenedOn, note },
    answers: Object.fromEntries(screenQuestions.map((question) => [question.id, answerOf(given, question.id)])),
  }))
  .refine(({ answers }) => Object.values(answers).some((answer) => answer !== "not-asked"), "Answer at least one question.");
export type ScreenInput = Omit<z.output<typeof screenInput>, "patientId">;

const answerOf = (given: Record<string, unknown>, question: string): ScreenAnswer =>
  screenAnswers.find((answer) => answer === given[question]) ?? "not-asked";

const reasonSentence = "Say in at least 10 characters why this is right for this patient.";

/** Items of one draft, as the person saw them, that may stand against one flag; and why. */
export const overrideInput = z.object({
  programId: id("This program is not there."),
  flag,
  reason: textBlock(500, "the reason").min(10, reasonSentence),
  items: z
    .array(
      z.object({
        itemKey: z.string().refine(isId, "This exercise is not in the program."),
        exerciseId: id("This exercise is not in the program.").min(1),
        variationSlug: z.string().max(80).nullable(),
      }),
      "Say which exercises may stand.",
    )
    .min(1, "Say which exercises may stand.")
    .max(200, "Name at most 200 exercises."),
});
export type OverrideInput = Omit<z.output<typeof overrideInput>, "programId">;

export const withdrawInput = z.object({ overrideId: id("This override is not there.") });

/** How much a meeting of a flag and a trait weighs in this clinic. `*` where the flag meets everything. */
export const ruleInput = z.object({
  flag,
  trait: z.enum(["*", ...traits], "Choose a movement."),
  severity: z.enum(severities, "Choose how much it weighs."),
});
