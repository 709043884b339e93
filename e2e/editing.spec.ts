import { contentOf, makeProgram } from "./drafts";
import { expect, expectAccessible, test } from "./fixtures";
import { Composer } from "./pages/composer";

test("Everything is taken back and done again by keyboard, and said", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck", "Cat-cow");
  // What is marked in the search box is replaced by the next key: it is nothing to take back.
  await page.keyboard.press("Control+Z");
  await expect(composer.said("Undone: added Cat-cow.")).toBeAttached();
  await page.keyboard.press("Control+Y");
  await expect.poll(composer.names).toEqual(["Chin tuck", "Cat-cow"]);

  await composer.title.fill("Neck");
  await composer.opener("Cat-cow").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Control+D");
  await expect.poll(composer.names).toEqual(["Cat-cow", "Cat-cow", "Chin tuck"]);
  await expect(composer.opener("Cat-cow").nth(1)).toBeFocused();
  await page.keyboard.press("j");
  await expect(composer.opener("Chin tuck")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect.poll(composer.names).toEqual(["Cat-cow", "Cat-cow"]);
  for (const said of ["removed Chin tuck", "added Cat-cow", "moved Cat-cow", "changed the title"]) {
    await page.keyboard.press("Control+Z");
    await expect(composer.said(`Undone: ${said}.`)).toBeAttached();
  }
  await expect.poll(composer.names).toEqual(["Chin tuck", "Cat-cow"]);
  await expect(composer.title).toHaveValue("Home program");
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("Control+Shift+Z");
  await expect.poll(composer.names).toEqual(["Cat-cow", "Cat-cow"]);
  await page.keyboard.press("Control+S");
  await expect(page.getByText("Everything is saved.").first()).toBeVisible();
  expect(await contentOf(actor, programId)).toMatchObject({ title: "Neck", items: [{ exerciseId: "cat-cow" }, { exerciseId: "cat-cow" }] });
});

test("The palette adds and goes, one change is made to several exercises, and all of it is one step back", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  const palette = page.getByRole("dialog", { name: "Commands" });
  for (const name of ["Chin tuck", "Shoulder rolls", "Cat-cow"]) {
    await page.keyboard.press("Control+K");
    await page.keyboard.type(name.toLowerCase());
    await expect(palette.getByRole("group", { name: "Add an exercise" }).getByRole("option", { name }).first()).toBeVisible();
    if (name === "Cat-cow") await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(composer.card(name)).toBeVisible();
    await expect(palette).toBeHidden();
  }
  await composer.opener("Chin tuck").focus();
  await page.keyboard.press("Control+A");
  await page.getByLabel("Select Shoulder rolls").click();
  const bar = page.getByRole("region", { name: "Change several exercises" });
  await expect(bar).toContainText("2 of 3 selected");
  await bar.getByLabel("Dosage: only what changes").fill("3x/day");
  await bar.getByLabel("Add to the notes for the patient").fill("In the evening");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Change 2 exercises" }).click();
  await expect(bar).toContainText("Changed 2 exercises.");
  for (const name of ["Chin tuck", "Cat-cow"]) {
    await expect(composer.card(name)).toContainText("3 times a day");
    await expect(composer.card(name)).toContainText("In the evening");
  }
  await expect(composer.card("Shoulder rolls")).not.toContainText("In the evening");
  await page.getByRole("region", { name: "Tools" }).getByRole("button", { name: "Undo" }).click();
  await expect(composer.said("Undone: changed 2 exercises.")).toBeAttached();
  await expect(page.getByText("In the evening")).toHaveCount(0);
});

test("Every shortcut is listed, and those of one key alone can be switched off for good", async ({ page, signIn }) => {
  const { programId } = await makeProgram(await signIn());
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await composer.opener("Chin tuck").focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const name of ["Add an exercise", "Undo", "Do again", "Move the exercise up", "Duplicate the exercise", "Publish", "Next field"])
    await expect(help).toContainText(name);
  await expectAccessible(page);
  await help.getByText("Shortcuts of one key alone").click();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.reload();
  await composer.opener("Chin tuck").focus();
  await page.keyboard.press("/");
  await page.keyboard.press("Delete");
  await page.keyboard.press("?");
  await expect(composer.opener("Chin tuck")).toBeFocused();
  await page.keyboard.press("Control+K");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
});
