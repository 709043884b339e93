import { readFile } from "node:fs/promises";
import { devices } from "@playwright/test";
import { getBuiltIn } from "../lib/catalog/catalog";
import { dosageSentence } from "../lib/dosage/sentence";
import { holds, readPdf, readQrCode } from "../lib/handout/testing/read-pdf";
import { newId } from "../lib/ids";
import { issueSetupLink } from "../lib/staff/terminal-links";
import { expect, expectAccessible, test } from "./fixtures";
import { SetupPage, SignInPage } from "./pages/account";
import { Composer } from "./pages/composer";
import { PatientForm, PatientPage } from "./pages/patients-page";

const email = `${newId()}@example.test`;
const secret = "a quiet walk at dusk";
const chosen = ["chin-tuck", "shoulder-rolls", "doorway-chest-stretch", "cat-cow"] as const;
const exercises = chosen.map((slug) => {
  const exercise = getBuiltIn(slug);
  if (!exercise) throw new Error(`The catalog has no ${slug}.`);
  return exercise;
});

/** The whole main job, in one go, on an empty installation: this is what the product is for. */
test("From the first start to a patient who reads the program on a phone", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  // The address that the terminal showed works once: a second try gets one of its own.
  const setupUrl = test.info().retry === 0 ? (process.env.E2E_SETUP_URL ?? "") : await issueSetupLink(process.env.DATABASE_OWNER_URL ?? "");

  await test.step("the clinic is set up, once", async () => {
    const setup = new SetupPage(page);
    await page.goto(setupUrl);
    await setup.clinicName.fill("Riverside Physical Therapy");
    await setup.phone.fill("(503) 555-0142");
    await setup.address.fill("1200 Harbor Street, Portland");
    await setup.paper("US letter").check({ force: true });
    await setup.timeZone.selectOption("America/Los_Angeles");
    await setup.name.fill("Dana Okafor");
    await setup.credentials.fill("PT, DPT");
    await setup.email.fill(email);
    await setup.password.fill(secret);
    await expectAccessible(page);
    await setup.submit.click();
    await expect(page).toHaveURL("/");
  });

  await test.step("its owner signs out and in", async () => {
    await page.getByRole("button", { name: "Account of Dana Okafor" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await new SignInPage(page).signIn(email, secret);
    await expect(page).toHaveURL("/");
  });

  await test.step("a patient is added", async () => {
    const form = new PatientForm(page);
    await form.goto();
    await form.fill("María", "González Peña");
    await form.birthDate.fill("1951-04-02");
    await form.submit.click();
    await expect(new PatientPage(page).name).toContainText("María González Peña");
  });

  const composer = new Composer(page);
  await test.step("four exercises are composed by keyboard alone, and published", async () => {
    await new PatientPage(page).startEmpty();
    await expect(composer.search).toBeFocused();
    for (const { name } of exercises) {
      await page.keyboard.type(name);
      await expect(composer.result(name).first()).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(composer.card(name)).toBeVisible();
    }
    await expect(composer.status).toHaveText("All changes saved");
    await composer.publishButton.press("Enter");
    await expect(composer.sheet).toContainText("This is the first version");
    await composer.sheet.getByRole("button", { name: "Publish" }).press("Enter");
    await expect(page).toHaveURL(/\/versions\/1$/);
  });

  const address = await test.step("a link is made for the patient", async () => {
    await page.getByRole("button", { name: "New link" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("For whom")).toHaveValue("María");
    await dialog.getByRole("button", { name: "Make the link" }).press("Enter");
    const shown = (await dialog.getByLabel("Link", { exact: true }).textContent()) ?? "";
    await expect(dialog).toContainText("on this computer only");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Done" }).press("Enter");
    return shown;
  });
  expect(address).toMatch(new RegExp(`^${baseURL}/p/[\\w-]{43}$`));

  await test.step("the handout is downloaded, and says on paper what was prescribed", async () => {
    await page.getByRole("button", { name: "Print" }).press("Enter");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download" }).click();
    const file = await download;
    expect(file.suggestedFilename()).not.toMatch(/Gonz|Pe/);
    const bytes = new Uint8Array(await readFile(await file.path()));
    const pdf = await readPdf(bytes);
    for (const { name, text, defaultDosage } of exercises)
      for (const said of [name, ...text.en.steps, dosageSentence(defaultDosage)]) expect.soft(holds(pdf, said), said).toBe(true);
    for (const said of ["Riverside Physical Therapy", "(503) 555-0142", "María", "Dana Okafor", "PT, DPT"])
      expect.soft(holds(pdf, said), said).toBe(true);
    expect(holds(pdf, "González")).toBe(false);
    expect(await readQrCode(bytes, 1)).toBe(`${address}?v=1`);
  });

  await test.step("the patient opens the link on a phone, without an account", async () => {
    const phone = await browser.newContext({ ...devices["iPhone SE"], baseURL });
    const patient = await phone.newPage();
    await patient.goto(address);
    await expect(patient.getByRole("heading", { level: 1 })).toContainText("María");
    for (const { name, defaultDosage } of exercises) {
      await expect(patient.getByRole("heading", { name })).toBeVisible();
      await expect(patient.getByText(dosageSentence(defaultDosage)).first()).toBeVisible();
    }
    await expect(patient.getByText("González")).toHaveCount(0);
    expect(await patient.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(patient);
    expect(await phone.cookies()).toEqual([]);
    await phone.close();
  });

  await test.step("and the set-up page is gone", async () => {
    const answer = await page.request.get(setupUrl);
    expect(answer.status()).toBe(404);
  });
});
