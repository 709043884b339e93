import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../scripts/browser";
import type { MeasuredProcess } from "./measured-process";
import { freePort, startProduct } from "./product";
import { makeWorld, productionBuild, seedPrograms } from "./world";

type Figure = { value: number; unit: string };

const tries = 9;

/** A slow mobile connection: 1.6 megabits a second down, 150 ms there and back; and a processor four times slower than this one. */
const slow = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const slowerBy = 4;

/** From the server's first byte to the first words on the screen of a cheap telephone, with nothing kept from a visit before. */
export async function run(): Promise<Record<string, Figure>> {
  await productionBuild();
  const port = await freePort();
  const world = await makeWorld(port);
  let product: MeasuredProcess | undefined;
  let browser: Browser | undefined;
  try {
    const [token = ""] = await seedPrograms(world, 1, 6);
    product = await startProduct(world);
    browser = await chromium.launch({ executablePath: await findBrowser() });
    const seen: number[] = [];
    for (let i = 0; i < tries; i++) seen.push(await paint(browser, `http://localhost:${port}/p/${token}`));
    const middle = seen.sort((a, b) => a - b)[tries >> 1] ?? 0;
    return { "patient-paint-first": { value: Math.round(middle), unit: "ms" } };
  } finally {
    await browser?.close();
    await product?.stop();
    await world.stop();
  }
}

async function paint(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowerBy });
  await page.goto(url, { waitUntil: "load" });
  const time = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    return first - (visit?.responseStart ?? 0);
  });
  await context.close();
  return time;
}
