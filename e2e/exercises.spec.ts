import type { Page } from "@playwright/test";
import { altText } from "../lib/figure/alt-text";
import { clothes } from "../lib/figure/palette";
import { testPicture } from "../lib/testing/pictures";
import { expect, expectAccessible, expectProblems, signInTo, test } from "./fixtures";
import { ExercisesPage } from "./pages/exercises-page";

test("A therapist finds an exercise by keyboard, misspelled, and narrows the catalog by what the patient has at home", async ({
  page,
  signIn,
}) => {
  await signIn();
  const catalog = new ExercisesPage(page);
  await catalog.goto();
  await expect(catalog.count).toHaveText("15 exercises");
  await expectAccessible(page);
  await catalog.search.focus();
  await page.keyboard.type("sholder rols");
  await expect(catalog.names.first()).toHaveText("Shoulder rolls");
  await page.keyboard.press("Escape");
  await expect(catalog.count).toHaveText("15 exercises");
  await catalog.filter("Foam roller").focus();
  await page.keyboard.press("Space");
  await expect(catalog.names).toHaveText(["I, Y, T on a foam roller"]);
  await expect(catalog.filter("Chair")).toHaveAccessibleName("Chair (4)");
  await catalog.filter("Neck").press("Space");
  await expect(page.getByText("No exercise fits.")).toBeVisible();
  await page.getByRole("button", { name: "Show all exercises" }).press("Enter");
  await expect(catalog.count).toHaveText("15 exercises");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(catalog.filter("Neck")).toBeHidden();
  await page.getByRole("button", { name: "Filters" }).press("Enter");
  await expect(catalog.filter("Neck")).toBeVisible();
});

test("A favourite comes first, for its own person", async ({ page, signIn, browser, baseURL }) => {
  const actor = await signIn();
  const catalog = new ExercisesPage(page);
  await catalog.goto();
  await catalog.favourite("Prone W").click();
  await expect(catalog.names.first()).toHaveText("Prone W");
  await page.reload();
  await expect(catalog.names.first()).toHaveText("Prone W");
  const other = await browser.newContext({ baseURL });
  await signInTo(other, baseURL ?? "", { clinicId: actor.clinicId });
  const theirs = new ExercisesPage(await other.newPage());
  await theirs.goto();
  await expect(theirs.names.first()).not.toHaveText("Prone W");
  await other.close();
});

