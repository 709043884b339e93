import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { findBrowser } from "../scripts/browser";
import { sessionFor } from "./composer-world";
import { freePort, startProduct } from "./product";
import { makeWorld, productionBuild } from "./world";

type Figure = { value: number; unit: string };
declare global {
  interface Window {
    benchKeys: Map<number, number>;
    benchShown: { pressed: number; last: number };
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
      const meter = await processorMeter(page);
      for (const [kind, typed] of Object.entries(await typeEverywhere(page, meter)))
        Object.assign(figures, figuresOf(`composer-${count}-${kind}`, typed));
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
const figuresOf = (name: string, { times, processorMs }: Typed): Record<string, Figure> => ({
  [name]: ms(percentile(times, 0.98)),
  [`${name}-median`]: ms(percentile(times, 0.5)),
  [`${name}-slowest`]: ms(Math.max(...times)),
  [`${name}-processor`]: { value: Math.round((processorMs / times.length) * 10) / 10, unit: "processor ms" },
});

type Typed = { times: number[]; processorMs: number };
type Meter = () => Promise<number>;

/** Processor milliseconds of the page's own thread so far: what else the machine does is not in it. */
async function processorMeter(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  };
}

async function open(browser: Browser, url: string, cookie: { name: string; value: string }, programId: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  // The loader of TypeScript gives each function its name by a call that a page does not know.
  await page.addInitScript({ content: "globalThis.__name = (made) => made;" });
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
async function typeEverywhere(page: Page, meter: Meter): Promise<Record<string, Typed>> {
  const card = page.getByRole("article").nth(2);
  const [title, repetitions] = [page.getByLabel("Title", { exact: true }), card.getByLabel("Repetitions")];
  const search = page.getByRole("combobox", { name: "Add exercises" });
  const said = "2x30s each side 3x/day 5d/wk light pull rest 30s hold 20s";
  const sought = ["gentle shoulder stretch with band", "kneeling hip", "doorwya chest", "chin", "supine hamstring reach"];
  const into = (field: Locator, ...texts: string[]) => typing(page, meter, field, texts);
  const typed: Record<string, Typed> = { title: await into(title, words), shorthand: await into(card.locator("[data-shorthand]"), said) };
  await card.locator("[data-heading]").click();
  typed.note = await into(card.getByLabel("Note for the patient"), words);
  typed.dosage = await into(repetitions, ...Array.from({ length: 20 }, () => "10-15"));
  typed.search = await into(search, ...sought);
  return typed;
}

/** Milliseconds of each key, as the browser saw it. */
async function typing(page: Page, meter: Meter, field: Locator, texts: readonly string[]): Promise<Typed> {
  const times: number[] = [];
  const before = await meter();
  for (const text of texts) {
    await field.fill("");
    await page.evaluate(() => window.benchKeys.clear());
    await page.keyboard.type(text, { delay: pauseMs });
    // The browser reports in passing: a moment later everything is there.
    const slow = await page.evaluate(reported);
    times.push(...slow.slice(0, text.length), ...Array.from({ length: Math.max(0, text.length - slow.length) }, () => leastMs));
  }
  return { times, processorMs: (await meter()) - before };
}

const reported = () =>
  new Promise<number[]>((resolve) => {
    requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve([...window.benchKeys.values()]))), {
      timeout: 500,
    });
  });

/** From the key until the list for that text is drawn: the last change of the list within the time that a pause takes. */
async function searchShown(page: Page): Promise<number[]> {
  const search = page.getByRole("combobox", { name: "Add exercises" });
  await search.focus();
  await page.evaluate(() => {
    const pane = document.querySelector('[role="grid"]')?.parentElement ?? document.body;
    const drawn = () => requestAnimationFrame(() => setTimeout(() => (window.benchShown.last = performance.now())));
    window.benchShown = { pressed: 0, last: 0 };
    window.addEventListener("keydown", (event) => (window.benchShown = { pressed: event.timeStamp, last: 0 }), true);
    new MutationObserver(drawn).observe(pane, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  const times: number[] = [];
  for (const text of ["chin tuck", "seated hip raise", "wall calf", "neck strech"]) {
    await search.fill("");
    for (const key of text) {
      await page.keyboard.type(key);
      times.push(await page.evaluate(settled));
    }
  }
  return times;
}

const settled = () =>
  new Promise<number>((resolve) => {
    setTimeout(() => resolve(Math.max(0, window.benchShown.last - window.benchShown.pressed)), 250);
  });
