import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ProgramView } from "../programs/program-view";
import { paperSizes } from "../vocabulary";
import type { HandoutInput } from "./handout-input";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView } from "./sample-view";
import { fillOf, layoutFaults } from "./testing/check-layout";
import { holds, readPdf } from "./testing/read-pdf";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

/** A program whose exercises are spread over phases of so many each. */
function inPhases(...counts: number[]): ProgramView {
  const view = sampleView(counts.reduce((sum, count) => sum + count, 0));
  const items = [...(view.phases[0]?.items ?? [])];
  const phases = counts.map((count, place) => ({
    ...{ phaseId: `${place}`, title: place === 0 ? "Loosen up" : "", criteria: place === 0 ? "You can turn your head without pain." : "" },
    ...{ fromWeek: place * 2 + 1, toWeek: place === counts.length - 1 ? null : place * 2 + 2, items: items.splice(0, count) },
  }));
  return { ...view, phases };
}

const print = async (view: ProgramView, change: Partial<HandoutInput> = {}) => {
  const { pdf } = await handoutPdf({ ...sampleInput(view), ...change });
  return { pdf, read: await readPdf(pdf) };
};
/** The large numerals beside the exercises, page by page. */
const numerals = ({ pages }: Awaited<ReturnType<typeof readPdf>>) =>
  pages.map(({ texts }) => texts.filter(({ size, left, text }) => size > 21 && left < 100 && /^\d+$/.test(text)));

describe("Phases on paper", slowMachine, () => {
  it("stand with their weeks and the words on when to move on, where there are several", async () => {
    const { read } = await print(inPhases(2, 2));
    expect(holds(read, "Weeks 1 to 2: Loosen up")).toBe(true);
    expect(holds(read, "When to move on: You can turn your head without pain.")).toBe(true);
    expect(read.text).toContain("From week 3");
    expect(read.text.split("When to move on")).toHaveLength(2);
    expect(read.text).not.toContain("This handout");
    expect(layoutFaults(read)).toEqual([]);
  });

  it("leave a program with one phase without a heading, but not without its words on when to move on", async () => {
    const view = inPhases(2);
    const { read } = await print(view);
    expect(read.text).not.toContain("Loosen up");
    expect(read.text).not.toContain("From week");
    expect(holds(read, "When to move on: You can turn your head without pain.")).toBe(true);
  });

  it.each([
    { phases: [1], numbers: ["3", "4"], said: "This handout Weeks 3 to 4", absent: "Loosen up" },
    { phases: [0, 2], numbers: ["1", "2", "5", "6"], said: "This handout Weeks 1 to 2: Loosen up; From week 5", absent: "Weeks 3 to 4" },
    { phases: null, numbers: ["1", "2", "3", "4", "5", "6"], said: "Weeks 3 to 4", absent: "This handout" },
  ])("are printed as they are chosen ($phases), and the exercises keep their numbers", async ({ phases, numbers, said, absent }) => {
    const { read } = await print(inPhases(2, 2, 2), { phases });
    expect(
      numerals(read)
        .flat()
        .map(({ text }) => text),
    ).toEqual(numbers);
    expect(read.outline.flatMap((entry) => entry.match(/^\d+(?=\.)/)?.[0] ?? [])).toEqual(numbers);
    expect(holds(read, said)).toBe(true);
    expect(holds(read, absent)).toBe(false);
    expect(layoutFaults(read)).toEqual([]);
  });

  it.each(paperSizes)("never leave a heading at the foot of a page, on %s paper", async (paper) => {
    for (const counts of [
      [1, 1, 1, 1],
      [2, 3, 1],
      [3, 3],
      [1, 4, 2, 5],
      [4, 1, 4],
    ]) {
      const view = inPhases(...counts);
      for (const phase of view.phases) phase.criteria = "You can do this for a week without pain. ".repeat(phase.items.length * 2).trim();
      const { read } = await print(view, { paper });
      for (const [place, page] of read.pages.entries()) {
        const below = numerals(read)[place] ?? [];
        for (const heading of page.texts.filter(({ text, size }) => size === 17 && /^(Weeks? \d|From week)/.test(text)))
          expect(
            below.filter(({ top }) => top > heading.top),
            `${counts} page ${place + 1}: ${heading.text}`,
          ).not.toEqual([]);
        expect(fillOf(page)).toBeGreaterThan(0.15);
      }
      expect(layoutFaults(read)).toEqual([]);
    }
  });

  it("say of an exercise that comes again whether it is different then", async () => {
    const view = inPhases(1, 1);
    const [first, second] = view.phases;
    const item = first?.items[0];
    if (!item || !second) throw new Error("there are too few phases");
    second.items = [{ ...item, itemKey: "again", dosageSentence: "Do this 20 times, once a day." }];
    expect(holds((await print(view)).read, "This is different from weeks 1 to 2.")).toBe(true);
    second.items = [{ ...item, itemKey: "again" }];
    expect(holds((await print(view)).read, "This is different")).toBe(false);
  });

  it("are the same, byte for byte, when the same ones are printed again, and others where others are chosen", async () => {
    const hash = async (phases: number[] | null) =>
      createHash("sha256")
        .update((await print(inPhases(1, 1, 1), { phases })).pdf)
        .digest("hex");
    expect(await hash([1])).toBe(await hash([1]));
    expect(new Set([await hash([1]), await hash([0, 1]), await hash(null)]).size).toBe(3);
  });
});
