import { addDays, dateIn } from "../lib/calendar-date";
import { readPdf } from "../lib/handout/testing/read-pdf";
import { createShareLink } from "../lib/sharing/sharing";
import { makeProgram } from "./drafts";
import { expect, expectAccessible, test } from "./fixtures";
import { Composer } from "./pages/composer";

test("A therapist writes two phases by keyboard, the second harder; in week 3 the patient sees the second, and either can be printed alone", async ({
  page,
  signIn,
}) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck", "Shoulder rolls");
  await page.getByLabel("Starts on").fill(addDays(dateIn("America/New_York", new Date()), -15));

  await page.getByRole("button", { name: "Add a phase" }).press("Enter");
  await page.getByRole("menuitem", { name: "With the exercises of the phase before" }).press("Enter");
  await expect(composer.weeksOf(2)).toBeFocused();
  await expect(composer.weeksOf(1)).toHaveValue("1-2");
  await expect(composer.weeksOf(2)).toHaveValue("3-end");
  await expect.poll(composer.names).toEqual(["Chin tuck", "Shoulder rolls", "Chin tuck", "Shoulder rolls"]);

  await page.getByRole("button", { name: "Harder than in weeks 1 to 2: standing" }).press("Enter");
  await expect(composer.card("Chin tuck (standing)")).toBeVisible();
  await composer.opener("Shoulder rolls").last().focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(composer.said("Shoulder rolls is now number 3 of 4 in phase 1.")).toBeAttached();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(composer.opener("Shoulder rolls").last()).toBeFocused();
  await page.getByLabel("Move on when…").first().fill("It feels easy.");

  await composer.weeksOf(1).fill("1-3");
  await composer.weeksOf(1).press("Enter");
  await expect(page.getByText("both cover week 3")).toBeVisible();
  await expectAccessible(page);
  await composer.weeksOf(1).fill("1-2");
  await composer.weeksOf(1).press("Enter");
  await expect(page.getByText("both cover week 3")).toHaveCount(0);
  await expect(composer.status).toHaveText("All changes saved");

  await composer.publishButton.press("Enter");
  await expect(composer.sheet).toContainText("This is the first version");
  await composer.sheet.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page).toHaveURL(/\/versions\/1$/);
  await page.getByRole("button", { name: "Print" }).press("Enter");
  await page.getByText("Only the phase of today").click();
  await expectAccessible(page);
  const sheet = await page.getByRole("link", { name: "Open the handout" }).getAttribute("href");
  expect(sheet).toContain("phases=today");
  const { text } = await readPdf(new Uint8Array(await (await page.request.get(sheet ?? "")).body()));
  expect(text).toContain("From week 3");
  expect(text).not.toContain("Weeks 1 to 2");
  const refused = await page.request.get(sheet?.replace("today", "7") ?? "");
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain("This program has phases 1 to 2");

  const { url } = await createShareLink(actor, programId, { name: "María" });
  await page.goto(new URL(url).pathname);
  await expect(page.getByText("Week 3 of 6, phase 2 of 2")).toBeVisible();
  await expect(page.getByRole("article", { name: "Chin tuck (standing)" })).toBeVisible();
  const before = page.getByRole("group").filter({ hasText: "Before: Weeks 1 to 2" });
  await expect(before.getByRole("article")).toHaveCount(0);
  await before.getByText("Before:").click();
  await expect(before.getByText("It feels easy.")).toBeVisible();
  await expectAccessible(page);
});
