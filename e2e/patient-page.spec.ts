import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { inClinic, tables } from "../db";
import { makeActor, makePatient, makeProgram } from "../db/factories";
import { dateIn } from "../lib/calendar-date";
import { altText } from "../lib/figure/alt-text";
import type { PoseId } from "../lib/figure/figures";
import { sampleView } from "../lib/handout/sample-view";
import { newId } from "../lib/ids";
import type { ProgramView } from "../lib/programs/program-view";
import { createShareLink, listShareLinks, replaceShareLink, revokeShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, expectAccessibleByDayAndNight, expectProblems, test } from "./fixtures";

const today = dateIn("America/New_York", new Date());
const phone = { width: 390, height: 844 };
const view = (number = 1, values: Partial<ProgramView> = {}): ProgramView => ({
  ...sampleView(6),
  startsOn: today,
  version: { number, publishedOn: today },
  ...values,
});

/** A published program in a clinic of its own, and the path of a link to it. */
async function sharedProgram(...views: ProgramView[]) {
  const actor = await makeActor();
  const patient = await makePatient(actor);
  const { programId } = await makeProgram(actor, patient.id, views.length > 0 ? views : [view()]);
  const { id, url } = await createShareLink(actor, programId, { name: "María" });
  const opens = async () => (await listShareLinks(actor, programId))?.[0]?.opens.count;
  return { actor, programId, linkId: id, path: new URL(url).pathname, opens };
}

async function publishNext(actor: { clinicId: string; staffId: string }, programId: string, next: ProgramView) {
  const at = new Date();
  const own = { clinicId: actor.clinicId, createdBy: actor.staffId, createdAt: at, publishedBy: actor.staffId, publishedAt: at };
  const { title, goals, startsOn, weeks } = next;
  const version = { ...own, id: newId(), programId, revision: 0, stopSigns: [], title, goals, startsOn, weeks };
  await inClinic(actor.clinicId, (tx) =>
    tx.insert(tables.versions).values({ ...version, number: next.version?.number, views: { en: next } }),
  );
}

const withNote = (number: number, note: string) => {
  const next = view(number);
  const item = next.phases[0]?.items[0];
  if (item) item.note = note;
  return next;
};

/** Every exercise with its figure; its colours are the clinic's. */
const withFigures = () => {
  const next = view();
  for (const item of next.phases[0]?.items ?? []) item.figure = { poseId: item.exerciseId, revision: 1 };
  return next;
};

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectStrongContrast(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast-enhanced"]).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.html))).toEqual([]);
}

test("A patient reads the whole program on a small phone whose browser runs no script", async ({ browser, baseURL }) => {
  const { path, opens } = await sharedProgram();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("María José, your exercises");
  for (const item of view().phases[0]?.items ?? []) {
    const exercise = page.getByRole("article", { name: item.name });
    await expect(exercise.getByText(item.dosageSentence)).toBeVisible();
    await expect(exercise.getByRole("listitem")).toHaveText(item.steps);
  }
  await expect(page.getByRole("region", { name: "When to stop and call" }).getByRole("listitem")).toHaveText(view().stopSigns);
  await page.getByRole("link", { name: "When to stop" }).click();
  await expect(page.getByRole("heading", { name: "When to stop and call" })).toBeInViewport();
  expect(await page.getByRole("link", { name: "Call the clinic", exact: true }).getAttribute("href")).toBe("tel:5035550142");
  await expect(page.getByRole("button", { name: "Start" })).toHaveCount(0);
  expect(await opens()).toBe(0);
  await context.close();
});

for (const width of [320, 390, 820, 1280])
  test(`Nothing runs off the page at ${width} pixels, also with words that no line can hold`, async ({ page }) => {
    const long = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4);
    const odd = view(1, { title: long, goals: long, patientFirstName: long, stopSigns: [long] });
    const item = odd.phases[0]?.items[0];
    if (item) Object.assign(item, { name: long, note: long, steps: [long], cautions: [long], equipment: [long] });
    const { path } = await sharedProgram(odd);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    expect(await overflow(page)).toBe(0);
  });