test("Each figure of a built-in exercise stands beside its source", async ({ page, signIn }) => {
  await signIn();
  await page.goto("/exercises/chin-tuck");
  await expect(page).toHaveTitle("Chin tuck · Homestretch");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chin tuck");
  await expect(page.getByRole("row", { name: "Hold 2–3 s Vykoukal 2019" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Sets 1 Our starting point; no source gives it" })).toBeVisible();
  await expect(page.getByText("“How Does Stretching Help Upper Back Pain?”")).toBeVisible();
  await page.getByText("standing", { exact: true }).click();
  await expect(page.getByText("Stand up tall")).toBeVisible();
  await expectAccessible(page);
});

test("A clinic writes an exercise of its own with a picture, changes it, archives it and takes that back", async ({ page, signIn }) => {
  await signIn();
  const form = new ExercisesPage(page);
  await page.goto("/exercises/new");
  await form.submit.click();
  await expect(page.getByText("Fill in the name.")).toBeVisible();
  await expect(page.getByText("Write at least one step.")).toBeVisible();
  await expectAccessible(page);
  await form.name.fill("Ball squeeze");
  await form.why.fill("Proporciona considerable flexibilidad a la musculatura cervical de la persona.");
  await expect(page.getByText("INFLESZ reading ease")).toBeVisible();
  await form.why.fill("This can facilitate a strong grip.");
  await page.getByRole("button", { name: "Write “help” instead of “facilitate”" }).click();
  await form.steps.fill("Sit up tall.\nSqueeze the ball.\n");
  await page.getByLabel("Repetitions").fill("8-12");
  await expect(page.getByText("Do this 8 to 12 times, once a day.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Shoulders" }).check({ force: true });
  expectProblems(page.context(), /status of 422/);
  await form.picture.setInputFiles({ name: "notes.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(page.getByText("This file is not a picture that we can read.")).toBeVisible();
  await form.picture.setInputFiles({ name: "ball.jpg", mimeType: "image/jpeg", buffer: Buffer.from(await testPicture()) });
  await expect(page.getByAltText("As it will be shown")).toBeVisible();
  await form.submit.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ball squeeze");
  await expect(page.getByAltText("How to do Ball squeeze")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Squeeze the ball." })).toBeVisible();
  await expect(page.getByText("This can help a strong grip.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Change" }).click();
  await expect(form.steps).toHaveValue("Sit up tall.\nSqueeze the ball.");
  await form.name.fill("Gentle ball squeeze");
  await form.submit.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gentle ball squeeze");

  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("Archived", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Our own", { exact: true })).toBeVisible();
  await form.goto();
  await form.search.fill("gentle ball");
  await expect(form.names.first()).toHaveText("Gentle ball squeeze");
});

test("An assistant looks things up and is offered nothing to write", async ({ page, signIn }) => {
  await signIn({ role: "assistant" });
  const catalog = new ExercisesPage(page);
  await catalog.goto();
  await expect(catalog.count).toHaveText("15 exercises");
  await expect(page.getByRole("link", { name: "Add our own exercise" })).toHaveCount(0);
  expectProblems(page.context(), /status of 404/);
  await page.goto("/exercises/new");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Add our own exercise");
});

const drawing = (page: Page) => page.getByRole("main").locator(".figure-panels svg").first();
const drawn = (page: Page) => drawing(page).evaluate((svg) => svg.innerHTML);

test("The figure of an exercise moves, rests when it is told to, and begins again", async ({ page, signIn }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await signIn();
  await page.goto("/exercises/arm-circles");
  const controls = page.getByRole("group", { name: "Movement of Arm circles", exact: true });
  await expect(page.getByRole("img", { name: altText("arm-circles", "none", "en") })).toBeVisible();
  const first = await drawn(page);
  await expect.poll(() => drawn(page)).not.toBe(first);
  await controls.getByRole("button", { name: "Pause" }).click();
  await expect(controls.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const resting = await drawn(page);
  await framesGoBy(page, 5);
  expect(await drawn(page)).toBe(resting);
  await controls.getByRole("button", { name: "Replay" }).click();
  await expect.poll(() => drawn(page)).not.toBe(resting);
  await expect(controls.getByRole("button", { name: "Pause" })).toBeVisible();
  await expectAccessible(page);
});

test("A person who wants no motion sees start and finish", async ({ page, signIn }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn();
  await page.goto("/exercises/arm-circles");
  await expect(page.getByText("2 Finish", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
  const still = await drawn(page);
  await framesGoBy(page, 5);
  expect(await drawn(page)).toBe(still);
  await expectAccessible(page);
});

test("A variation has its own figure", async ({ page, signIn }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await signIn();
  await page.goto("/exercises/chin-tuck");
  await page.getByText("standing", { exact: true }).click();
  await expect(page.getByRole("img", { name: altText("chin-tuck/standing", "none", "en") })).toBeVisible();
  await expect(page.getByRole("group", { name: "Movement of Chin tuck, standing" })).toBeVisible();
});

test("Cards of the catalog have their pictures, and nothing jumps when they come", async ({ page, signIn }) => {
  await signIn();
  let bring = () => {};
  const asked = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route("**/api/figures/**", async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto("/exercises", { waitUntil: "domcontentloaded" });
  const pictures = page.getByRole("region", { name: "Exercises" }).getByRole("img");
  await expect(pictures).toHaveCount(15);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const places = () => page.locator("article").evaluateAll((cards) => cards.map((card) => JSON.stringify(card.getBoundingClientRect())));
  const empty = await places();
  bring();
  await expect(page.getByRole("img", { name: altText("prone-w", "none", "en") })).toBeAttached();
  await expect.poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await places()).toEqual(empty);
  await pictures.last().scrollIntoViewIfNeeded();
  await expect.poll(() => pictures.last().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test("An owner chooses the person on the pictures and sees it at once", async ({ page, signIn }) => {
  await signIn({ role: "owner" });
  await page.goto("/settings");
  const preview = page.getByRole("img", { name: "A person on a chair, in the colours that are chosen" });
  await page.getByLabel("Clothes").selectOption("plum");
  await expect(preview.locator(`path[fill="${clothes.plum.shirt}"]`).first()).toBeAttached();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The clinic's settings are saved.")).toBeVisible();
  await page.goto("/exercises/prone-w");
  await expect(page.locator(`.figure-panels path[fill="${clothes.plum.shirt}"]`).first()).toBeAttached();
});

/** Waits until the browser has drawn so many frames. */
const framesGoBy = (page: Page, count: number) =>
  page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
        next(frames);
      }),
    count,
  );
