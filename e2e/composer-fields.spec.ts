import type { Locator } from "@playwright/test";
import { getBuiltIn } from "../lib/catalog/catalog";
import { type Dosage, type DosageField, dosageSchema } from "../lib/dosage/dosage";
import { contentOf, makeProgram } from "./drafts";
import { expect, test } from "./fixtures";
import { Composer } from "./pages/composer";

/** Nothing as the exercise starts with it, so that a field that is lost cannot look kept. */
const dosage: Dosage = {
  sets: { min: 2, max: 3 },
  reps: { min: 8, max: 12 },
  hold: { min: 5, max: 10 },
  rest: 45,
  // The hold is the pause, so the tempo has none of its own.
  tempo: { out: 2, pause: 0, back: 4 },
  side: "left",
  perDay: { kind: "every-hours", hours: 3 },
  days: { kind: "weekdays", weekdays: ["mon", "thu"] },
  intensity: { kind: "effort", min: 3, max: 4 },
  load: { kind: "weight", amount: 2, unit: "kg" },
};
const notes = { patientNote: "In front of a mirror", staffNote: "Guards the left side" };
const program = { title: "Neck, first weeks", startsOn: "2026-11-20", weeks: 5, goals: "Look over the shoulder\nwhile driving" };
const stopSign = "Stop and call if your arm goes numb";

const chosen: Record<string, string> = {
  Side: "left",
  "How often": "every-hours",
  Days: "weekdays",
  "How strong": "effort",
  Load: "kg",
};
const typed: Record<string, string> = {
  Sets: "2-3",
  Repetitions: "8-12",
  "Hold (seconds)": "5-10",
  "Rest (seconds)": "45",
  "Tempo (seconds)": "2-0-4",
  "Hours between": "3",
  Effort: "3-4",
  "How heavy": "2",
  "Note for the patient": notes.patientNote,
  "Note for staff": notes.staffNote,
};
const typedForProgram: Record<string, string> = {
  Title: program.title,
  "Starts on": program.startsOn,
  Weeks: "5",
  "Goals, for the patient to read": program.goals,
  "Your stop sign 1": stopSign,
};

const list = (card: Locator, label: string) => card.getByRole("combobox", { name: label, exact: true });
const field = (within: Locator, label: string) =>
  within.getByRole("textbox", { name: label }).or(within.getByLabel(label, { exact: true }));
const day = (card: Locator, name: string) => card.getByRole("group", { name: "Which days" }).getByRole("checkbox", { name });

test("Every field of a dosage and of the program is kept", async ({ page, signIn }) => {
  const start = getBuiltIn("chin-tuck")?.defaultDosage;
  for (const key of Object.keys(dosageSchema.shape) as DosageField[]) expect(dosage[key], key).not.toEqual(start?.[key]);
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  const main = page.getByRole("main");
  const card = composer.card("Chin tuck");
  const folded = page.getByText("Goals and stop signs");
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await composer.opener("Chin tuck").click();
  for (const [label, value] of Object.entries(chosen)) await list(card, label).selectOption(value);
  for (const name of ["Mon", "Thu"]) await card.getByRole("group", { name: "Which days" }).getByText(name, { exact: true }).click();
  for (const [label, value] of Object.entries(typed)) await field(card, label).fill(value);
  await folded.click();
  await page.getByRole("button", { name: "Add a stop sign" }).click();
  for (const [label, value] of Object.entries(typedForProgram)) await field(main, label).fill(value);
  await expect(composer.status).toHaveText("All changes saved");

  await page.reload();
  await composer.opener("Chin tuck").click();
  await folded.click();
  for (const [label, value] of Object.entries(chosen)) await expect(list(card, label), label).toHaveValue(value);
  for (const name of ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]) {
    await expect(day(card, name), name).toBeChecked({ checked: name === "Mon" || name === "Thu" });
  }
  for (const [label, value] of Object.entries(typed)) await expect(field(card, label), label).toHaveValue(value);
  for (const [label, value] of Object.entries(typedForProgram)) await expect(field(main, label), label).toHaveValue(value);
  const item = { itemKey: expect.any(String), phaseId: expect.any(String), exerciseId: "chin-tuck", variationSlug: null };
  expect(await contentOf(actor, programId)).toEqual({
    ...program,
    stopSigns: [stopSign],
    phases: [expect.any(Object)],
    items: [{ ...item, dosage, ...notes }],
  });
});
