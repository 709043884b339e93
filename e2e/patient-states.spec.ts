import { exactly } from "../lib/dosage/range";
import { expect, expectAccessibleByDayAndNight, test } from "./fixtures";
import { begin, hold, openAtRest, overflow, phone, press, save, sees, sets, sides } from "./guided";
import { loggedDays, programOf, share, today } from "./shared-program";

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(phone);
});

for (const missing of ["wake lock", "vibration", "speech", "sound", "service worker", "storage", "everything"])
  test(`Without ${missing} the session and the entry work all the same`, async ({ page }) => {
    const { path } = await share(programOf([{ hold: exactly(10) }]));
    await page.addInitScript((name) => {
      const gone: Record<string, [object, string][]> = {
        "wake lock": [[Navigator.prototype, "wakeLock"]],
        vibration: [[Navigator.prototype, "vibrate"]],
        speech: [
          [window, "speechSynthesis"],
          [window, "SpeechSynthesisUtterance"],
        ],
        sound: [[window, "AudioContext"]],
        "service worker": [
          [Navigator.prototype, "serviceWorker"],
          [window, "caches"],
        ],
        storage: [[window, "localStorage"]],
      };
      for (const [from, key] of name === "everything" ? Object.values(gone).flat() : (gone[name] ?? []))
        if (key === "localStorage")
          Object.defineProperty(from, key, {
            get: () => {
              throw new DOMException("denied", "SecurityError");
            },
          });
        else delete (from as Record<string, unknown>)[key];
    }, missing);
    await openAtRest(page, path);
    await begin(page);
    await page.clock.runFor(6_000);
    await sees(page, "Hold");
    await page.clock.runFor(11_000);
    await save(page);
    await expect(page.getByText("Saved. Your therapist can read it now.")).toBeVisible();
    expect(await loggedDays(page, path)).toMatchObject([{ on: today, rounds: [{ items: [{ done: "all" }] }] }]);
  });

test("By keyboard, on a television, zoomed in fourfold, and with senses switched off", async ({ page }) => {
  const { path } = await share(programOf([hold, sides]));
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openAtRest(page, path);
  await page.getByRole("button", { name: "Start" }).last().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Begin" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.clock.runFor(6_000);
  await sees(page, "Hold");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Back" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await sees(page, "Paused");
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 844, height: 390 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(size);
    expect(await overflow(page)).toBe(0);
  }
  await page.getByText("Sound and words").click();
  await page.getByLabel("Words on the screen").uncheck();
  await page.reload();
  await page.clock.runFor(300);
  await press(page, "Go on");
  await expect(page.locator("#session").getByText("1 of 2", { exact: true })).toHaveClass(/unseen/);
});

test("Sound, voice and vibration come with each step until they are switched off, one by one", async ({ page }) => {
  const { path } = await share(programOf([hold]));
  await page.addInitScript(() => {
    const counted = { sound: 0, voice: 0, vibration: 0 };
    Object.assign(window, { counted });
    const original = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () {
      counted.sound++;
      return original.call(this);
    };
    speechSynthesis.speak = () => void counted.voice++;
    Navigator.prototype.vibrate = () => Boolean(++counted.vibration);
  });
  const counted = () => page.evaluate(() => ({ ...(window as unknown as { counted: Record<string, number> }).counted }));
  await openAtRest(page, path);
  await begin(page);
  await page.clock.runFor(6_000);
  await sees(page, "Hold");
  let before = await counted();
  expect(Math.min(...Object.values(before))).toBeGreaterThan(0);
  await page.getByText("Sound and words").click();
  for (const [name, label] of [
    ["sound", "Sound"],
    ["voice", "Voice"],
    ["vibration", "Vibration"],
  ] as const) {
    await page.getByLabel(label, { exact: true }).uncheck();
    before = await counted();
    await press(page, "Back");
    await page.clock.runFor(6_000);
    await sees(page, "Hold");
    expect((await counted())[name]).toBe(before[name]);
  }
  expect(await counted()).toEqual(before);
});

test("Each state of a session can be read by everybody, by day and night, zoomed in fourfold, on a phone on its side and on a television", async ({
  page,
}) => {
  const { path } = await share(programOf([hold, sides, sets]));
  // The time stands still, and goes on only here; what looks at the page has its timers.
  let now = Date.now();
  const later = async (seconds: number) => {
    now += seconds * 1_000;
    await page.clock.setFixedTime(now);
  };
  /** By how much the buttons cover what is counted. */
  const covered = () =>
    page.evaluate(() => {
      const [ring = 0, more = 0] = ["ring", "more"].map(
        (name) => document.querySelector(`#session .${name}`)?.getBoundingClientRect().bottom,
      );
      return Math.max(0, Math.max(ring, more) - (document.querySelector("#session .screen-do")?.getBoundingClientRect().top ?? 0));
    });
  const look = async (text: string) => {
    await sees(page, text);
    await expectAccessibleByDayAndNight(page);
    // The second is a phone whose browser shows its bars.
    for (const [width, height] of [
      [320, 256],
      [390, 664],
      [844, 390],
      [1920, 1080],
      [phone.width, phone.height],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect([text, width, await overflow(page), width === 320 ? 0 : await covered()]).toEqual([text, width, 0, 0]);
      await expect(page.locator("#session [data-do=primary]")).toBeVisible();
    }
    await page.evaluate(() => document.documentElement.classList.add("large"));
    expect([text, "large", await overflow(page), await covered()]).toEqual([text, "large", 0, 0]);
    await page.evaluate(() => document.documentElement.classList.remove("large"));
  };
  await later(0);
  await page.goto(path);
  await press(page, "Start");
  await look("Hold for 20 seconds, 2 times, once a day.");
  await press(page, "Begin");
  await look("Get ready");
  await later(6);
  await look("Hold");
  await press(page, "Pause");
  await look("Paused");
  await press(page, "Skip");
  await press(page, "Begin");
  await later(21);
  await look("Now the other side");
  await press(page, "Skip");
  await press(page, "Begin");
  await later(6);
  await look("Move");
  await press(page, "Done");
  await look("Rest");
  await press(page, "Too much for today");
  await page.getByText("Change", { exact: true }).click();
  await expectAccessibleByDayAndNight(page);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await overflow(page)).toBe(0);
  await page.getByRole("group", { name: "Pain now" }).getByRole("radio", { name: "9", exact: true }).check();
  await press(page, "Save");
  await expect(page.getByRole("region", { name: "That is more pain than is good for you" })).toBeVisible();
  await expectAccessibleByDayAndNight(page);
  expect(await overflow(page)).toBe(0);
});
