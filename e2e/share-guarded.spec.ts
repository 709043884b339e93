import type { Page } from "@playwright/test";
import { makePatient, makeProgram } from "../db/factories";
import { sampleView } from "../lib/handout/sample-view";
import { mailServer } from "../lib/mail/testing/mail-server";
import type { Actor } from "../lib/policy";
import { setLinkPin } from "../lib/sharing/safeguards";
import { createShareLink, revokeShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, expectAccessibleByDayAndNight, expectProblems, test } from "./fixtures";

/** A published program of the actor's clinic with one link. */
async function shared(actor: Actor, values: Parameters<typeof makePatient>[1] = {}) {
  const patient = await makePatient(actor, { firstName: "María", email: "maria@example.test", ...values });
  const view = { ...sampleView(2), version: { number: 1, publishedOn: "2026-11-20" } };
  const { programId } = await makeProgram(actor, patient.id, [view]);
  const { id, url } = await createShareLink(actor, programId, { name: "María" });
  return { programId, linkId: id, path: new URL(url).pathname };
}

const choose = async (page: Page, what: string) => {
  await page.getByRole("button", { name: "Actions for the link of María" }).click();
  await page.getByRole("menuitem", { name: what }).click();
};

test("A patient types the PIN of a link once, and whoever guesses waits, with the right PIN too, until staff give another", async ({
  signIn,
  browser,
  page,
}) => {
  const actor = await signIn();
  const { programId, linkId, path } = await shared(actor);
  await setLinkPin(actor, linkId, "4821");
  const theirs = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const phone = await theirs.newPage();
  const type = async (pin: string) => {
    await phone.getByLabel("PIN").fill(pin);
    await phone.getByRole("button", { name: "Open my exercises" }).click();
  };
  await phone.goto(`${path}?v=1`);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Type your PIN");
  await type("1111");
  await expect(phone.getByRole("alert")).toContainText("That PIN is not right.");
  await type(" 48 21 ");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  expect(new URL(phone.url()).pathname + new URL(phone.url()).search).toBe(`${path}?v=1`);
  await phone.reload();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");

  const strangers = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const other = await strangers.newPage();
  expectProblems(strangers, /status of 4(01|22|29)/);
  await other.goto(path);
  await expectAccessibleByDayAndNight(other);
  for (const pin of ["1111", "2222", "3333", "5555", "6666"]) {
    await other.getByLabel("PIN").fill(pin);
    await other.getByRole("button", { name: "Open my exercises" }).click();
    await expect(other.getByRole("alert")).toBeVisible();
  }
  await expect(other.getByRole("alert")).toContainText("Wait 1 minute.");
  await expectAccessibleByDayAndNight(other);
  await other.getByLabel("PIN").fill("4821");
  await other.getByRole("button", { name: "Open my exercises" }).click();
  await expect(other.getByRole("alert")).toContainText("Wait 1 minute.");

  await page.goto(`/programs/${programId}/versions/1`);
  await choose(page, "Change the PIN");
  await expect(page.getByText("5 wrong PINs were typed in a row.")).toBeVisible();
  await page.getByLabel("New PIN").fill("1234");
  await page.getByRole("button", { name: "Change the PIN" }).click();
  await expect(page.getByText("That is what everybody tries first.").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("New PIN").fill("735019");
  await page.getByRole("button", { name: "Change the PIN" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await other.getByLabel("PIN").fill("735019");
  await other.getByRole("button", { name: "Open my exercises" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  await phone.reload();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Type your PIN");

  await revokeShareLink(actor, linkId);
  expectProblems(strangers, /status of 404/);
  await other.reload();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link does not open a program");
  await Promise.all([theirs.close(), strangers.close()]);
});

test("An owner sets up the mail server; the patient's yes is noted, the link is sent, and the mail opens the page", async ({
  page,
  signIn,
  browser,
}) => {
  const server = await mailServer({ hideSTARTTLS: true });
  const actor = await signIn({ role: "owner" });
  const { programId } = await shared(actor);
  await page.goto("/settings/mail");
  await page.getByLabel("Server", { exact: true }).fill("mail.example.org");
  await page.getByLabel("Port").fill(`${server.port}`);
  await page.getByRole("radio", { name: "None" }).check({ force: true });
  await page.getByLabel("Sender's name").fill("Riverside");
  await page.getByLabel("Sender's address").fill("desk@riverside.example");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Without protection everybody on the way can read the mail.").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Server", { exact: true }).fill("127.0.0.1");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByLabel("Send a message to").fill("dana@example.test");
  await page.getByRole("button", { name: "Send it" }).click();
  await expect.poll(() => server.received.length).toBe(1);
  await expectAccessible(page);

  await page.goto(`/programs/${programId}/versions/1`);
  await expect(page.getByText("The patient's yes is not noted yet.")).toBeVisible();
  await choose(page, "Note the patient's yes");
  await page.getByRole("radio", { name: "On the phone" }).check({ force: true });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByText("The patient said yes on the phone on")).toBeVisible();

  await choose(page, "Send by e-mail");
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("maria@example.test");
  await expectAccessible(page);
  expect(await page.getByRole("link", { name: "Open my mail program" }).getAttribute("href")).toMatch(
    /^mailto:maria%40example\.test\?subject=/,
  );
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText("Sent by e-mail on")).toBeVisible();
  const [, mail] = server.received;
  expect(mail?.to).toEqual(["maria@example.test"]);
  const url = /http:\/\/\S+\/p\/[\w-]{43}/.exec(mail?.text ?? "")?.[0] ?? "";
  const theirs = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await theirs.newPage();
  await phone.goto(url);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  await phone.getByRole("link", { name: "Put it in your calendar" }).click();
  await phone.getByLabel("Time 1").fill("07:15");
  await phone.getByRole("button", { name: "Use these times" }).click();
  await expect(phone.getByRole("link", { name: "Add the calendar" })).toHaveAttribute("href", /^webcal:.*exercises\.ics\?at=07:15/);
  await expectAccessible(phone);
  const [download] = await Promise.all([phone.waitForEvent("download"), phone.getByRole("link", { name: "Download the dates" }).click()]);
  expect(download.suggestedFilename()).toBe("exercises.ics");
  await theirs.close();
  await server.stop();
});