for (const colorScheme of ["light", "dark"] as const)
  test(`Everybody can read the page: contrast, structure and names, in ${colorScheme} colours`, async ({ page }) => {
    const { path } = await sharedProgram(view(1), withNote(2, "Now with a towel."));
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(phone);
    await page.goto(`${path}?v=1`);
    await expect(page.getByText("Your paper is out of date.")).toBeVisible();
    await expectAccessible(page);
    await expectStrongContrast(page);
  });

test("Opening the page counts once, keeps no cookie and asks nobody else", async ({ page, context }) => {
  const { path, opens } = await sharedProgram();
  const counted = page.waitForResponse((response) => response.url().endsWith("/open"));
  await page.goto(path);
  expect((await counted).status()).toBe(200);
  expect(await opens()).toBe(1);
  expect(await context.cookies()).toEqual([]);
  await page.request.get(path);
  expect(await opens()).toBe(1);
});

test("A device that showed the version before says what is new, once, and each device for itself", async ({ page, browser, baseURL }) => {
  const { actor, programId, path } = await sharedProgram();
  const visit = async (on: Page = page) => {
    const answer = on.waitForResponse((response) => response.url().endsWith("/open"));
    await on.goto(path);
    await (await answer).finished();
  };
  const newsOn = (device: Page) => device.getByRole("region", { name: "New since you last looked" });
  const news = newsOn(page);
  const other = await (await browser.newContext({ baseURL })).newPage();
  await visit(other);
  await visit();
  await expect(news).toBeHidden();
  await publishNext(actor, programId, withNote(2, "Now with a towel."));
  await visit();
  await expect(news.getByRole("listitem")).toHaveText(["Upper back extension over a chair has a new note: Now with a towel."]);
  const exercise = page.getByRole("article", { name: "Upper back extension over a chair" });
  await expect(exercise.getByRole("heading").getByText("Changed")).toBeVisible();
  await expect(exercise.getByText("has a new note: Now with a towel.")).toBeVisible();
  // Opening marks nothing: only whoever says so has seen it.
  await visit();
  await expect(news).toBeVisible();
  await news.getByRole("button", { name: "I have seen it" }).click();
  await expect(news).toBeHidden();
  await expect(exercise.getByText("Changed")).toHaveCount(0);
  await visit();
  await expect(news).toBeHidden();
  await visit(other);
  await expect(newsOn(other)).toBeVisible();
  await other.context().close();
});

test("By keyboard the first stop leads past everything to the exercises", async ({ page }) => {
  const { path } = await sharedProgram();
  await page.goto(path);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Go to the exercises" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "How to do them" })).toBeFocused();
});

