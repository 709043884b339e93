import { sql } from "drizzle-orm";
import { inClinic } from "../db";
import { now } from "../lib/clock";
import { hashPassword } from "../lib/sign-in/passwords";
import { contentOf, makeProgram } from "./drafts";
import { expect, expectAccessible, expectProblems, test } from "./fixtures";
import { Composer } from "./pages/composer";

const secret = "a quiet walk at dusk";

test("Somebody who leaves in the middle of a word comes back to it with the password, and nobody reads it meanwhile", async ({
  page,
  context,
  signIn,
}) => {
  const actor = await signIn();
  const hash = await hashPassword(secret);
  await inClinic(actor.clinicId, (tx) => tx.execute(sql`select set_password(${actor.staffId}, ${hash}, ${now().toISOString()})`));
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  const screen = page.getByRole("dialog", { name: "Locked" });
  await page.clock.install();
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await expect(composer.status).toHaveText("All changes saved");
  const other = await context.newPage();
  await other.goto("/patients");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await page.bringToFront();

  // Ten minutes twice, with a key in between: somebody is there.
  await page.clock.fastForward("10:00");
  await page.keyboard.press("Shift");
  await page.clock.fastForward("10:00");
  await expect(screen).toBeHidden();
  expectProblems(context, /status of 4(22|23)/);
  // The word is typed while the server does not answer, so that it waits in this browser.
  await page.route("**/api/drafts/**", (route) => route.abort());
  expectProblems(context, /Failed to load resource/);
  await composer.title.fill("Half a wo");
  await page.clock.fastForward("15:01");
  await expect(screen).toBeVisible();
  await expect(composer.title).toBeHidden();
  await expect(page.getByText("Chin tuck").first()).toBeHidden();
  await expect(page).toHaveTitle("Locked · Homestretch");
  await expect(other.getByRole("dialog", { name: "Locked" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "Patients" })).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(screen).toBeVisible();

  // The server shows nothing either, and takes nothing.
  await page.unroute("**/api/drafts/**");
  const late = await context.newPage();
  await late.goto("/patients");
  await expect(late).toHaveURL(/\/locked\?next=%2Fpatients$/);
  await expectAccessible(late);

  await page.bringToFront();
  await screen.getByRole("textbox", { name: "Password" }).fill("not the password");
  await screen.getByRole("button", { name: "Unlock" }).click();
  await expect(screen.getByRole("alert")).toContainText("The password is not right.");
  await expect(composer.title).toBeHidden();
  await expectAccessible(page);
  await screen.getByRole("textbox", { name: "Password" }).fill(secret);
  await screen.getByRole("button", { name: "Unlock" }).click();
  await expect(screen).toBeHidden();
  await expect(composer.title).toHaveValue("Half a wo");
  await expect(composer.title).toBeFocused();
  await composer.title.press("End");
  await composer.title.pressSequentially("rd");
  await expect(composer.title).toHaveValue("Half a word");
  await expect(composer.status).toHaveText("All changes saved");
  await expect(other.getByRole("heading", { name: "Patients" })).toBeVisible();
  expect(await contentOf(actor, programId)).toMatchObject({ title: "Half a word" });
  await late.reload();
  await expect(late).toHaveURL(/\/patients$/);
});
