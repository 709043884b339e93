import { makePatient } from "../db/factories";
import { contentOf, makeProgram } from "./drafts";
import { expect, expectAccessible, expectProblems, test } from "./fixtures";
import { countedKeys } from "./keys";
import { Composer } from "./pages/composer";
import { PatientPage } from "./pages/patients-page";

test("Four exercises are composed from nothing by keyboard with shorthand only, and published, in keys for less than three minutes", async ({
  page,
  context,
  signIn,
}) => {
  // A preview that is asked for in the moment of publishing finds no draft any more.
  expectProblems(context, /status of 404 .*\/handout\.pdf$/);
  const patient = await makePatient(await signIn());
  const composer = new Composer(page);
  await page.goto(`/patients/${patient.id}`);
  const keys = countedKeys(page);
  // A person sees the page before it listens; the key counts once.
  await expect(async () => {
    keys.forget();
    await keys.press("n");
    await expect(new PatientPage(page).ways).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await keys.press("Enter");
  await expect(composer.search).toBeFocused();
  await keys.type("chin tuck 10x3s tid\nprone w 3x10\ndoorway 2x30s L/R 5d/wk light pull 8wk\ncat cow\n");
  await expect.poll(composer.names).toEqual(["Chin tuck", "Prone W", "Doorway chest stretch", "Cat-cow"]);
  await expect(composer.card("Chin tuck")).toContainText("Hold for 3 seconds, 10 times, 3 times a day.");
  await keys.press("Shift+Enter");
  await expect(composer.shorthand("Cat-cow")).toBeFocused();
  await keys.type("12 reps every other ");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await expect(composer.shorthand("Cat-cow")).toHaveValue("12 reps every other day ");
  await expect(composer.card("Cat-cow")).toContainText("Do this 12 times, every other day.");
  await keys.press("Shift+Enter");
  await expect(composer.shorthand("Doorway chest stretch")).toBeFocused();
  await expect(composer.shorthand("Cat-cow")).toHaveValue("12 reps 1x/day every other day");
  // Past the help to the offer.
  await keys.press("Tab");
  await keys.press("Tab");
  await expect(page.getByRole("button", { name: "Set the program to 8 weeks" })).toBeFocused();
  await keys.press("Enter");
  await expect(composer.weeks).toHaveValue("8");
  await keys.press("Control+Enter");
  await expect(composer.sheet.getByRole("button", { name: "Publish" })).toBeFocused();
  await keys.press("Enter");
  await expect(page).toHaveURL(/\/versions\/1$/);
  await expect(page.getByRole("article", { name: "Doorway chest stretch" })).toContainText(
    "Hold for 30 seconds, 2 times on each side, 5 days a week; go until you feel a light pull, not pain.",
  );
  expect(keys.seconds(), "four exercises from nothing").toBeLessThan(180);
});

test("What shorthand cannot read is marked, stays, and is not published; fields and shorthand say the same", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  const [card, shorthand] = [composer.card("Chin tuck"), composer.shorthand("Chin tuck")];
  // What is half written is not called wrong.
  await shorthand.fill("10x2-3s rest");
  await expect(shorthand).not.toHaveAttribute("aria-invalid");
  await shorthand.fill("3x10 2x8 left slowly");
  await expect(card).toContainText("“3x10” and “2x8” contradict each other. Keep one of them.");
  await expect(shorthand).toHaveAccessibleDescription(/“slowly” is not understood/);
  await expectAccessible(page);
  await shorthand.press("Enter");
  await expect(shorthand).toHaveValue("3x10 2x8 left slowly");
  await expect(shorthand).toHaveAttribute("aria-expanded", "false");
  await composer.opener("Chin tuck").click();
  await card.getByLabel("Repetitions").fill("12");
  await expect(shorthand).toHaveValue("12x2-3s left 1x/day slowly");
  await composer.publishButton.click();
  await expect(composer.sheet).toContainText("Chin tuck: “slowly” is not understood.");
  await expect(composer.sheet.getByRole("button", { name: "Publish" })).toBeDisabled();
  await composer.sheet.getByRole("button", { name: "Go on editing" }).click();
  await shorthand.fill("5x30s right");
  await expect(card.getByLabel("Hold (seconds)")).toHaveValue("30");
  await shorthand.press("Escape");
  await expect(shorthand).toHaveValue("12x2-3s left 1x/day slowly");
  await expect(card.getByLabel("Repetitions")).toHaveValue("12");
  await card.getByRole("button", { name: "What can I type?" }).click();
  await expect(page.getByRole("dialog", { name: "What can I type?" })).toContainText("every other day");
  await expectAccessible(page);
});

test("A pasted list becomes exercises with their dosages, and says what it did not understand", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Prone W");
  await composer.paste("1. Chin tucks 10x3s 3x/day\n- doorway stretch: 30s x 3, 3-4x/week\nCat cow\tslowly\t12 reps\nZercher squat 3x10\n");
  const dialog = page.getByRole("dialog", { name: "Add a list of exercises" });
  await expect(dialog.getByRole("listitem")).toHaveCount(4);
  await expect(dialog).toContainText("No exercise is called “Zercher squat”.");
  await expect(dialog).toContainText("Hold for 30 seconds, 3 times, 3 to 4 days a week");
  await expectAccessible(page);
  await dialog.getByLabel("Line 4", { exact: true }).fill("Arm circles 3x10");
  await dialog.getByRole("button", { name: "Add 4 exercises" }).click();
  await expect.poll(composer.names).toEqual(["Prone W", "Chin tuck", "Doorway chest stretch", "Cat-cow", "Arm circles"]);
  await expect(composer.shorthand("Cat-cow")).toHaveValue(/12 reps.* slowly$/);
  await expect(composer.status).toHaveText("All changes saved");
  expect((await contentOf(actor, programId))?.items.map(({ exerciseId, dosage }) => [exerciseId, dosage.reps?.max])).toEqual([
    ["prone-w", expect.any(Number)],
    ["chin-tuck", 10],
    ["doorway-chest-stretch", 3],
    ["cat-cow", 12],
    ["arm-circles", 10],
  ]);
});
