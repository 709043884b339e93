import type { Locator, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import jsqr from "jsqr";
import sharp from "sharp";
import { inClinic, tables } from "../db";
import { makePatient, makeProgram } from "../db/factories";
import { sampleView } from "../lib/handout/sample-view";
import { inLanguage } from "../lib/handout/testing/in-language";
import { holds, readPdf } from "../lib/handout/testing/read-pdf";
import type { Actor } from "../lib/policy";
import { createShareLink } from "../lib/sharing/sharing";
import type { Language } from "../lib/vocabulary";
import { expect, expectAccessible, expectProblems, test } from "./fixtures";
import { forgetWrongLinks } from "./forget-wrong-links";

/** A published program of the actor's clinic, and its page open. */
async function openVersion(page: Page, actor: Actor, translations: Language[] = []) {
  const patient = await makePatient(actor, { firstName: "María José" });
  const view = { ...sampleView(2), version: { number: 1, publishedOn: "2026-11-20" } };
  const others = translations.map((language) => inLanguage(view, language));
  const { programId } = await makeProgram(actor, patient.id, [view], others);
  await page.goto(`/programs/${programId}/versions/1`);
  return { programId, patient };
}

async function readCode(code: Locator) {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

async function makeLink(page: Page, name?: string) {
  await page.getByRole("button", { name: "New link" }).click();
  if (name) await page.getByLabel("For whom").fill(name);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = page.getByRole("status", { name: "Link", exact: true });
  await expect(link).toBeVisible();
  return (await link.textContent()) ?? "";
}

const row = (page: Page, name: string) =>
  page
    .getByRole("region", { name: /^Give it to/ })
    .getByRole("listitem")
    .filter({ hasText: name });
const choose = async (page: Page, name: string, what: string) => {
  await page.getByRole("button", { name: `Actions for the link of ${name}` }).click();
  await page.getByRole("menuitem", { name: what }).click();
};

test("A therapist shares a program: the code on the screen opens it on the patient's phone, and the open is listed", async ({
  page,
  signIn,
  browser,
}) => {
  await openVersion(page, await signIn());
  await expect(page.getByText("These links open on this computer only")).toBeVisible();
  await expect(page.getByText("Nobody has a link yet.")).toBeVisible();
  await expectAccessible(page);
  const url = await makeLink(page);
  expect(url).toMatch(/^http:\/\/localhost:\d+\/p\/[\w-]{43}$/);
  expect(await readCode(page.getByRole("img", { name: "Code that opens the program for María José" }))).toBe(url);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(row(page, "María José")).toContainText("Not opened yet.");

  const theirs = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await theirs.newPage();
  const counted = phone.waitForResponse((response) => response.url().endsWith("/open"));
  await phone.goto(url);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  await counted;
  await theirs.close();
  await page.reload();
  await expect(row(page, "María José")).toContainText("Opened once, last on");
});

test("A replaced link dies at once, and the new one opens; a revoked one opens nothing, while the others go on", async ({
  page,
  signIn,
  browser,
}) => {
  const actor = await signIn({ role: "assistant" });
  await openVersion(page, actor);
  const first = await makeLink(page, "María");
  await page.getByRole("button", { name: "Done" }).click();
  const second = await makeLink(page, "her daughter");
  await page.getByRole("button", { name: "Done" }).click();

  await choose(page, "María", "Replace by a new link");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Replace it" }).click();
  const replaced = (await page.getByRole("status", { name: "Link", exact: true }).textContent()) ?? "";
  expect(replaced).not.toBe(first);
  await page.getByRole("button", { name: "Done" }).click();

  await forgetWrongLinks();
  const theirs = await browser.newContext();
  const status = async (url: string) => (await theirs.request.get(url)).status();
  expect([await status(first), await status(replaced), await status(second)]).toEqual([404, 200, 200]);

  await choose(page, "her daughter", "Revoke");
  await page.getByRole("button", { name: "Revoke it" }).click();
  await expect(page.getByText("One revoked link")).toBeVisible();
  expect([await status(replaced), await status(second)]).toEqual([200, 404]);
  await theirs.close();
});

test("The last day of a link is changed, and a day in the past is refused beside the field with nothing lost", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await openVersion(page, actor);
  await createShareLink(actor, programId, { name: "María" });
  await page.reload();
  await choose(page, "María", "Change name or last day");
  await page.getByLabel("For whom").fill("María's tablet");
  await page.getByLabel("Last day").fill("2020-01-01");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Choose today or a later day.").first()).toBeVisible();
  await expect(page.getByLabel("For whom")).toHaveValue("María's tablet");
  await expectAccessible(page);
  const later = new Date(Date.now() + 20 * 86_400_000);
  await page.getByLabel("Last day").fill(later.toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(row(page, "María's tablet")).toContainText(
    new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(later),
  );
});

test("The sheet is printed on the paper and with the code that were chosen, and the print is on record", async ({ page, signIn }) => {
  const actor = await signIn({ role: "assistant" });
  const { programId, patient } = await openVersion(page, actor, ["es"]);
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.getByRole("radio", { name: "US letter" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "No code" })).toBeChecked();
  await page.keyboard.press("Escape");
  const { id } = await createShareLink(actor, programId, { name: "María" });
  await page.reload();
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.getByRole("radio", { name: "Link for María" })).toBeChecked();
  await page.getByRole("radio", { name: "A4" }).check({ force: true });
  await expectAccessible(page);
  const address = (await page.getByRole("link", { name: "Open the handout" }).getAttribute("href")) ?? "";
  expect(address).toBe(`/api/programs/${programId}/versions/1/handout.pdf?paper=a4&link=${id}&layout=standard`);
  const shown = await page.request.get(address);
  expect(shown.headers()["content-type"]).toBe("application/pdf");
  expect(shown.headers()["content-disposition"]).toBe('inline; filename="home-exercises-maria-jose-v1.pdf"');
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download" }).click()]);
  expect(download.suggestedFilename()).toBe("home-exercises-maria-jose-v1.pdf");
  const { auditEvents } = tables;
  const prints = await inClinic(actor.clinicId, (tx) =>
    tx
      .select({ staffId: auditEvents.staffId, patientId: auditEvents.patientId, detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.clinicId, actor.clinicId), eq(auditEvents.action, "handout.print"))),
  );
  const print = {
    staffId: actor.staffId,
    patientId: patient.id,
    detail: { number: 1, link: id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  };
  expect(prints).toEqual([print, print]);

  // A second language beside the first: what that means for the sheet is said where it is chosen.
  await page.getByLabel("Second language").selectOption("es");
  await expect(page.getByText("It stands beside the first, step by step.")).toBeVisible();
  const inTwo = (await page.getByRole("link", { name: "Open the handout" }).getAttribute("href")) ?? "";
  const read = await readPdf(new Uint8Array(await (await page.request.get(inTwo)).body()));
  expect([holds(read, "Stop and call us if you notice"), holds(read, "Pare y llámenos si nota algo de esto")]).toEqual([true, true]);
});

test("Nobody prints without signing in, and no stranger's sheet or code is ever there", async ({ page, signIn, browser, context }) => {
  expectProblems(context, /status of 40[14]/);
  const actor = await signIn();
  const { programId } = await openVersion(page, actor);
  const { id } = await createShareLink(actor, programId, { name: "María" });
  const path = `/api/programs/${programId}/versions/1/handout.pdf`;
  expect((await page.request.get(`${path}?link=${id}`)).status()).toBe(200);
  for (const query of ["?link=x", `?link=${actor.staffId}`]) expect((await page.request.get(`${path}${query}`)).status()).toBe(404);
  expect((await page.request.get(path.replace("versions/1", "versions/2"))).status()).toBe(404);
  const out = await browser.newContext();
  expect((await out.request.get(new URL(path, page.url()).href)).status()).toBe(401);
  await out.close();
});
