import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePhases } from "./phases";

describe("The phases to print", () => {
  it.each<[string | null, number[] | null]>([
    [null, null],
    ["all", null],
    ["1", [0]],
    ["3,1", [0, 2]],
    ["2,2", [1]],
    [" 2 , 3", [1, 2]],
    ["1,2,3", null],
    ["today", [1]],
  ])("asked for as %j are those at %j", (asked, places) => expect(choosePhases(asked, 3, 1)).toEqual(places));

  it.each(["", "0", "4", "1,", "-1", "1.5", "two", "TODAY", "1;2", "9999", "1,4", "constructor"])(
    "are refused with what can be asked for: %j",
    (asked) =>
      expect(() => choosePhases(asked, 3, 1)).toThrow(
        "This program has phases 1 to 3: ask for them as “phases=1,2”, or for “phases=today”.",
      ),
  );

  it("are all there is where a program has one, and refused where it has not even that", () => {
    expect(choosePhases("1", 1, 0)).toBeNull();
    expect(choosePhases("today", 1, 0)).toBeNull();
    expect(() => choosePhases("2", 1, 0)).toThrow("no phases to choose from");
    expect(() => choosePhases("today", 0, 0)).toThrow("no phases to choose from");
  });

  it("are places of the program, in its order and each once, or a refusal, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9, a]{0,8}$/), fc.integer({ min: 1, max: 12 }), (asked, count) => {
        try {
          const places = choosePhases(asked, count, 0) ?? [];
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b).filter((place) => place >= 0 && place < count));
        } catch (error) {
          expect(error).toMatchObject({ code: "invalid" });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
