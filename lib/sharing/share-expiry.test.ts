import { describe, expect, it } from "vitest";
import { assertExpiry, defaultExpiry } from "./share-expiry";

const today = "2026-11-20";

describe("How long a link opens", () => {
  it.each([
    ["two weeks longer than the program", { endsOn: "2026-12-13", weeks: 6 }, "2026-12-27"],
    ["two weeks from today where the program is over", { endsOn: "2026-10-01", weeks: 6 }, "2026-12-04"],
    ["as if it began today, where it has a length and no start", { endsOn: null, weeks: 4 }, "2027-01-01"],
    ["fourteen weeks where the program has no length", { endsOn: null, weeks: null }, "2027-02-26"],
    ["a year at most", { endsOn: "2028-01-01", weeks: 104 }, "2027-11-20"],
  ])("%s", (_what, program, expiry) => expect(defaultExpiry(program, today)).toBe(expiry));

  it.each(["2026-11-20", "2027-11-20"])("may be until %s", (day) => expect(() => assertExpiry(day, today)).not.toThrow());

  it.each([
    ["2026-11-19", "Choose today or a later day."],
    ["2027-11-21", "A link lasts a year at most. Choose an earlier day."],
  ])("is not until %s", (day, sentence) => {
    expect(() => assertExpiry(day, today)).toThrow(
      expect.objectContaining({ code: "invalid", detail: { fields: { expiresOn: [sentence] } } }),
    );
  });
});
