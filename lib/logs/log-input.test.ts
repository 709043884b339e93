import { describe, expect, it } from "vitest";
import { newId } from "../ids";
import { readingOf } from "../reading/grade";
import { languages } from "../vocabulary";
import { firstRefusal, logInput, morningInput } from "./log-input";
import { type LogFacts, reasonAgainstDay, reasonAgainstLog } from "./log-rules";
import { painZone, usualZones, worstZone } from "./pain-zones";
import { entry } from "./testing/logs";
import { logWords, refusals } from "./words";

const key = newId();
const valid = entry("2026-11-20", key);
const refusalOf = (change: object) => {
  const parsed = logInput.safeParse({ ...valid, ...change });
  return parsed.success ? null : firstRefusal(parsed.error);
};

describe("An entry from a patient's page", () => {
  it.each([
    ["as the form sends it", {}, null],
    ["with everything", { painNow: 10, painWorst: 0, effort: "hard", stopped: true, note: "It clicks.", replaces: newId() }, null],
    ["that says only that it was too much", { items: [], stopped: true }, null],
    ["that takes everything back", { items: [], replaces: newId() }, null],
    ["with negative pain", { painNow: -1 }, "pain"],
    ["with pain above ten", { painWorst: 11 }, "pain"],
    ["with half a pain", { painNow: 3.5 }, "pain"],
    ["with pain in words", { painNow: "lots" }, "pain"],
    ["with a note of 100,000 letters", { note: "x".repeat(100_000) }, "note"],
    ["with no day", { on: undefined }, "no-day"],
    ["with a day that there is not", { on: "2026-02-30" }, "no-day"],
    ["with a time beside the day", { on: "2026-11-20T09:00:00Z" }, "no-day"],
    ["with a thirteenth round", { round: 13 }, "round"],
    ["with more sets than anybody does", { items: [{ itemKey: key, done: "all", sets: 21 }] }, "sets"],
    ["that says nothing", { items: [] }, "empty"],
    ["with one exercise twice", { items: [...valid.items, ...valid.items] }, "unreadable"],
    ["with an id of its own making", { logId: "1" }, "unreadable"],
    ["with a part that no form has", { source: "clinic" }, "unreadable"],
    ["with an item of another shape", { items: [{ itemKey: key, done: "all", by: "me" }] }, "unreadable"],
    ["without its items", { items: null }, "unreadable"],
  ])("%s is taken, or told why not", (_name, change, expected) => {
    expect(refusalOf(change)).toBe(expected);
  });

  it("keeps a note as it was typed, without what a database cannot hold", () => {
    expect(logInput.parse({ ...valid, note: " It\r\nclicks\u0000\ud800 " }).note).toBe("It\nclicks\ufffd");
  });

  it("in the morning has a day and one of three answers", () => {
    const morning = { logId: newId(), on: "2026-11-20", compared: "worse" };
    expect(morningInput.safeParse(morning).success).toBe(true);
    expect(morningInput.safeParse({ ...morning, compared: "dreadful" }).success).toBe(false);
  });
});

describe("The day of an entry", () => {
  const facts = { today: "2026-11-20", startsOn: "2026-11-01", endsOn: null };
  it.each([
    ["today", "2026-11-20", {}, null],
    ["tomorrow, on a device that is a day ahead", "2026-11-21", {}, null],
    ["two days from now", "2026-11-22", {}, "future"],
    ["two weeks ago", "2026-11-06", {}, null],
    ["two weeks ago on a device that is a day behind", "2026-11-05", {}, null],
    ["longer ago than that", "2026-11-04", {}, "too-old"],
    ["before the program", "2026-11-16", { startsOn: "2026-11-18" }, "before-start"],
    ["the first day, on a device that is a day behind", "2026-11-17", { startsOn: "2026-11-18" }, null],
    ["the last day", "2026-11-18", { endsOn: "2026-11-18" }, null],
    ["after the program", "2026-11-20", { endsOn: "2026-11-18" }, "after-end"],
    ["the day on which clocks go forward", "2026-03-08", { today: "2026-03-08", startsOn: "2026-03-01" }, null],
    ["the day on which clocks go back, from the day after", "2026-11-01", { today: "2026-11-02" }, null],
  ])("may be %s: %s", (_name, on, more, expected) => {
    expect(reasonAgainstDay(on, { ...facts, ...more })).toBe(expected);
  });

  it("does not matter where an exercise is not of this program", () => {
    const own: LogFacts = { ...facts, itemKeys: new Set([key]) };
    expect(reasonAgainstLog(valid, own)).toBeNull();
    expect(reasonAgainstLog(entry("2026-11-20", newId()), own)).toBe("not-in-program");
  });
});

describe("Pain", () => {
  it("is green to 3, amber to 5 and red above, unless the clinic says otherwise", () => {
    expect([0, 3, 4, 5, 6, 10].map((pain) => painZone(pain, usualZones))).toEqual(["green", "green", "amber", "amber", "red", "red"]);
    expect([2, 3, 4].map((pain) => painZone(pain, { greenTo: 1, amberTo: 3 }))).toEqual(["amber", "amber", "red"]);
    expect([worstZone([null, null], usualZones), worstZone([2, null], usualZones), worstZone([7, 2], usualZones)]).toEqual([
      null,
      "green",
      "red",
    ]);
  });
});

describe("What is said where an entry is refused", () => {
  it.each(languages)("is there for each reason, and names neither blame nor the machine: %s", (language) => {
    const words = logWords(language);
    for (const refusal of refusals) expect(words[refusal]).toMatch(/\.$/);
    expect(Object.values(words).filter((text) => /[!¡]|invalid|error|must|fail/i.test(text))).toEqual([]);
  });

  it.each(["en", "es"] as const)("is plain: %s", (language) => {
    expect(Object.values(logWords(language)).filter((text) => readingOf(text, language).isHard)).toEqual([]);
  });
});
