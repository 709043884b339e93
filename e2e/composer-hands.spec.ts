import { contentOf, makeProgram } from "./drafts";
import { expect, expectAccessible, test } from "./fixtures";
import { Composer } from "./pages/composer";

test("The PDF that is opened says what was typed the moment before", async ({ page, context, signIn }) => {
  const actor = await signIn();
  const { programId } = await makeProgram(actor);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.add("Chin tuck");
  await expect(composer.status).toHaveText("All changes saved");
  const asked = context.waitForEvent("request", (request) => request.method() === "GET" && request.url().endsWith("/handout.pdf"));
  await composer.title.fill("Typed just now");
  await composer.preview.getByRole("link", { name: "Open as PDF" }).click();
  await asked;
  expect(await contentOf(actor, programId)).toMatchObject({ title: "Typed just now" });
});

test.describe("where the page scrolls as a whole", () => {
  test.use({ viewport: { width: 390, height: 560 }, hasTouch: true });

  test("nothing that has the focus is hidden under the line with the dose", async ({ page, signIn }) => {
    const { programId } = await makeProgram(await signIn());
    const composer = new Composer(page);
    await composer.goto(programId);
    await addOnPhone(composer, "Chin tuck", "Shoulder rolls", "Cat-cow");
    await composer.opener("Cat-cow").focus();
    const seen = new Set<string>();
    // Up through everything that can have the focus, as far as the title.
    for (let presses = 0; presses < 40 && !(await isFocused(composer)); presses++) {
      await page.keyboard.press("Shift+Tab");
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""));
      await expect.poll(() => page.evaluate(isFocusCovered), `${[...seen].at(-1)} is in sight`).toBe(false);
    }
    expect(seen.size).toBeGreaterThan(8);
    await expectAccessible(page);
  });

  test("a finger moves an exercise by its menu and drags another, and nothing is wider than the screen", async ({
    page,
    context,
    signIn,
  }) => {
    const { programId } = await makeProgram(await signIn());
    const composer = new Composer(page);
    await composer.goto(programId);
    await addOnPhone(composer, "Chin tuck", "Shoulder rolls");
    await composer.card("Chin tuck").getByRole("button", { name: "More for Chin tuck" }).tap();
    await page.getByRole("menuitem", { name: "Move down" }).tap();
    await expect.poll(composer.names).toEqual(["Shoulder rolls", "Chin tuck"]);
    await composer.handle("Chin tuck").scrollIntoViewIfNeeded();
    const handle = await composer.handle("Chin tuck").boundingBox();
    const target = await composer.card("Shoulder rolls").boundingBox();
    if (!handle || !target) throw new Error("The cards are not on the page.");
    const finger = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: handle.x + handle.width / 2, y }] });
    const from = handle.y + handle.height / 2;
    await touch("touchStart", from);
    for (let step = 1; step <= 6; step++) await touch("touchMove", from + ((target.y + 8 - from) * step) / 6);
    await touch("touchEnd", 0);
    await expect.poll(composer.names).toEqual(["Chin tuck", "Shoulder rolls"]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

const isFocused = (composer: Composer) => composer.title.evaluate((field) => field === document.activeElement);

/** On a phone the catalog and the program are two views. */
async function addOnPhone(composer: Composer, ...names: string[]) {
  const view = (name: string) => composer.page.getByRole("navigation", { name: "Parts of the composer" }).getByRole("button", { name });
  await view("Add exercises").tap();
  for (const name of names) {
    await composer.search.fill(name);
    await composer
      .result(name)
      .first()
      .getByRole("button", { name: `Add ${name} to the program` })
      .tap();
  }
  await view("Program").tap();
  await expect(composer.cards).toHaveCount(names.length);
}

/** Whether something else lies over what has the focus. */
function isFocusCovered(): boolean {
  const focused = document.activeElement as HTMLElement;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + Math.min(4, height / 2));
  return !above || !(focused.contains(above) || above.contains(focused) || focused.parentElement?.contains(above));
}
