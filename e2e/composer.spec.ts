import type { Page } from "@playwright/test";
import { makePatient } from "../db/factories";
import type { Actor } from "../lib/policy";
import { getDraft } from "../lib/programs/drafts";
import { createProgram } from "../lib/programs/programs";
import { publishVersion } from "../lib/programs/publish";
import { expect, expectAccessible, expectProblems, signInTo, test } from "./fixtures";
import { Composer } from "./pages/composer";

const refused = /status of 40\d|status of 422|Failed to load resource/;
const makeProgram = async (actor: Actor) => createProgram(actor, (await makePatient(actor)).id);
const contentOf = async (actor: Actor, programId: string) => (await getDraft(actor, { programId }))?.content;

test("A therapist composes four exercises by keyboard alone, publishes, and is led to print and share", async ({ page, signIn }) => {
  const actor = await signIn();
  const patient = await makePatient(actor);
  const composer = new Composer(page);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "New program" }).press("Enter");
  await expect(composer.search).toBeFocused();
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
  await expectAccessible(page);

  await composer.publishButton.press("Enter");
  await expect(composer.sheet).toContainText("This is the first version");
  await expectAccessible(page);
  await composer.sheet.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page).toHaveURL(/\/programs\/[\w-]+\/versions\/1$/);
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
    await page.mouse.move(to.x + 20, to.y + to.height * part, { steps: 8 });
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
  await page.getByRole("button", { name: "Undo" }).click();
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

test("Two people at once are told who did what, and either choice loses nothing", async ({ page, signIn, browser, baseURL }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const other = await browser.newContext({ baseURL });
  await signInTo(other, baseURL ?? "", { clinicId: actor.clinicId, name: "Alex Kim" });
  const theirs = new Composer(await other.newPage());
  const mine = new Composer(page);
  await mine.goto(programId);
  await mine.add("Chin tuck");
  await expect(mine.status).toHaveText("All changes saved");
  await theirs.goto(programId);
  await expect(theirs.card("Chin tuck")).toBeVisible();

  expectProblems(page.context(), refused);
  const cut = async () => page.route("**/api/drafts/**", (route) => route.abort());
  await cut();
  await mine.opener("Chin tuck").click();
  await mine.card("Chin tuck").getByLabel("Note for the patient").fill("Mine");
  await expect(mine.status).toHaveText("Offline: kept in this browser");
  await theirs.title.fill("Alex's title");
  await theirs.card("Chin tuck").getByRole("button", { name: "Remove Chin tuck" }).click();
  await expect(theirs.status).toHaveText("All changes saved");
  await page.unroute("**/api/drafts/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(mine.conflict).toContainText("Alex Kim changed the title and removed Chin tuck.");
  await expectAccessible(page);
  await mine.conflict.getByRole("button", { name: "Put my changes on top of theirs" }).click();
  await expect(mine.status).toHaveText("All changes saved");
  expect(await contentOf(actor, programId)).toMatchObject({ title: "Alex's title", items: [{ patientNote: "Mine" }] });

  await cut();
  await mine.title.fill("My title");
  await expect(mine.status).toHaveText("Offline: kept in this browser");
  await expect(theirs.card("Chin tuck")).toBeVisible();
  await theirs.title.fill("Alex again");
  await expect(theirs.status).toHaveText("All changes saved");
  await page.unroute("**/api/drafts/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await mine.conflict.getByRole("button", { name: "Keep theirs, set mine aside" }).click();
  await expect(mine.title).toHaveValue("Alex again");
  await page.reload();
  await page.getByRole("button", { name: "Bring back what I set aside" }).click();
  await expect(mine.title).toHaveValue("My title");
  await expect(mine.status).toHaveText("All changes saved");
  await expect(theirs.title).toHaveValue("My title");
  await other.close();
});

/** Ends a page whose last words do not arrive either. */
async function die(page: Page) {
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new Error("The server is dead."));
  });
  await page.close();
}

