import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../scripts/browser";
import { sessionFor } from "./composer-world";
import { freePort, startProduct } from "./product";
import { makeWorld, productionBuild } from "./world";

type Figure = { value: number; unit: string };
declare global {
  interface Window {
    benchKeys: Map<number, number>;
  }
}

/** Below this the browser reports no event at all. */
const leastMs = 16;
const pauseMs = 70;
const words = "slowly and with care, in front of a mirror, as far as it is comfortable; breathe out";

/** The slow keys of a therapist who types into each kind of field of a short and of a very long program, in a large catalog. */
export async function run(): Promise<Record<string, Figure>> {
  await productionBuild();
  const port = await freePort();
  const world = await makeWorld(port);
  const product = await startProduct(world);
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const session = await sessionFor(world, [30, 200]);
    const figures: Record<string, Figure> = {};
    for (const [count, programId] of session.programs) {
      const page = await open(browser, `http://localhost:${port}`, session.cookie, programId);
      for (const [kind, times] of Object.entries(await typeEverywhere(page)))
        Object.assign(figures, figuresOf(`composer-${count}-${kind}`, times));
      if (count === 30) figures["composer-search-shown"] = ms(percentile(await searchShown(page), 0.98));
      await page.context().close();
    }
    return figures;
  } finally {
    await browser.close();
    await product.stop();
    await world.stop();
  }
}

const ms = (value: number): Figure => ({ value: Math.round(value), unit: "ms" });
const percentile = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * part) - 1)] ?? 0;
const figuresOf = (name: string, times: readonly number[]): Record<string, Figure> => ({
  [name]: ms(percentile(times, 0.98)),
  [`${name}-median`]: ms(percentile(times, 0.5)),
  [`${name}-slowest`]: ms(Math.max(...times)),
});

async function open(browser: Browser, url: string, cookie: { name: string; value: string }, programId: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.benchKeys = new Map();
    const note = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
        if (entry.interactionId && entry.name.startsWith("key"))
          window.benchKeys.set(entry.interactionId, Math.max(entry.duration, window.benchKeys.get(entry.interactionId) ?? 0));
    };
    new PerformanceObserver(note).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(`${url}/programs/${programId}`);
  await page.getByRole("row").first().waitFor();
  await page.getByRole("img", { name: /Page 1 / }).waitFor();
  return page;
}

/** Into the third exercise: it stands where somebody works, and everything after it would have to move. */
async function typeEverywhere(page: Page): Promise<Record<string, number[]>> {
  const card = page.getByRole("article").nth(2);
  const title = page.getByLabel("Title", { exact: true });
  const times: Record<string, number[]> = { title: await typing(page, () => title.focus(), words) };
  times.shorthand = await typing(
    page,
    () => card.locator("[data-shorthand]").fill(""),
    "2x30s each side 3x/day 5d/wk light pull rest 30s hold 20s",
  );
  await card.locator("[data-heading]").click();
  times.note = await typing(page, () => card.getByLabel("Note for the patient").focus(), words);
  const repetitions = card.getByLabel("Repetitions");
  times.dosage = await typing(page, () => repetitions.fill(""), "10-15");
  for (let round = 0; round < 8; round++) times.dosage.push(...(await typing(page, () => repetitions.fill(""), "10-15")));
  const search = page.getByRole("combobox", { name: "Add exercises" });
  times.search = await typing(page, () => search.focus(), "gentle shoulder stretch with band");
  for (const text of ["kneeling hip", "doorwya chest", "chin", "supine hamstring reach"])
    times.search.push(...(await typing(page, () => search.fill(""), text)));
  return times;
}

/** Milliseconds of each key, as the browser saw it. */
async function typing(page: Page, begin: () => Promise<void>, text: string): Promise<number[]> {
  await begin();
  await page.evaluate(() => window.benchKeys.clear());
  await page.keyboard.type(text, { delay: pauseMs });
  // The browser reports in passing: two pictures later everything is there.
  const slow = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve([...window.benchKeys.values()]))), {
          timeout: 500,
        });
      }),
  );
  return [...slow.slice(0, text.length), ...Array.from({ length: Math.max(0, text.length - slow.length) }, () => leastMs)];
}

/** From the key until the number of exercises found is the one for that text, and drawn. */
async function searchShown(page: Page): Promise<number[]> {
  const search = page.getByRole("combobox", { name: "Add exercises" });
  const times: number[] = [];
  for (const text of ["chin tuck", "seated hip raise", "wall calf", "neck strech"]) {
    await search.fill("");
    for (const key of text) {
      const shown = page.evaluate(shownAfterKey);
      await page.keyboard.type(key);
      times.push(await shown);
    }
  }
  return times;
}

/** Runs in the page: the list is drawn when nothing in it has changed for a while; the last change counts. */
function shownAfterKey(): Promise<number> {
  return new Promise((resolve) => {
    const pane = document.querySelector('[role="grid"]')?.parentElement;
    let [pressed, last] = [0, 0];
    const change = new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => (last = performance.now()))));
    const key = (event: KeyboardEvent) => {
      pressed = event.timeStamp;
      if (pane) change.observe(pane, { childList: true, subtree: true, characterData: true, attributes: true });
      setTimeout(() => {
        change.disconnect();
        resolve(Math.max(0, last - pressed));
      }, 350);
    };
    window.addEventListener("keydown", key, { once: true, capture: true });
  });
}
