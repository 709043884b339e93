import { makeActor, makePatient, makeProgram } from "../db/factories";
import { dateIn } from "../lib/calendar-date";
import { sampleView, withFigures } from "../lib/handout/sample-view";
import { inLanguage } from "../lib/handout/testing/in-language";
import { createShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, test } from "./fixtures";
import { overflow, phone } from "./guided";

const today = dateIn("America/New_York", new Date());

test("A patient who reads Spanish finds the page in Spanish and can turn to Arabic, which reads from the right", async ({ page }) => {
  const actor = await makeActor();
  const patient = await makePatient(actor, { language: "es" });
  const view = { ...withFigures(inLanguage(sampleView(2), "en")), startsOn: today, version: { number: 1, publishedOn: today } };
  const others = (["es", "ar"] as const).map((language) => inLanguage(view, language));
  const { programId } = await makeProgram(actor, patient.id, [view], others);
  const { url } = await createShareLink(actor, programId, { name: "María" });
  await page.setViewportSize(phone);
  await page.goto(new URL(url).pathname);
  await expect(page.getByRole("heading", { name: "Hoy", exact: true })).toBeVisible();
  await expect(page.getByText("Escrito en inglés").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Por hacer" })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  const tooWide = (parts: Element[]) =>
    parts.filter((part) => part.scrollWidth > (part.parentElement?.clientWidth ?? 0)).map(({ textContent }) => textContent);
  expect(await page.locator("#week button > *").evaluateAll(tooWide)).toEqual([]);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Idioma" }).getByRole("link", { name: "العربية" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { name: "اليوم", exact: true })).toBeVisible();
  const number = await page.locator("#exercise-1 .number").boundingBox();
  expect(number?.x).toBeGreaterThan(250);
  expect(await overflow(page)).toBe(0);
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "افتح الورقة المطبوعة (PDF)" })).toHaveAttribute("href", /language=ar$/);
  // What was chosen by hand is remembered, also where the address names no language.
  await page.goto(new URL(url).pathname);
  await expect(page.getByRole("heading", { name: "اليوم", exact: true })).toBeVisible();
});
