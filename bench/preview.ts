import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../scripts/browser";
import type { MeasuredProcess } from "./measured-process";
import { freePort, startProduct } from "./product";
import { makeWorld, productionBuild, type World } from "./world";

type Figure = { value: number; unit: string };

const tries = 30;

/** From the last key in the composer to the new page of the handout beside it, as the browser sees it. */
export async function run(): Promise<Record<string, Figure>> {
  await productionBuild();
  const port = await freePort();
  const world = await makeWorld(port);
  let product: MeasuredProcess | undefined;
  let browser: Browser | undefined;
  try {
    const seeded = await seed(world);
    product = await startProduct(world);
    browser = await chromium.launch({ executablePath: await findBrowser() });
    const url = `http://localhost:${port}`;
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ ...seeded.cookie, url, httpOnly: true, sameSite: "Lax" }]);
    const figures: Record<string, Figure> = {};
    for (const [count, programId] of seeded.programs) {
      const times = (await measure(await context.newPage(), programId)).sort((a, b) => a - b);
      figures[`preview-${count}`] = { value: Math.round(times[times.length >> 1] ?? 0), unit: "ms" };
      figures[`preview-${count}-p95`] = { value: Math.round(times[Math.ceil(times.length * 0.95) - 1] ?? 0), unit: "ms" };
    }
    return figures;
  } finally {
    await browser?.close();
    await product?.stop();
    await world.stop();
  }
}

/** One therapist, and a draft for each number of exercises. */
async function seed({ settings }: World) {
  Object.assign(process.env, settings);
  const { makeActor, makePatient } = await import("../db/factories");
  const { builtInEntries, getBuiltIn } = await import("../lib/catalog/catalog");
  const { newId } = await import("../lib/ids");
  const { getDraft } = await import("../lib/programs/drafts");
  const { createProgram } = await import("../lib/programs/programs");
  const { saveOperations } = await import("../lib/programs/saving");
  const { readSecrets } = await import("../lib/secrets");
  process.env.NEXTAUTH_SECRET = readSecrets(settings.HOMESTRETCH_SECRETS_FILE ?? "").sessionKey;
  const { sessionCookie } = await import("../e2e/session");
  const actor = await makeActor();
  const programs: [number, string][] = [];
  for (const count of [6, 20]) {
    const { programId, versionId } = await createProgram(actor, (await makePatient(actor)).id);
    const phaseId = (await getDraft(actor, { versionId }))?.content.phases[0]?.id ?? "";
    const entries = builtInEntries();
    const operations = Array.from({ length: count }, (_, at) => {
      const exerciseId = entries[at % entries.length]?.id ?? "";
      const content = { dosage: getBuiltIn(exerciseId)?.defaultDosage, variationSlug: null, patientNote: "", staffNote: "" };
      return { id: newId(), kind: "item.add", itemKey: newId(), phaseId, exerciseId, before: null, ...content };
    });
    await saveOperations(actor, versionId, { baseRevision: 0, operations });
    programs.push([count, programId]);
  }
  return { programs, cookie: await sessionCookie(actor.staffId) };
}

async function measure(page: Page, programId: string): Promise<number[]> {
  await page.goto(`/programs/${programId}`);
  const preview = page.getByRole("region", { name: "Preview of the handout" });
  await preview.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  const card = page.getByRole("list", { name: "Exercises of the program" }).getByRole("article").first();
  await card.getByRole("button", { expanded: false }).first().click();
  const note = card.getByLabel("Note for the patient");
  await note.click();
  await page.evaluate(watchKeys);
  const times: number[] = [];
  for (let i = 0; i < tries + 3; i++) {
    await page.keyboard.type(`word${i} `, { delay: 60 });
    const handle = await page.waitForFunction(drawnAfterKey);
    // The first ones load the library and warm the workers.
    if (i >= 3) times.push(Number(await handle.jsonValue()));
  }
  await page.close();
  return times;
}

type Watched = Window & { lastKey?: number; drawnAt?: number };

/** Runs in the page (functions within would be given names by a helper that is not there): when the last key came, and when a page of the preview was put in its place. */
function watchKeys() {
  const watched = window as Watched;
  window.addEventListener(
    "keydown",
    () => {
      watched.lastKey = performance.now();
      watched.drawnAt = 0;
    },
    { capture: true },
  );
  const preview = document.querySelector('[aria-label="Preview of the handout"]');
  new MutationObserver(() => {
    if (preview?.getAttribute("data-drawn") === "true") watched.drawnAt = performance.now();
  }).observe(preview as Node, { subtree: true, childList: true, attributes: true });
}

/** Runs in the page: milliseconds from the last key to the page that shows it; false while it is not there. */
function drawnAfterKey() {
  const { lastKey = 0, drawnAt = 0 } = window as Watched;
  const isNew = document.querySelector('[aria-label="Preview of the handout"]')?.getAttribute("data-drawn") === "true";
  return isNew && drawnAt > lastKey ? drawnAt - lastKey : false;
}
