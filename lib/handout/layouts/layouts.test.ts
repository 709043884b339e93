import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemView, ProgramView } from "../../programs/program-view";
import { type HandoutLayout, handoutLayouts, paperSizes } from "../../vocabulary";
import { type Content, type ContentPart, contentParts, usualContent } from "../content";
import type { HandoutInput } from "../handout-input";
import { handoutPdf } from "../pdf";
import { sampleInput, sampleView, withFigures } from "../sample-view";
import { fillOf, layoutFaults } from "../testing/check-layout";
import { inLanguage } from "../testing/in-language";
import { footerHeight, holds, type ReadPdf, readPdf, readQrCode } from "../testing/read-pdf";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 120_000 };

const print = async (layout: HandoutLayout, view: ProgramView, change: Partial<HandoutInput> = {}) => {
  const { pdf } = await handoutPdf({ ...sampleInput(view), layout, ...change });
  return { pdf, read: await readPdf(pdf) };
};

const only = (...parts: ContentPart[]): Content => Object.fromEntries(contentParts.map((part) => [part, parts.includes(part)])) as Content;
const everything = only(...contentParts);
const itemsOf = (view: ProgramView): ItemView[] => view.phases.flatMap(({ items }) => items);
const missing = (read: ReadPdf, texts: string[]): string[] => texts.filter((text) => !holds(read, text));
const smallest = ({ pages }: ReadPdf): number => Math.min(...pages.flatMap(({ texts }) => texts.map(({ size }) => size)));

const changed = (view: ProgramView, change: Partial<ItemView>): ProgramView => ({
  ...view,
  phases: view.phases.map((phase) => ({ ...phase, items: phase.items.map((item, i) => (i === 0 ? { ...item, ...change } : item)) })),
});

/** What must hold of every page of every handout. */
function expectGoodPages(read: ReadPdf, view: ProgramView, layout: HandoutLayout): void {
  expect(layoutFaults(read)).toEqual([]);
  expect(missing(read, view.stopSigns)).toEqual([]);
  expect(missing(read, [view.clinic.phone, view.title])).toEqual([]);
  for (const [i, page] of read.pages.entries()) {
    const lines = page.texts.filter(({ bottom }) => bottom < page.height - footerHeight);
    expect(fillOf(page), `page ${i + 1}`).toBeGreaterThan(0.15);
    expect(lines.length, `page ${i + 1}`).toBeGreaterThan(2);
  }
  expect(smallest(read)).toBeGreaterThanOrEqual(layout === "large" ? 15.99 : 9.49);
}