test("A link that was revoked or replaced helps on, in the same words as one that never was", async ({ page, context }) => {
  expectProblems(context, /status of 404/);
  const { actor, linkId, path } = await sharedProgram();
  const second = await sharedProgram();
  await revokeShareLink(actor, linkId);
  await replaceShareLink(second.actor, second.linkId, 1);
  const seen = [];
  for (const dead of [path, second.path, `/p/${"x".repeat(43)}`, "/p/x"]) {
    expect((await page.goto(dead))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not open a program");
    seen.push(await page.content());
  }
  expect(new Set(seen).size).toBe(1);
  await expectAccessibleByDayAndNight(page);
  await expectStrongContrast(page);
});

test("The page prints by itself, without what is only for the screen", async ({ page }) => {
  const { path } = await sharedProgram();
  await page.goto(path);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("link", { name: "Call the clinic" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Open the handout (PDF)" })).toBeHidden();
  await expect(page.getByRole("article")).toHaveCount(6);
  await expect(page.getByRole("heading", { name: "When to stop and call" })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  await expectStrongContrast(page);
});

test("The printed handout comes from the same link, and its name tells no surname", async ({ page }) => {
  const { path } = await sharedProgram();
  const response = await page.request.get(`${path}/handout.pdf`);
  expect(response.headers()["content-type"]).toBe("application/pdf");
  expect(response.headers()["content-disposition"]).toContain('filename="home-exercises-maria-jose-v1.pdf"');
  expect((await response.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("A link to a program that is not published yet says so and whom to call", async ({ page }) => {
  const actor = await makeActor();
  const { programId } = await makeProgram(actor, (await makePatient(actor)).id, []);
  const { url } = await createShareLink(actor, programId, { name: "x" });
  await page.goto(new URL(url).pathname);
  await expect(page.getByRole("heading", { name: "Your exercises are not here yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 555 0142" })).toBeVisible();
  await expectAccessible(page);
});

test("The bytes travel compressed and are asked for once", async ({ browser, baseURL }) => {
  // A copy for the device would be asked for once more, after all is there.
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.addInitScript(() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker);
  const { path } = await sharedProgram();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const told = page.waitForResponse((answer) => answer.url().endsWith("/open"));
  const response = await page.goto(path);
  expect(await response?.headerValue("content-encoding")).toMatch(/^(br|gzip)$/);
  await told;
  expect(asked.filter((address) => !address.startsWith("/built/"))).toEqual([path, `${path}/open`, `${path}/day`]);
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.filter((address) => address.endsWith(".woff2"))).toHaveLength(2);
  await context.close();
});

test("Without script a patient sees start and finish of every exercise", async ({ browser, baseURL }) => {
  const { path } = await sharedProgram(withFigures());
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto(path);
  for (const { name, exerciseId, dosage } of withFigures().phases[0]?.items ?? []) {
    const exercise = page.getByRole("article", { name });
    await expect(exercise.getByRole("img", { name: altText(exerciseId as PoseId, dosage.side, "en") })).toBeVisible();
    for (const word of [/^1 Start$/, /^[2-4] Finish$/]) await expect(exercise.getByText(word)).toBeVisible();
    await expect(exercise.getByRole("button")).toHaveCount(0);
  }
  expect(await overflow(page)).toBe(0);
  await context.close();
});

for (const [colorScheme, published] of [
  ["light", null],
  ["dark", { poseId: "doorway-chest-stretch", revision: 2 }],
] as const)
  test(`Figures move on the patient's page as they were published, rest when told, and everybody can use them, in ${colorScheme} colours`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "no-preference" });
    await page.setViewportSize(phone);
    const view = withFigures();
    const [item] = view.phases[0]?.items ?? [];
    if (item && published) item.figure = published;
    const { path } = await sharedProgram(view);
    await page.goto(path);
    const exercise = page.getByRole("article", { name: item?.name ?? "" });
    if (published) await expect(exercise.locator("[data-former]")).toHaveCount(1);
    const drawn = () => exercise.locator("svg").first().innerHTML();
    await exercise.getByRole("button", { name: "Pause" }).scrollIntoViewIfNeeded();
    const first = await drawn();
    await expect.poll(drawn).not.toBe(first);
    await exercise.getByRole("button", { name: "Pause" }).click();
    const resting = await drawn();
    await page.keyboard.press("Tab");
    await expect(exercise.getByRole("button", { name: "From the start" })).toBeFocused();
    expect(await drawn()).toBe(resting);
    await page.keyboard.press("Enter");
    await expect.poll(drawn).not.toBe(resting);
    expect(await overflow(page)).toBe(0);
    await expectAccessible(page);
    await expectStrongContrast(page);
  });

test("A patient who wants no motion gets none, and a figure that is not known breaks nothing", async ({ page }) => {
  const odd = withFigures();
  const [first, second] = odd.phases[0]?.items ?? [];
  if (first) first.figure = { poseId: "no-such-pose", revision: 9 };
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { path } = await sharedProgram(odd);
  await page.goto(path);
  await expect(page.getByRole("article", { name: first?.name }).getByRole("img")).toHaveCount(0);
  await expect(page.getByRole("article", { name: first?.name }).getByText("Sitting")).toBeVisible();
  const exercise = page.getByRole("article", { name: second?.name });
  await expect(exercise.getByText("2 Finish", { exact: true })).toBeVisible();
  await expect(exercise.getByRole("button")).toHaveCount(0);
});
