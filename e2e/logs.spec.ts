import { inClinic, tables } from "../db";
import { makePatient, makeProgram } from "../db/factories";
import { addDays, dateIn } from "../lib/calendar-date";
import { sampleView } from "../lib/handout/sample-view";
import { newId } from "../lib/ids";
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

const keys = view().phases.flatMap(({ items }) => items.map(({ itemKey }) => itemKey));
const session = (more: object) => ({
  ...{ logId: newId(), on: today, round: 1, items: keys.map((itemKey) => ({ itemKey, done: "all" })) },
  ...{ painNow: null, painWorst: null, effort: null, stopped: false, note: "", replaces: null },
  ...more,
});

test("what a patient logs stands on the therapist's open page within seconds, and on top of the caseload", async ({
  page,
  signIn,
  request,
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
  const sent = await request.post(`${path}/logs`, {
    data: session({ painNow: 3, painWorst: 8, effort: "hard", note: "It clicks when I turn." }),
    headers: { Origin: baseURL ?? "" },
  });
  expect(await sent.json()).toMatchObject({ ok: true, data: { stored: true, zone: "red" } });
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
  await page.bringToFront();
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
