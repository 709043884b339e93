import type { Page } from "@playwright/test";
import { inClinic, tables } from "../db";
import { makePatient, makeProgram } from "../db/factories";
import { sampleView } from "../lib/handout/sample-view";
import { plain, readPdf } from "../lib/handout/testing/read-pdf";
import type { Actor } from "../lib/policy";
import { createShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, test } from "./fixtures";

/** A patient of the actor's own; without exercises there is no program. */
async function patientOf(actor: Actor, firstName: string, exercises: number, moreTitle?: string) {
  const names = { firstName, lastName: `Quorvash-${firstName}`, nameFolded: ` quorvash ${firstName}`.toLowerCase() };
  const { id } = await makePatient(actor, names);
  if (exercises === 0) return;
  const view = {
    ...sampleView(exercises),
    patientFirstName: firstName,
    ...(firstName === "Dee" ? { goals: "Walk 明" } : {}),
    startsOn: null,
    weeks: null,
    version: { number: 1, publishedOn: "2026-11-20" },
  };
  const { programId } = await makeProgram(actor, id, [view]);
  if (moreTitle) await makeProgram(actor, id, [{ ...view, title: moreTitle }]);
  if (firstName === "Ana") await createShareLink(actor, programId, { name: firstName });
}

const list = (page: Page) => page.getByRole("grid", { name: "Patients to print for" });
const row = (page: Page, name: string) => list(page).getByRole("row", { name: `${name} Quorvash-${name}` });
const make = (page: Page) => page.getByRole("button", { name: /^Make the file for/ });

test("Before the clinic opens, an assistant prints for the day's patients in one file, with slips; who has no program is named", async ({
  page,
  signIn,
}) => {
  const actor = await signIn({ role: "assistant" });
  for (const [name, exercises] of [
    ["Ana", 1],
    ["Bo", 1],
    ["Cy", 0],
    ["Dee", 1],
  ] as const)
    await patientOf(actor, name, exercises, name === "Dee" ? "For another time" : undefined);
  await page.goto("/");
  await page.getByRole("link", { name: "Print several…" }).click();
  await expect(row(page, "Cy")).toContainText("No program yet");
  await expectAccessible(page);

  // Found by name and by hand, picked in another search, and by keyboard: what was picked stays.
  await page.getByRole("searchbox", { name: "Find patients to print for" }).fill("dee");
  await expect(list(page).getByRole("row")).toHaveCount(1);
  await row(page, "Dee").click();
  await page.getByRole("searchbox", { name: "Find patients to print for" }).fill("");
  await expect(list(page).getByRole("row")).toHaveCount(4);
  await expect(row(page, "Dee")).toHaveAttribute("aria-selected", "true");
  await row(page, "Ana").click();
  await row(page, "Cy").focus();
  await page.keyboard.press("Space");
  await expect(row(page, "Cy")).toHaveAttribute("aria-selected", "true");
  await expect(row(page, "Bo")).toHaveAttribute("aria-selected", "false");

  // Dee has two programs: only one is wanted today.
  const programs = page.getByRole("group", { name: "Programs of Dee Quorvash-Dee" });
  await programs.getByText("For another time").click();
  await expect(programs.getByRole("checkbox", { name: "For another time" })).not.toBeChecked();
  await expectAccessible(page);

  await page.getByText("For printing on both sides").click();
  await page.getByText("Slips for staff").click();
  await expect(make(page)).toHaveText("Make the file for 3 patients");
  await make(page).click();
  await expect(page.getByRole("heading", { name: "The file is ready" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Not printed" })).toHaveText("Not printedCy Quorvash-CyThere is no program yet.");
  await expect(page.getByText("These programs have no link that opens yet: Dee Quorvash-Dee.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Dee Quorvash-Dee: 明" })).toBeVisible();
  await expectAccessible(page);

  const address = (await page.getByRole("link", { name: "Open the file" }).getAttribute("href")) ?? "";
  const response = await page.request.get(address);
  expect(response.headers()["content-disposition"]).toBe('inline; filename="home-exercises.pdf"');
  const pdf = await readPdf(new Uint8Array(await response.body()));
  const pages = pdf.pages.map(({ texts }) => plain(texts.map(({ text }) => text).join(" ")));
  expect(pages).toHaveLength(7);
  const [first, second] = pdf.outline.flatMap((title) => /^Quorvash-(\w+),/.exec(title)?.[1] ?? []);
  expect([first, second].sort()).toEqual(["Ana", "Dee"]);
  for (const [at, name] of [
    [0, first],
    [4, second],
  ] as const) {
    expect(pages[at]).toContain(`Quorvash-${name}, ${name}`);
    expect(pages[at + 1]).toBe("");
    expect(pages[at + 2]).toContain(`For ${name}`);
    expect(pages[at + 2]).not.toContain("Quorvash");
  }
  expect(pdf.annotations.every((url) => /\/p\/[\w-]{43}\?v=1$/.test(url))).toBe(true);
  const rows = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.auditEvents));
  expect(rows.filter(({ action }) => action === "handout.print")).toHaveLength(2);

  await page.getByRole("button", { name: "Print for others" }).click();
  await expect(make(page)).toHaveText("Make the file for 3 patients");
});

test("A print that is cancelled leaves nothing, and the choice is still there", async ({ page, signIn }) => {
  const actor = await signIn();
  for (let i = 0; i < 12; i++) await patientOf(actor, `Ana${i}`, 30);
  await page.goto("/print");
  // A range: the first row, then the last with Shift.
  await list(page).getByRole("row").first().click();
  await list(page)
    .getByRole("row")
    .last()
    .click({ modifiers: ["Shift"] });
  await make(page).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "Cancelled" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the file" })).toHaveCount(0);
  await page.getByRole("button", { name: "Back to the choice" }).click();
  await expect(make(page)).toHaveText("Make the file for 12 patients");
  const rows = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.auditEvents));
  expect(rows.filter(({ action }) => action === "handout.print")).toEqual([]);
});
