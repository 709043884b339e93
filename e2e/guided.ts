import { expect, type Page } from "@playwright/test";
import { exactly } from "../lib/dosage/range";

export const phone = { width: 390, height: 844 };
export const hold = { reps: exactly(2), hold: exactly(20) };
export const sides = { hold: exactly(15), side: "each" } as const;
export const sets = { sets: exactly(2), reps: exactly(10), rest: 30 };

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
export const sees = (page: Page, text: string) => expect(page.locator("#session").getByText(text, { exact: true }).first()).toBeVisible();
export const begin = async (page: Page) => {
  await press(page, "Start");
  await press(page, "Begin");
};
/** Opens the page with a clock that goes on only when the test says so. */
export async function openAtRest(page: Page, path: string) {
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.goto(path);
  await page.clock.pauseAt(now + 60_000);
}
export async function save(page: Page) {
  await page.clock.resume();
  await press(page, "Save");
}
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
