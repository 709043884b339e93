import { pageItems } from "../components/patient-page/page-data";
import { exactly } from "../lib/dosage/range";
import { fullDate } from "../lib/language";
import { expect, expectAccessible, test } from "./fixtures";
import { begin, hold, openAtRest, phone, press, save, sees, sets, sides } from "./guided";
import { loggedDays, programOf, share, today, yesterday } from "./shared-program";

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(phone);
});

test("A patient is led through a whole session by the clock, says in two taps how it was, and it is on record", async ({ page }) => {
  const view = programOf([hold, sides, sets]);
  const { path } = await share(view);
  const [first, second] = view.phases[0]?.items ?? [];
  await openAtRest(page, path);
  await expect(page.getByRole("region", { name: "Today" }).getByText(/^3 exercises, about \d minutes$/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Nobody watches this page" })).toBeVisible();
  await press(page, "Start");
  await expect(page.getByRole("heading", { name: first?.name })).toBeFocused();
  await expect(
    page
      .locator("#session")
      .getByText(first?.dosageSentence ?? "", { exact: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByText(`Next: ${second?.name}`)).toBeVisible();
  await expect(page.locator("main")).toBeHidden();
  await press(page, "Begin");
  await sees(page, "Get ready");
  await page.clock.runFor(6_000);
  await sees(page, "Hold");
  await sees(page, "19");
  await press(page, "Pause");
  await page.clock.fastForward(60_000);
  await sees(page, "Paused");
  await sees(page, "19");
  await press(page, "Go on");
  await page.clock.runFor(20_000);
  await sees(page, "Let go");
  await page.clock.runFor(24_000);
  await expect(page.getByRole("heading", { name: second?.name })).toBeFocused();
  await press(page, "Begin");
  await page.clock.runFor(6_000);
  await sees(page, "Left side");
  await page.clock.runFor(15_000);
  await sees(page, "Now the other side");
  await press(page, "Go on now");
  await sees(page, "Right side");
  await page.clock.runFor(16_000);
  await press(page, "Begin");
  await page.clock.runFor(6_000);
  // Repetitions are counted in the tempo of the picture, and go on to the rest by themselves.
  const pace = (pageItems(view)[2]?.pace ?? 0) * 1_000;
  const count = page.locator("#session .ring-count");
  await sees(page, "10 times · Set 1 of 2");
  await page.clock.runFor(pace * 3);
  await expect(count).toHaveText("4");
  await press(page, "Pause");
  await page.clock.fastForward(60_000);
  await press(page, "Go on");
  await expect(count).toHaveText("4");
  await page.clock.runFor(pace * 7);
  await sees(page, "Rest");
  await page.clock.runFor(31_000);
  await page.getByText("Sound and words").click();
  await page.getByLabel("Count for me").uncheck();
  await sees(page, "10 times");
  await sees(page, "At your own pace · Set 2 of 2");
  await page.clock.fastForward(120_000);
  await press(page, "Done");
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeFocused();
  await page.getByRole("group", { name: "Pain now" }).getByRole("radio", { name: "2", exact: true }).check();
  await save(page);
  await expect(page.getByText("Saved. Your therapist can read it now.")).toBeVisible();
  await expect(page.getByText("All done for today.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Nobody watches this page" })).toBeHidden();
  const [day] = await loggedDays(page, path);
  expect(day).toMatchObject({ on: today, rounds: [{ round: 1, painNow: 2, stopped: false }] });
  expect(JSON.stringify(day)).not.toMatch(/"some"|"none"/);
  await expectAccessible(page);
});

test("A reload goes on by the clock, and a long call finds the session waiting", async ({ page }) => {
  const { path } = await share(programOf([{ hold: exactly(60) }, hold]));
  await openAtRest(page, path);
  await begin(page);
  await page.clock.runFor(10_000);
  await sees(page, "55");
  await page.reload();
  await page.clock.runFor(1_000);
  await sees(page, "54");
  await page.clock.fastForward(600_000);
  await expect(page.getByRole("heading", { name: "Side-lying upper back rotation" })).toBeVisible();
  await press(page, "Begin");
  await page.clock.runFor(6_000);
  await sees(page, "Hold");
  await page.goto("about:blank");
  await page.clock.fastForward(600_000);
  await page.goBack();
  await page.clock.runFor(300);
  await sees(page, "You were away. Go on when you are ready.");
  await press(page, "Close");
  await expect(page.getByRole("button", { name: "Go on where you were" })).toBeVisible();
});

test("Too much for today is fine, and a red answer says whom to call and that nobody watches", async ({ page }) => {
  const view = programOf([hold, sets]);
  const { path } = await share(view);
  await openAtRest(page, path);
  await begin(page);
  await page.clock.runFor(30_000);
  await press(page, "Too much for today");
  await expect(page.getByRole("heading", { name: "It was right to stop. How was it?" })).toBeFocused();
  await expect(page.locator("#entry").getByText("1 of 2")).toBeVisible();
  await page.getByRole("group", { name: "Pain at its worst" }).getByRole("radio", { name: "8", exact: true }).check();
  await page.getByLabel("A note to your therapist").fill("Sharp on the left.");
  await save(page);
  const red = page.getByRole("region", { name: "That is more pain than is good for you" });
  await expect(red).toBeFocused();
  await expect(page.getByRole("button", { name: "Do them now anyway" })).toHaveCount(0);
  await expect(red.getByRole("link", { name: "Call the clinic: (503) 555-0142" })).toHaveAttribute("href", "tel:5035550142");
  await expectAccessible(page);
  const [day] = await loggedDays(page, path);
  expect(day).toMatchObject({ on: today, rounds: [{ painWorst: 8, stopped: true }] });
  const [first, second] = view.phases[0]?.items ?? [];
  for (const [item, done] of [
    [first, "some"],
    [second, "none"],
  ] as const)
    expect(day?.rounds[0]?.items).toContainEqual(expect.objectContaining({ itemKey: item?.itemKey, done }));
});

test("A day before is added, corrected, and asked about the morning after, with no word of blame", async ({ page }) => {
  const { path } = await share(programOf([hold, sets]));
  await page.goto(path);
  const week = page.getByRole("region", { name: "Your last two weeks" });
  const dayButton = week.getByRole("button", { name: new RegExp(`\\b${Number(yesterday.slice(8))}\\b`) });
  await dayButton.click();
  await expect(page.locator("#entry").getByText(`For ${fullDate(yesterday, "en")}`)).toBeVisible();
  await page.getByText("Change", { exact: true }).click();
  await page.getByRole("group", { name: "Side-lying upper back rotation" }).getByRole("radio", { name: "Not now", exact: true }).check();
  await page.getByRole("radio", { name: "Easy" }).check();
  await expectAccessible(page);
  await press(page, "Save");
  await expect(dayButton).toHaveText(/Done/);
  await dayButton.click();
  await page.getByRole("group", { name: "Pain now" }).getByRole("radio", { name: "1", exact: true }).check();
  await press(page, "Save");
  await expect(page.getByText("Saved. Your therapist can read it now.")).toBeVisible();
  const days = await loggedDays(page, path);
  expect(days).toMatchObject([{ on: yesterday, rounds: [{ painNow: 1, effort: "easy" }] }]);
  expect(days[0]?.rounds).toHaveLength(1);
  await page.getByRole("region", { name: "How is it this morning, next to yesterday?" }).getByRole("button", { name: "Worse" }).click();
  await expect(page.getByText("Thank you. It is noted.")).toBeVisible();
  await expect.poll(async () => (await loggedDays(page, path))[0]?.morning).toBe("worse");
});

test("Two telephones on one link add up, and a double tap is one entry", async ({ page, browser, baseURL }) => {
  const { path } = await share(programOf([{ ...hold, perDay: { kind: "times", times: exactly(2) } }]));
  const other = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  for (const each of [page, other]) {
    await each.goto(path);
    await begin(each);
    await each.getByRole("button", { name: "Skip" }).click();
  }
  for (const each of [page, other]) {
    await each.getByText("Change", { exact: true }).click();
    await each.getByRole("group", { name: "Upper back extension over a chair" }).getByRole("radio", { name: "All", exact: true }).check();
  }
  await page.getByRole("button", { name: "Save" }).dblclick();
  await expect(page.getByText("Time 2 of 2 today")).toBeVisible();
  await other.getByRole("group", { name: "Pain now" }).getByRole("radio", { name: "3", exact: true }).check();
  await press(other, "Save");
  await expect(other.getByText("Time 2 of 2 today")).toBeVisible();
  const [day] = await loggedDays(page, path);
  expect(day?.rounds).toMatchObject([{ round: 1, painNow: 3, items: [{ done: "all" }] }]);
  await other.context().close();
});

test("A screen reader hears each step once, and not each second", async ({ page }) => {
  const { path } = await share(programOf([hold]));
  await openAtRest(page, path);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const live = document.querySelector("#session [aria-live]");
    if (live)
      new MutationObserver(() => heard.push(live.textContent ?? "")).observe(live, { childList: true, characterData: true, subtree: true });
  });
  await begin(page);
  await page.clock.runFor(50_000);
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeFocused();
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter(Boolean)).toEqual([
    "Upper back extension over a chair. Hold for 20 seconds, 2 times, once a day.",
    "Get ready",
    "Hold, 20 seconds",
    "Let go",
    "Hold",
  ]);
});
