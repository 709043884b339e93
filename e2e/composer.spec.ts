import { makePatient } from "../db/factories";
import { fullName } from "../lib/patients/patient-name";
import { add, change, makeDraft, tuck } from "../lib/programs/testing/drafts";
import { contentOf, makeProgram } from "./drafts";
import { expect, expectAccessible, signInTo, test } from "./fixtures";
import { Composer } from "./pages/composer";
import { PatientPage } from "./pages/patients-page";

test("A therapist composes four exercises by keyboard alone, publishes, and is led to print and share", async ({ page, signIn }) => {
  const actor = await signIn();
  const patient = await makePatient(actor);
  const composer = new Composer(page);
  await page.goto(`/patients/${patient.id}`);
  await new PatientPage(page).startEmpty();
  await expect(composer.search).toBeFocused();
  await expect(page).toHaveTitle(`Program of ${fullName(patient)} · Homestretch`);
  for (const [typed, name] of [
    ["chin", "Chin tuck"],
    ["sholder rols", "Shoulder rolls"],
    ["doorway", "Doorway chest stretch"],
    ["cat cow", "Cat-cow"],
  ] as const) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(composer.card(name)).toBeVisible();
    await expect(composer.search).toBeFocused();
  }
  await composer.opener("Cat-cow").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(composer.said("Cat-cow is now number 3 of 4.")).toBeAttached();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(composer.names).toEqual(["Chin tuck", "Cat-cow", "Shoulder rolls", "Doorway chest stretch"]);
  await expect(composer.opener("Cat-cow")).toBeFocused();
  await page.keyboard.press("Enter");
  await composer.card("Cat-cow").getByLabel("Repetitions").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("up to 12");
  await expect(composer.card("Cat-cow")).toContainText("Do this up to 12 times");
  await expect(composer.status).toHaveText("All changes saved");
  // What has scrolled half under the line that stays on top is no small target.
  await page.locator("[data-scroll]").evaluate((pane) => pane.scrollTo(0, 0));
  await expectAccessible(page);

  await composer.publishButton.press("Enter");
  await expect(composer.sheet).toContainText("This is the first version");
  await expectAccessible(page);
  await composer.sheet.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page).toHaveURL(/\/programs\/[\w-]+\/versions\/1$/);
  await expect(page).toHaveTitle(`Home program of ${fullName(patient)} · Homestretch`);
  await expect(page.getByRole("article", { name: "Cat-cow" })).toContainText("Do this up to 12 times");
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "New draft from this version" }).press("Enter");
  await expect(page).toHaveURL(/\/programs\/[\w-]+$/);
  await composer.card("Shoulder rolls").getByRole("button", { name: "Remove Shoulder rolls" }).press("Enter");
  await composer.publishButton.press("Enter");
  await expect(composer.sheet).toContainText("You no longer need to do: Shoulder rolls.");
});

test("The order is changed with the mouse, and Escape lets go without changing it", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck", "Shoulder rolls", "Cat-cow");
  const drag = async (name: string, over: string, part: number) => {
    const [from, to] = await Promise.all([composer.handle(name).boundingBox(), composer.card(over).boundingBox()]);
    if (!from || !to) throw new Error("A card is not on the page.");
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + to.height * part, { steps: 40 });
  };
  await drag("Cat-cow", "Chin tuck", 0.2);
  await page.mouse.up();
  await expect.poll(composer.names).toEqual(["Cat-cow", "Chin tuck", "Shoulder rolls"]);
  await drag("Cat-cow", "Shoulder rolls", 0.9);
  await page.mouse.up();
  await expect.poll(composer.names).toEqual(["Chin tuck", "Shoulder rolls", "Cat-cow"]);
  await drag("Cat-cow", "Chin tuck", 0.2);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(composer.names).toEqual(["Chin tuck", "Shoulder rolls", "Cat-cow"]);
  await expect(composer.status).toHaveText("All changes saved");
  await page.reload();
  await expect.poll(composer.names).toEqual(["Chin tuck", "Shoulder rolls", "Cat-cow"]);
});

test("A removed exercise comes back where it was, with all that was written on it", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck", "Shoulder rolls");
  await composer.opener("Chin tuck").click();
  await composer.card("Chin tuck").getByLabel("Note for the patient").fill("In front of a mirror");
  await composer.card("Chin tuck").getByRole("button", { name: "Remove Chin tuck" }).click();
  await expect.poll(composer.names).toEqual(["Shoulder rolls"]);
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click();
  await expect.poll(composer.names).toEqual(["Chin tuck", "Shoulder rolls"]);
  await expect(composer.card("Chin tuck")).toContainText("In front of a mirror");
});