test("What was written while the server was dead survives the closed tab and is sent later, for its author alone", async ({
  page,
  context,
  signIn,
  baseURL,
}) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await expect(composer.status).toHaveText("All changes saved");
  expectProblems(context, refused);
  await context.route("**/api/drafts/**", (route) => route.abort());
  await composer.title.fill("Written in the dark");
  await composer.add("Cat-cow");
  await expect(composer.status).toHaveText("Offline: kept in this browser");
  await die(page);
  expect(await contentOf(actor, programId)).toMatchObject({ title: "Home program", items: [{}] });

  await context.unroute("**/api/drafts/**");
  const again = new Composer(await context.newPage());
  await again.goto(programId);
  await expect(again.title).toHaveValue("Written in the dark");
  await expect(again.status).toHaveText("All changes saved");
  await expect
    .poll(() => contentOf(actor, programId))
    .toMatchObject({ title: "Written in the dark", items: [{}, { exerciseId: "cat-cow" }] });

  await context.route("**/api/drafts/**", (route) => route.abort());
  await again.title.fill("Not for others");
  await expect(again.status).toHaveText("Offline: kept in this browser");
  await die(again.page);
  await context.unroute("**/api/drafts/**");
  await context.clearCookies();
  await signInTo(context, baseURL ?? "", { clinicId: actor.clinicId, name: "Alex Kim" });
  const theirs = new Composer(await context.newPage());
  await theirs.goto(programId);
  await expect(theirs.title).toHaveValue("Written in the dark");
  await expect(theirs.status).toHaveText("All changes saved");
  const left = () => theirs.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("homestretch.draft")));
  await expect.poll(left).toEqual([]);
});

test("Somebody whose session ends while writing is told, keeps everything, and goes on after signing in", async ({
  page,
  context,
  signIn,
}) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await expect(composer.status).toHaveText("All changes saved");
  const cookies = await context.cookies();
  expectProblems(context, refused);
  await context.clearCookies();
  await composer.title.fill("After the break");
  await expect(composer.status).toHaveText("Signed out: kept in this browser");
  await expect(page.getByRole("link", { name: "Sign in in a new tab" })).toBeVisible();
  await context.addCookies(cookies);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(composer.status).toHaveText("All changes saved");
  expect(await contentOf(actor, programId)).toMatchObject({ title: "After the break" });
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

test("What was written while a colleague published is kept, and a new draft starts with it", async ({ page, context, signIn }) => {
  const actor = await signIn();
  const { programId, versionId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await expect(composer.status).toHaveText("All changes saved");
  expectProblems(context, refused);
  await context.route("**/api/drafts/**", (route) => route.abort());
  await composer.add("Cat-cow");
  await expect(composer.status).toHaveText("Offline: kept in this browser");
  await publishVersion(actor, versionId, { expectedRevision: 1 });
  await context.unroute("**/api/drafts/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.getByRole("button", { name: "Start a new draft with my changes" }).click();
  await expect(page.getByText("Draft of version 2")).toBeVisible();
  await expect.poll(composer.names).toEqual(["Chin tuck", "Cat-cow"]);
  await expect(composer.status).toHaveText("All changes saved");
  expect(await contentOf(actor, programId)).toMatchObject({ items: [{ exerciseId: "chin-tuck" }, { exerciseId: "cat-cow" }] });
});

test("Signing out leaves nothing of a draft in the browser", async ({ page, context, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  expectProblems(context, refused);
  await context.route("**/api/drafts/**", (route) => route.abort());
  await composer.title.fill("Nobody else's business");
  await expect(composer.status).toHaveText("Offline: kept in this browser");
  await page.getByRole("button", { name: `Account of ${actor.name}` }).click();
  await page.getByRole("button", { name: "Sign out anyway" }).click();
  await expect(page).toHaveURL(/\/login/);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("business");
});

test("On a phone the parts are shown one at a time", async ({ page, signIn }) => {
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
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
});
