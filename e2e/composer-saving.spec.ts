import type { Page } from "@playwright/test";
import { publishVersion } from "../lib/programs/publish";
import { contentOf, makeProgram } from "./drafts";
import { expect, expectAccessible, expectProblems, signInTo, test } from "./fixtures";
import { Composer } from "./pages/composer";

const refused = /status of 40\d|status of 422|Failed to load resource/;

/** Ends a page whose last words do not arrive either. */
async function die(page: Page) {
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new Error("The server is dead."));
  });
  await page.close();
}

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
  await page.keyboard.press("Escape");
  await expect(mine.conflict.getByRole("button"), "two answers and no way around them").toHaveCount(2);
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
