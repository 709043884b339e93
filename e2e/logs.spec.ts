import type { Page } from "@playwright/test";
import { inClinic, tables } from "../db";
import { makePatient, makeProgram } from "../db/factories";
import { addDays, dateIn } from "../lib/calendar-date";
import { sampleView } from "../lib/handout/sample-view";
import type { Actor } from "../lib/policy";
import type { ProgramView } from "../lib/programs/program-view";
import { createShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, test } from "./fixtures";

const today = dateIn("America/New_York", new Date());

/** Four exercises once a day, for two weeks by now. */
function view(): ProgramView {
  const made = { ...sampleView(4), startsOn: addDays(today, -13), weeks: 6 };
  for (const item of made.phases.flatMap(({ items }) => items))
    item.dosage = { ...item.dosage, perDay: { kind: "times", times: { min: 1, max: 1 } }, days: { kind: "every-day" } };
  return made;
}

async function sharedProgram(actor: Actor) {
  const patient = await makePatient(actor);
  const { programId } = await makeProgram(actor, patient.id, [view()]);
  const { url } = await createShareLink(actor, programId, { name: "María" });
  return { programId, patientId: patient.id, path: new URL(url).pathname };
}

/** What a patient does on the phone: begins, stops, and says how it was. */
async function logOnPhone(phone: Page) {
  const press = (name: string) => phone.getByRole("button", { name, exact: true }).click();
  const rate = (group: string, name: string) => phone.getByRole("group", { name: group }).getByRole("radio", { name, exact: true }).check();
  await phone.locator("[data-do=start]:visible").first().click();
  await press("Too much for today");
  await rate("Pain now", "3");
  await rate("Pain at its worst", "8");
  await phone.getByRole("radio", { name: "Too hard" }).check();
  await phone.getByLabel("A note to your therapist").fill("It clicks when I turn.");
  await press("Save");
  await expect(phone.getByText("Saved. Your therapist can read it now.")).toBeVisible();
}

test("what a patient logs stands on the therapist's open page within seconds, and on top of the caseload", async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  const actor = await signIn();
  const { programId, path } = await sharedProgram(actor);
  await page.goto(`/programs/${programId}/log`);
  await expect(page.getByText("Nothing has been logged yet.", { exact: false })).toBeVisible();
  await expectAccessible(page);
  const caseload = await page.context().newPage();
  await caseload.goto("/");
  await expect(caseload.getByRole("heading", { name: "Your caseload" })).toBeVisible();
  const phone = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, reducedMotion: "reduce" })).newPage();
  await phone.goto(path);
  await logOnPhone(phone);
  await page.bringToFront();
  await expect(page.getByText("It clicks when I turn.")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("Pain 3, at worst 8")).toBeVisible();
  await expect(page.getByText(/^Pain 8 of 10 on/)).toBeVisible();
  await expect(page.getByRole("img", { name: "Pain and effort by day" })).toBeVisible();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("row", { name: /8.*3.*Hard/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ease off" })).toBeVisible();
  await expectAccessible(page);
  await caseload.bringToFront();
  await expect(caseload.getByRole("region", { name: "Needs attention" }).getByText(/^Pain 8 of 10/)).toBeVisible({ timeout: 15_000 });
  await expectAccessible(caseload);
  await caseload.getByRole("button", { name: "Called: María López" }).click();
  await expect(caseload.getByRole("dialog", { name: "Did you call María López?" }).getByText(/^Pain 8 of 10/)).toBeVisible();
  await expectAccessible(caseload);
  await caseload.getByRole("button", { name: "Note the call" }).click();
  await expect(caseload.getByRole("region", { name: "Needs attention" })).toBeHidden();
  await page.bringToFront();
  await expect(page.getByText(/^Called by Dana Okafor on .*What was logged before that is answered\./)).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
  // What comes in after the call is new.
  await phone.goto(path);
  await logOnPhone(phone);
  await expect(page.getByText("Red in 2 entries", { exact: false })).toBeHidden();
  await expect(page.getByRole("button", { name: "Called: María López" })).toBeVisible({ timeout: 15_000 });
  await phone.context().close();
  await page.getByRole("button", { name: "New draft from version 1" }).click();
  await expect(page).toHaveURL(new RegExp(`/programs/${programId}$`));
});

test("an assistant enters a week from a paper diary by keyboard alone", async ({ page, signIn }) => {
  const actor = await signIn({ role: "assistant" });
  const { programId } = await sharedProgram(actor);
  await page.goto(`/programs/${programId}/log/diary?week=${addDays(today, -7)}`);
  await expectAccessible(page);
  const cells = page.getByRole("table").getByRole("textbox", { disabled: false });
  await expect(cells.first()).toBeFocused();
  const open = (await cells.count()) / 5;
  // One key a cell: all of the first two exercises, nothing of the third, all of the last, then how much it hurt.
  for (const key of [" ", "1", "0", "x"]) for (let day = 0; day < open; day++) await page.keyboard.press(key);
  await page.keyboard.type("3104".slice(0, open));
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(new RegExp(`/programs/${programId}/log$`));
  await expect(page.getByText("Paper diary", { exact: true }).first()).toBeVisible();
  const rows = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.sessionLogs));
  expect(rows).toHaveLength(open);
  expect(new Set(rows.map(({ source, staffId, items }) => `${source} ${staffId} ${items.length}`))).toEqual(
    new Set([`paper ${actor.staffId} 3`]),
  );
  const pains = rows.sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ painWorst }) => painWorst);
  expect(pains.slice(0, 3)).toEqual([3, 10, 4].slice(0, Math.min(3, open)));
});

test("an owner says from when on the clinic wants to look", async ({ page, signIn }) => {
  await signIn({ role: "owner" });
  await page.goto("/settings");
  await page.getByRole("link", { name: "See the figures" }).click();
  await expectAccessible(page);
  await page.getByLabel("Pain is amber up to").fill("2");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Amber ends above green.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Pain is amber up to").fill("4");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Pain above 4 of 10, now or at worst", { exact: false })).toBeVisible();
});
