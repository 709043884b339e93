import { makeProgram } from "./drafts";
import { expect, expectAccessible, test } from "./fixtures";
import { Composer } from "./pages/composer";

test("The guide follows what is composed, and a dismissed hint stays away until it is brought back", async ({ page, signIn }) => {
  const { programId } = await makeProgram(await signIn());
  const composer = new Composer(page);
  const guide = page.getByRole("region", { name: "Guide" });
  const chest = guide.getByRole("row", { name: /^Chest/ });
  await composer.goto(programId);
  await composer.add("Doorway chest stretch");
  await page.getByRole("button", { name: /^1 exercise · 2 min a day · 1 hint/ }).click();
  await expect(chest).toContainText("1½–2 min");
  await expect(chest).toContainText("in the band");

  await composer.add(
    "Backward shoulder stretch",
    "Seated neck rotation",
    "Side-lying upper back rotation",
    "Upper back extension",
    "Cat-cow",
  );
  await expect(guide.getByText("6 exercises. 2 to 4 are done best.")).toBeVisible();
  await expect(chest).toContainText("more than helps");
  await expectAccessible(page);

  const dismiss = guide.getByRole("button", { name: /^Dismiss: 6 exercises/ });
  await dismiss.click();
  await page.getByRole("menuitem", { name: "Dismiss for this program" }).click();
  await expect(dismiss).toBeHidden();
  await expect(composer.status).toHaveText("All changes saved");
  await page.reload();
  await page.getByRole("tab", { name: "Guide" }).click();
  await guide.getByRole("button", { name: "Show dismissed (1)" }).click();
  await expect(dismiss).toBeHidden();
  await guide.getByRole("button", { name: /^Bring back: 6 exercises/ }).click();
  await expect(dismiss).toBeVisible();
});

test("Hard words are replaced by plain ones at one press, and the summary goes to the record system", async ({ page, context, signIn }) => {
  const { programId } = await makeProgram(await signIn());
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await composer.opener("Chin tuck").click();
  const note = composer.card("Chin tuck").getByLabel("Note for the patient");
  await note.fill("Discontinue immediately if neurological symptoms or considerable discomfort are experienced.");
  await expect(composer.card("Chin tuck").getByText(/^Reading grade 23\.7/)).toBeVisible();
  await page.getByRole("button", { name: "Write “stop” instead of “discontinue”" }).click();
  await page.getByRole("button", { name: "Write “right away” instead of “immediately”" }).click();
  await expect(note).toHaveValue(/^Stop right away if/);

  await page.getByRole("tab", { name: "Guide" }).click();
  const guide = page.getByRole("region", { name: "Guide" });
  await expect(guide.getByText(/^Note for Chin tuck: reading grade/)).toBeVisible();
  await guide.getByText("What the program states").click();
  await guide.getByRole("button", { name: "Write: Motivation" }).click();
  await guide.getByRole("textbox", { name: "Motivation" }).fill("After the first coffee");
  await page.keyboard.press("Enter");
  await expect(guide.getByText("After the first coffee")).toBeVisible();
  await guide.getByRole("button", { name: "Summary for the record" }).click();
  await page.getByRole("button", { name: "Copy the summary" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  await expectAccessible(page);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("6. Motivation: After the first coffee");
  expect(copied).not.toContain("López");
});