describe.each(handoutLayouts)("The %s layout", slowMachine, (layout) => {
  it.each([
    ["letter", [1, 3, 6, 14]],
    ["a4", [2, 5, 9, 30]],
  ] as const)("keeps its texts inside the margins, none over another, for 1 to 30 exercises on %s paper", async (paper, counts) => {
    for (const count of counts) {
      const view = withFigures(sampleView(count));
      const { read } = await print(layout, view, { paper });
      expectGoodPages(read, view, layout);
      expect(
        missing(
          read,
          itemsOf(view).map(({ name }) => name),
        ),
      ).toEqual([]);
    }
  });

  it("holds on any mix of long and short words, figures, notes and phases", async () => {
    const words = fc.integer({ min: 0, max: 60 }).map((count) => "Breathe out slowly and sink. ".repeat(count).trim());
    const item = fc.record({ note: words, steps: fc.array(words, { maxLength: 8 }), cautions: fc.uniqueArray(words, { maxLength: 2 }) });
    const program = fc.record({
      items: fc.array(item, { minLength: 1, maxLength: 12 }),
      cut: fc.integer({ min: 0, max: 12 }),
      drawn: fc.boolean(),
      paper: fc.constantFrom(...paperSizes),
      parts: fc.subarray([...contentParts]),
    });
    await fc.assert(
      fc.asyncProperty(program, async ({ items, cut, drawn, paper, parts }) => {
        const plain = sampleView(items.length);
        const own = itemsOf(drawn ? withFigures(plain) : plain).map((each, i) => ({ ...each, ...items[i] }));
        const weeks = { title: "", criteria: "" };
        const phases = [
          { ...weeks, phaseId: "a", fromWeek: 1, toWeek: 2, items: own.slice(0, cut) },
          { ...weeks, phaseId: "b", fromWeek: 3, toWeek: null, items: own.slice(cut) },
        ];
        const view = { ...plain, weeks: 4, phases };
        const { read } = await print(layout, view, { paper, content: only(...parts) });
        expect(layoutFaults(read)).toEqual([]);
        expect(missing(read, view.stopSigns)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it("is the same, byte for byte, when it is made again", async () => {
    const hash = async () =>
      createHash("sha256")
        .update((await handoutPdf({ ...sampleInput(withFigures(sampleView(4))), layout, content: everything })).pdf)
        .digest("hex");
    expect(await hash()).toBe(await hash());
  });

  it("leads to the share link by its code, and not where no code is wanted", async () => {
    const view = withFigures(sampleView(3));
    const { pdf, read } = await print(layout, view);
    expect(await readQrCode(pdf, 1)).toBe(sampleInput().link?.url);
    expect(read.annotations).toEqual([sampleInput().link?.url]);
    const without = await print(layout, view, { content: { ...usualContent[layout], code: false } });
    expect(without.read.annotations).toEqual([]);
  });

  it("prints the stop signs whatever is left out", async () => {
    const view = withFigures(sampleView(3));
    const { read } = await print(layout, view, { content: only() });
    expect(missing(read, view.stopSigns)).toEqual([]);
    expect(holds(read, "Stop and call us if you notice")).toBe(true);
    const texts = itemsOf(view).flatMap((item) => [item.why ?? "", ...item.steps, item.dosageSentence, item.note, ...item.cautions]);
    expect(texts.filter((text) => text !== "" && holds(read, text))).toEqual([]);
    expect(holds(read, view.goals)).toBe(false);
  });

  it("appends a diary and a page for the carer where they are asked for", async () => {
    const view = withFigures(sampleView(4));
    const { read } = await print(layout, view, { content: everything });
    expect(
      missing(read, ["For the person who helps María José", "What to watch for", "Pain before, 0 to 10", "Pain after, 0 to 10"]),
    ).toEqual([]);
    expectGoodPages(read, view, layout);
    const { read: usual } = await print(layout, view);
    expect(holds(usual, "For the person who helps")).toBe(false);
    expect(holds(usual, "Pain before")).toBe(layout === "diary");
  });

  it("has an entry for each exercise in the outline", async () => {
    const { read } = await print(layout, withFigures(sampleView(5)));
    if (layout !== "diary")
      expect(read.outline.flatMap((entry) => entry.match(/^\d+(?=\.)/)?.[0] ?? [])).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("says so where there is no exercise yet", async () => {
    const { read } = await print(layout, sampleView(0));
    if (layout !== "diary") expect(holds(read, "This program has no exercises yet.")).toBe(true);
    expect(missing(read, sampleView(0).stopSigns)).toEqual([]);
  });

  it("does without a phone, a link, an address and a start", async () => {
    const plain = withFigures(sampleView(2));
    const view = { ...plain, startsOn: null, weeks: null, goals: "", clinic: { ...plain.clinic, phone: "", address: "" } };
    const { read } = await print(layout, view, { link: null, content: everything });
    expect(layoutFaults(read)).toEqual([]);
    expect(holds(read, "Questions?")).toBe(false);
  });
});

const withWords = handoutLayouts.filter((layout) => layout !== "diary");

describe.each(withWords)("The %s layout, asked for all it can show,", slowMachine, (layout) => {
  it("shows every step, dosage, note and caution, the goals and why each exercise is done", async () => {
    const view = withFigures(sampleView(6));
    const { read } = await print(layout, view, { content: everything });
    const texts = itemsOf(view).flatMap((item) => [
      item.name,
      item.why ?? "",
      ...item.steps,
      item.dosageSentence,
      item.note,
      ...item.cautions,
    ]);
    expect(missing(read, [view.goals, ...texts])).toEqual([]);
    // However many cautions there are, they are announced once.
    expect(read.text.split("Take care")).toHaveLength(itemsOf(view).filter(({ cautions }) => cautions.length > 0).length + 1);
  });

  it.each([
    ["a name of 80 letters without a space", { name: "x".repeat(80) }],
    ["a note of 10,000 characters", { note: "Breathe out slowly, sink. ".repeat(385).trim() }],
    ["emoji and signs", { note: "Well done 😀 → rest ✓" }],
    ["a note from right to left", { note: "שב זקוף על הכיסא" }],
    ["60 steps", { steps: Array.from({ length: 60 }, (_, i) => `Step ${i + 1}: move a little further than before, slowly.`) }],
  ])("loses and cuts nothing of %s", async (_, change) => {
    for (const plain of [sampleView(3), withFigures(sampleView(3))]) {
      const view = changed(plain, change);
      const { read } = await print(layout, view, { content: { ...everything, diary: false } });
      const words = Object.values(change).flat().join(" ").split(" ");
      expect(missing(read, layoutIsMixed(change) ? words : Object.values(change).flat())).toEqual([]);
      expect(layoutFaults(read)).toEqual([]);
    }
  });
});

/** Lines from right to left come back word by word. */
const layoutIsMixed = (change: Partial<ItemView>): boolean => /[\u0590-\u05ff]/.test(change.note ?? "");

describe("Layouts", slowMachine, () => {
  it("put a summary of up to eight exercises on one page", async () => {
    for (const paper of paperSizes)
      for (const count of [1, 3, 6, 8]) {
        const { read } = await print("summary", withFigures(sampleView(count)), { paper });
        expect(read.pages).toHaveLength(1);
        expect(holds(read, "Turn over")).toBe(false);
      }
  });

  it("say so where a summary does not fit one page", async () => {
    const { read } = await print("summary", withFigures(sampleView(30)));
    expect(read.pages.length).toBeGreaterThan(1);
    expect(holds(read, "These 30 exercises take more than one page. Turn over for the rest.")).toBe(true);
  });

  it("take fewer pages when compact than as the standard sheet", async () => {
    const view = withFigures(sampleView(6));
    const [compact, standard] = [await print("compact", view), await print("standard", view)];
    expect(compact.read.pages.length).toBeLessThan(standard.read.pages.length);
  });

  it("print the steps of what has no picture on a sheet of pictures", async () => {
    const view = sampleView(2);
    const { read } = await print("pictures", view);
    expect(missing(read, itemsOf(view)[0]?.steps ?? [])).toEqual([]);
    const { read: drawn } = await print("pictures", withFigures(view));
    expect(holds(drawn, itemsOf(view)[0]?.steps[0] ?? "")).toBe(false);
  });

  it("keep a phone number in its order, and a long first name on its line, in the footer whichever way the sheet reads", async () => {
    const plain = withFigures(sampleView(1));
    for (const layout of ["standard", "large"] as const)
      for (const language of ["en", "ar"] as const) {
        const { read } = await print(layout, { ...plain, language, patientFirstName: "W".repeat(80) }, { second: plain });
        expect(layoutFaults(read)).toEqual([]);
        for (const { texts, height } of read.pages) {
          const footer = texts.filter(({ bottom }) => bottom > height - footerHeight - 22);
          expect(footer.map(({ text }) => text)).toContain(plain.clinic.phone);
        }
      }
  });

  it("keep an exercise of large print whole on its page, with smaller pictures where that is what it takes", async () => {
    const view = withFigures(inLanguage(sampleView(1), "en"));
    const { read } = await print("large", view);
    expect(read.pages).toHaveLength(2);
  });

  it("draw each exercise of large print as high as its own page has room for", async () => {
    const { read } = await print("large", withFigures(inLanguage(sampleView(6), "en")));
    const heights = read.pages.flatMap(({ texts }) => {
      const [name, caption] = [texts.find(({ size }) => size > 25), texts.find(({ text }) => text.startsWith("1 Start"))];
      return name && caption ? [caption.top - name.bottom] : [];
    });
    expect(heights).toHaveLength(6);
    expect(heights[0]).toBeLessThan(150);
    expect(heights[5]).toBeGreaterThan(180);
  });

  it("set the standard sheet a little smaller where that saves a page, and never below 11 points for what a patient must read", async () => {
    const view = withFigures(inLanguage(sampleView(6), "en"));
    const { read } = await print("standard", view);
    expect(read.pages).toHaveLength(3);
    expect(layoutFaults(read)).toEqual([]);
    const body = read.pages.flatMap(({ texts, height }) =>
      texts.filter(({ bottom, text }) => bottom < height - footerHeight && text.trim()),
    );
    const small = body.filter(({ size }) => size < 10.99).map(({ text }) => text);
    expect(small.join(" ")).toMatch(/^Open it on your phone home\.riverside-pt\.example/);
    expect(small.length).toBeLessThan(5);
    const { pdf: draft } = await print("standard", view, { draft: true });
    expect((await readPdf(draft)).pages).toHaveLength(3);
  });

  it("put an exercise on the first page of a sheet, in a little smaller type where that is what it takes", async () => {
    for (const paper of paperSizes)
      for (const language of ["en", "es"] as const) {
        const view = inLanguage(withFigures(sampleView(4)), language);
        const { read } = await print("standard", view, { paper, emergencyNumber: "911" });
        const [first] = read.pages;
        expect(first && fillOf(first), `${paper}, ${language}`).toBeGreaterThan(0.66);
      }
  });

  it("leave the numbers of exercises as they are on the whole sheet where some phases are printed", async () => {
    const plain = withFigures(sampleView(4));
    const items = itemsOf(plain);
    const phases = [
      { phaseId: "a", title: "Loosen up", fromWeek: 1, toWeek: 2, items: items.slice(0, 2) },
      { phaseId: "b", title: "", fromWeek: 3, toWeek: null, items: items.slice(2) },
    ];
    for (const layout of ["compact", "large", "pictures", "summary"] as const) {
      const { read } = await print(layout, { ...plain, phases }, { phases: [1] });
      expect(read.outline.flatMap((entry) => entry.match(/^\d+(?=\.)/)?.[0] ?? [])).toEqual(["3", "4"]);
      expect(read.outline[0]).toBe("From week 3");
      expect(holds(read, "From week 3")).toBe(true);
      expect(holds(read, "Loosen up")).toBe(false);
    }
  });
});
