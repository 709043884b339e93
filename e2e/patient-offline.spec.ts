import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { inClinic, tables } from "../db";
import { exactly } from "../lib/dosage/range";
import { setLinkPin } from "../lib/sharing/safeguards";
import { revokeShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, expectAccessibleByDayAndNight, expectProblems, test } from "./fixtures";
import { loggedDays, programOf, share, today, yesterday } from "./shared-program";

const program = () => programOf([{ hold: exactly(10) }, { sets: exactly(2), reps: exactly(10) }]);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Until the copy on the device is whole. */
const isKept = (page: Page, path: string) =>
  expect.poll(() => page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, path)).toBeGreaterThan(4);
const leftOvers = (page: Page) =>
  page.evaluate(async () => ({
    kept: Object.keys(localStorage),
    copies: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).length,
  }));
const nothing = { kept: [], copies: [], workers: 0, databases: 0 };

async function stopAndSave(page: Page) {
  await press(page, "Start");
  await press(page, "Too much for today");
  await page.getByRole("group", { name: "Pain now" }).getByRole("radio", { name: "4", exact: true }).check();
  await press(page, "Save");
}

test("After one visit the page, the session and the entry need no connection, and what was saved is sent once", async ({
  page,
  context,
}) => {
  expectProblems(context, /ERR_INTERNET_DISCONNECTED/);
  const { path } = await share(program());
  const other = await share(program());
  await page.goto(path);
  await isKept(page, path);
  await context.setOffline(true);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  await page.getByRole("article", { name: "Side-lying upper back rotation" }).scrollIntoViewIfNeeded();
  await stopAndSave(page);
  await expect(page.getByText("Saved on this device. It is sent when there is a connection.")).toBeVisible();
  await expect(page.getByText("One entry waits for a connection.")).toBeVisible();
  await expectAccessibleByDayAndNight(page);
  // Nothing of another link, although it belongs to the same clinic's address.
  const stranger = await context.newPage();
  await expect(stranger.goto(other.path)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await stranger.close();
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.getByText("One entry waits for a connection.")).toBeHidden();
  await page.reload();
  expect(await loggedDays(page, path)).toMatchObject([{ on: today, rounds: [{ round: 1, painNow: 4, stopped: true }] }]);
  await page.goto(other.path);
  expect(await loggedDays(page, other.path)).toEqual([]);
});

test("A link that is revoked while its page is open says so at the next contact, and leaves nothing on the device", async ({
  page,
  context,
}) => {
  expectProblems(context, /status of 404/);
  const { actor, linkId, path } = await share(program());
  await page.goto(path);
  await isKept(page, path);
  await revokeShareLink(actor, linkId);
  await stopAndSave(page);
  await expect(page.getByRole("heading", { name: "This link does not open a program" })).toBeVisible();
  await expect.poll(() => leftOvers(page)).toEqual(nothing);
});

test("A revoked link that is opened again from the device is gone from it, too", async ({ page, context }) => {
  expectProblems(context, /status of 404/);
  const { actor, linkId, path } = await share(program());
  await page.goto(path);
  await isKept(page, path);
  await revokeShareLink(actor, linkId);
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "This link does not open a program" })).toBeVisible();
  await expect.poll(() => leftOvers(page)).toEqual(nothing);
});

test("A link that has ended says so at the next contact, and its copy is gone; without a connection the copy ends by itself", async ({
  page,
  context,
}) => {
  expectProblems(context, /status of 404/, /ERR_INTERNET_DISCONNECTED/);
  const { actor, linkId, path } = await share(program());
  await page.goto(path);
  await isKept(page, path);
  await inClinic(actor.clinicId, (tx) =>
    tx.update(tables.shareLinks).set({ expiresOn: yesterday }).where(eq(tables.shareLinks.id, linkId)),
  );
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "This link does not open a program" })).toBeVisible();
  await expect.poll(() => leftOvers(page)).toEqual(nothing);

  const other = await share(program());
  await page.goto(other.path);
  await isKept(page, other.path);
  // The copy as it is on the day after the last one.
  await page.evaluate(
    async ({ name, until }) => {
      const cache = await caches.open(name);
      const copy = await cache.match(name);
      const headers = new Headers(copy?.headers);
      headers.set("x-homestretch-until", until);
      await cache.put(name, new Response(await copy?.blob(), { headers }));
    },
    { name: other.path, until: yesterday },
  );
  await context.setOffline(true);
  await expect(page.goto(other.path)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await context.setOffline(false);
});

test("With a PIN nothing stays on the device, also of a link that had none before", async ({ page, context }) => {
  expectProblems(context, /status of 401/, /ERR_INTERNET_DISCONNECTED/);
  const { actor, linkId, path } = await share(program());
  await page.goto(path);
  await isKept(page, path);
  await setLinkPin(actor, linkId, "4821");
  await page.goto(path);
  await page.getByLabel("PIN").fill("4821");
  await press(page, "Open my exercises");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  await expect.poll(() => leftOvers(page)).toEqual(nothing);
  await stopAndSave(page);
  await expect(page.getByText("Saved. Your therapist can read it now.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  expect(await leftOvers(page)).toEqual(nothing);
  await expect(page.getByText("Remove from this device")).toBeHidden();
  await context.setOffline(true);
  await expect(page.goto(path)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
});

test("What the device keeps of a link is removed by hand, and the size of the words stays until then", async ({ page }) => {
  const { path } = await share(program());
  await page.goto(path);
  await isKept(page, path);
  await page.getByRole("button", { name: "Large" }).click();
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/large/);
  await page.getByText("Remove from this device").click();
  await expectAccessible(page);
  await press(page, "Remove");
  await expect(page.getByText("All has been removed from this device.")).toBeVisible();
  await expect.poll(() => leftOvers(page)).toEqual(nothing);
});

test("The page can be put on the home screen under a name that tells nothing", async ({ page }) => {
  const { path } = await share(program());
  await page.goto(path);
  const address = (await page.locator("link[rel=manifest]").getAttribute("href")) ?? "";
  const manifest = await (await page.request.get(address)).json();
  expect(manifest).toMatchObject({ name: "Your exercises", start_url: path, scope: path, display: "standalone" });
  for (const { src } of manifest.icons) expect((await page.request.get(src)).headers()["content-type"]).toBe("image/png");
  const worker = await page.request.get(`${path}/sw.js`);
  expect(worker.headers()).toMatchObject({ "service-worker-allowed": path, "cache-control": "no-store" });
});
