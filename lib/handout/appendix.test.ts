import { describe, expect, it } from "vitest";
import { paperSizes } from "../vocabulary";
import type { ColleagueAppendix } from "./colleague-appendix";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView } from "./sample-view";
import { layoutFaults } from "./testing/check-layout";
import { holds, readPdf } from "./testing/read-pdf";

const exercise = (i: number) => ({
  name: `Side-lying upper back rotation ${i}`,
  dosage: "2–3 × 30 s · each side · 1×/day · moderate pull",
  minutes: "2–3 min a day",
  sources: "Our starting point: sets. Vykoukal 2019: repetitions, hold, sides. ACSM: days, intensity.",
});
const muscle = (name: string) => ({ name, session: "1–1½ min a session", week: "7–10½ min a week", days: "7 days" });

const appendix = (exercises: number): ColleagueAppendix => ({
  phases: [
    {
      title: "Weeks 1 to 2",
      minutes: "9–14 min a day, 63–98 min a week",
      muscles: [muscle("Chest"), muscle("Upper back")],
      exercises: Array.from({ length: exercises }, (_, i) => exercise(i)),
    },
    { title: "Weeks 3 to 6: Stronger", minutes: "5 min a day, 35 min a week", muscles: [], exercises: [exercise(99)] },
  ],
  cert: Array.from({ length: 16 }, (_, i) => ({ number: i + 1, name: `Item ${i + 1}`, says: `What is said of item ${i + 1} 😀` })),
  sources: ["American College of Sports Medicine, guideline for flexibility exercise"],
});

const textsOf = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];

describe.each(paperSizes)("Pages for a colleague on %s paper", { timeout: 60_000 }, (paper) => {
  it.each([1, 6, 40])(
    "show every text for %i exercises, inside the margins, none over another, after the patient's own pages",
    async (count) => {
      const input = { ...sampleInput(sampleView(2)), paper };
      const own = await readPdf((await handoutPdf(input)).pdf);
      const read = await readPdf((await handoutPdf({ ...input, appendix: appendix(count) })).pdf);
      expect(textsOf(appendix(count)).filter((text) => !holds(read, text.replace("😀", "")))).toEqual([]);
      expect(layoutFaults(read)).toEqual([]);
      expect(read.pages.length).toBeGreaterThan(own.pages.length);
      for (const [i, { texts }] of read.pages.entries()) {
        const text = texts.map((one) => one.text).join(" ");
        expect(text.includes("Not part of the patient's handout.")).toBe(i >= own.pages.length);
        expect(text).toContain(`Page ${i + 1} of ${read.pages.length}`);
      }
    },
  );
});

it("a sheet without them is as it always was", async () => {
  const { pdf } = await handoutPdf(sampleInput(sampleView(1)));
  expect((await readPdf(pdf)).text).not.toMatch(/colleague/i);
});