test("A value that cannot be saved stays in its field with a sentence, and holds up nothing else", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await composer.opener("Chin tuck").click();
  const card = composer.card("Chin tuck");
  await card.getByLabel("Repetitions").fill("1000");
  await expect(card).toContainText("Enter 1 to 100 repetitions, in whole numbers.");
  await card.getByLabel("Sets").fill("3");
  await composer.weeks.fill("400");
  await expect(page.getByText("A program lasts 1 to 104 weeks.")).toBeVisible();
  await composer.title.fill("<script>alert(1)</script> & neck");
  await expect(composer.status).toHaveText("All changes saved");
  await expect(card.getByLabel("Repetitions")).toHaveValue("1000");
  await expectAccessible(page);
  expect(await contentOf(actor, programId)).toMatchObject({
    ...{ title: "<script>alert(1)</script> & neck", weeks: 6 },
    items: [{ dosage: { sets: { min: 3, max: 3 }, reps: { min: 10, max: 10 } } }],
  });
  await composer.publishButton.click();
  await expect(composer.sheet).toContainText("A field holds something that could not be saved");
  await expect(composer.sheet.getByRole("button", { name: "Publish" })).toBeDisabled();
});

test("The preview is the handout itself and follows what is saved", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await expect(composer.preview.getByRole("img", { name: "Page 1 of 1 of the handout" })).toBeVisible();
  await composer.add("Chin tuck", "Shoulder rolls", "Cat-cow", "Prone W", "Arm circles");
  await expect(composer.preview).toHaveAttribute("data-revision", "5");
  await expect(composer.preview.getByRole("img", { name: /Page 2 of \d of the handout/ })).toBeVisible();
});

test("An assistant reads a draft and cannot prescribe", async ({ page, signIn, browser, baseURL }) => {
  const assistant = await signIn({ role: "assistant" });
  const other = await browser.newContext({ baseURL });
  const therapist = await signInTo(other, baseURL ?? "", { clinicId: assistant.clinicId });
  const { programId } = await makeProgram(therapist);
  const writing = new Composer(await other.newPage());
  await writing.goto(programId);
  await writing.add("Chin tuck");
  await expect(writing.status).toHaveText("All changes saved");
  await other.close();
  const composer = new Composer(page);
  await composer.goto(programId);
  await expect(composer.card("Chin tuck")).toContainText("Hold for 2 to 3 seconds");
  await expect(composer.search).toHaveCount(0);
  await expect(composer.publishButton).toHaveCount(0);
  await expect(composer.title).toBeDisabled();
  await expectAccessible(page);
});

test("On a phone the parts are shown one at a time, and a long program on a screen that was turned is as narrow as before", async ({
  page,
  signIn,
}) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await composer.goto(programId);
  await expect(composer.title).toBeVisible();
  await expect(composer.search).toBeHidden();
  await page.getByRole("button", { name: "Add exercises" }).click();
  await expect(composer.title).toBeHidden();
  await composer.search.fill("chin");
  await page.getByRole("button", { name: "Add Chin tuck to the program" }).click();
  await page.getByRole("button", { name: "Handout", exact: true }).click();
  await expect(composer.preview.getByRole("img", { name: /Page 1/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Program", exact: true }).click();
  await expect(composer.card("Chin tuck")).toBeVisible();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);

  const long = await makeDraft(actor);
  await change(actor, long.versionId, ...Array.from({ length: 200 }, () => add(long.phaseId, tuck)));
  await page.setViewportSize({ width: 1280, height: 800 });
  await composer.goto(long.programId);
  await composer.cards.last().scrollIntoViewIfNeeded();
  await expect(composer.cards.last()).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await composer.title.scrollIntoViewIfNeeded();
  expect(await overflow()).toBe(0);
  await page.getByRole("button", { name: "Add exercises" }).click();
  await page.getByRole("button", { name: "Add Cat-cow to the program" }).click();
  await expect(page.getByText("A program has at most 200 exercises. Remove one first.")).toBeVisible();
});

test("What is offered and what is chosen shows its figure", async ({ page, signIn }) => {
  const { programId } = await makeProgram(await signIn());
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.result("Chin tuck").first().waitFor();
  const beyond = () => document.documentElement.scrollHeight - window.innerHeight;
  expect(await page.evaluate(beyond), "each pane scrolls by itself, and the page not at all").toBe(0);
  await composer.search.fill("prone w");
  const row = page.getByRole("row", { name: /Prone W/ }).first();
  const isDrawn = (image: HTMLImageElement) => image.naturalWidth > 0;
  await expect.poll(() => row.locator("img").evaluate(isDrawn)).toBe(true);
  await composer.search.press("Enter");
  await expect.poll(() => composer.card("Prone W").locator("img").evaluate(isDrawn)).toBe(true);
  await expect(composer.opener("Prone W")).toHaveAccessibleName(/^1\s*Prone W/);
});
