import { describe, expect, it } from "vitest";
import { newId } from "../../ids";
import type { ItemView, ProgramView } from "../../programs/program-view";
import { type HandoutLayout, handoutLayouts, type Language, type PaperSize } from "../../vocabulary";
import { type Content, contentParts } from "../content";
import type { HandoutInput } from "../handout-input";
import { handoutPdf } from "../pdf";
import { sampleInput, sampleView, withFigures } from "../sample-view";
import { fillOf, layoutFaults } from "../testing/check-layout";
import { structureFaults } from "../testing/check-structure";
import { inLanguage } from "../testing/in-language";
import { type Heard, listen, orderFaults } from "../testing/listen";
import { footerHeight, holds, type PlacedText, plain, readPdf } from "../testing/read-pdf";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 120_000 };

const everything = Object.fromEntries(contentParts.map((part) => [part, true])) as Content;
const viewIn = (language: Language, count = 3): ProgramView => withFigures(inLanguage(sampleView(count), language));
const itemsOf = (view: ProgramView): ItemView[] => view.phases.flatMap(({ items }) => items);

async function print(first: ProgramView, second: ProgramView, change: Partial<HandoutInput> = {}) {
  const { pdf } = await handoutPdf({ ...sampleInput(first), second, ...change });
  return { read: await readPdf(pdf), heard: listen(pdf), faults: structureFaults(pdf) };
}

type Place = { page: number; bottom: number; left: number };

/** Where the lines stand with which a text begins. */
const placesOf = (pages: readonly { texts: PlacedText[] }[], text: string): Place[] =>
  pages.flatMap(({ texts }, page) =>
    texts
      .filter((each) => plain(text).startsWith(plain(each.text)) && plain(each.text).length > Math.min(9, plain(text).length - 1))
      .map(({ bottom, left }) => ({ page, bottom, left })),
  );

/** Whether a text stands beside another: on one line, and further right. */
const areBeside = (pages: readonly { texts: PlacedText[] }[], left: string, right: string): boolean =>
  placesOf(pages, left).some((one) =>
    placesOf(pages, right).some((other) => other.page === one.page && other.bottom === one.bottom && other.left > one.left + 90),
  );

const textOf = (heard: readonly Heard[]): string => plain(heard.map(({ text }) => text).join(" "));

const pairs: [first: Language, second: Language, paper: PaperSize][] = [
  ["en", "es", "letter"],
  ["es", "ar", "a4"],
  ["ar", "en", "letter"],
];
const withSteps = handoutLayouts.filter((layout) => layout !== "diary");

describe.each(handoutLayouts)("Two languages on the %s layout", slowMachine, (layout: HandoutLayout) => {
  it.each(pairs)("stand inside the margins, none over another, whole and without a fault: %s and %s on %s paper", async (...pair) => {
    const [first, second, paper] = pair;
    const { read, heard, faults } = await print(viewIn(first), viewIn(second), { layout, paper, content: everything, diaryWeeks: 2 });
    expect(layoutFaults(read)).toEqual([]);
    expect(faults).toEqual([]);
    expect(orderFaults(heard, first === "ar" ? "rtl" : "ltr")).toEqual([]);
    for (const [i, page] of read.pages.entries()) {
      expect(fillOf(page), `page ${i + 1}`).toBeGreaterThan(0.15);
      expect(page.texts.filter(({ bottom }) => bottom < page.height - footerHeight).length).toBeGreaterThan(2);
    }
  });
});

describe.each(withSteps)("An exercise in two languages on the %s layout", slowMachine, (layout: HandoutLayout) => {
  it("has step beside step, and its picture once", async () => {
    const [english, spanish] = [viewIn("en"), viewIn("es")];
    const { read, heard } = await print(english, spanish, { layout, content: everything, diaryWeeks: 1 });
    for (const [i, item] of itemsOf(english).entries()) {
      const other = itemsOf(spanish)[i];
      const isPaired = item.steps.length === other?.steps.length;
      for (const [n, step] of isPaired ? item.steps.entries() : [])
        expect([step, areBeside(read.pages, step, other?.steps[n] ?? "")]).toEqual([step, true]);
    }
    const alone = listen((await handoutPdf({ ...sampleInput(english), layout, content: everything, diaryWeeks: 1 })).pdf);
    const figures = (all: Heard[]) => all.filter(({ kind }) => kind === "Figure").length;
    expect(figures(heard)).toBe(figures(alone));
  });

  it("is but its name in both where nothing else is wanted", async () => {
    const nothing = Object.fromEntries(contentParts.map((part) => [part, false])) as Content;
    const [english, spanish] = [viewIn("en"), viewIn("es")];
    const { read, faults } = await print(english, spanish, { layout, content: nothing });
    expect([layoutFaults(read), faults]).toEqual([[], []]);
    const items = [...itemsOf(english), ...itemsOf(spanish)];
    for (const { name, steps, dosageSentence } of items)
      expect([holds(read, name), ...[...steps, dosageSentence].map((text) => holds(read, text))]).toEqual([
        true,
        ...[...steps, dosageSentence].map(() => false),
      ]);
  });

  it("is heard whole in the first language, and then whole in the second", async () => {
    const [spanish, arabic] = [viewIn("es"), viewIn("ar")];
    const { heard } = await print(spanish, arabic, { layout, content: everything, diaryWeeks: 1 });
    const [first, second] = [itemsOf(spanish)[1], itemsOf(arabic)[1]];
    if (!first || !second) throw new Error("The sample has two exercises.");
    const from = heard.findIndex(({ kind, text }) => /^H/.test(kind) && plain(text).includes(plain(first.name)));
    const until = heard.findIndex(({ kind, text }, i) => i > from && /^H/.test(kind) && plain(text).includes(plain(second.name)));
    const end = heard.findIndex(({ kind, lang }, i) => i > until && /^H/.test(kind) && lang === "es");
    const inOrder = (texts: Heard[], language: Language) => textOf(texts.filter(({ lang }) => lang === language));
    for (const step of [...first.steps, first.dosageSentence]) expect(inOrder(heard.slice(from, until), "es")).toContain(plain(step));
    for (const step of [...second.steps, second.dosageSentence]) expect(inOrder(heard.slice(until, end), "ar")).toContain(plain(step));
    expect(heard.slice(until, end).filter(({ lang }) => lang !== "ar")).toEqual([]);
  });
});

describe("What a therapist wrote", slowMachine, () => {
  it("stands once, over both columns", async () => {
    const own = (view: ProgramView): ProgramView => ({
      ...view,
      phases: view.phases.map((phase) => ({
        ...phase,
        items: phase.items.map((item) => ({ ...item, exerciseId: ids[0] ?? "", ...written, figure: null })),
      })),
    });
    const ids = [newId()];
    const steps = ["Stand at your desk.", "Push it away with both hands."];
    const written = { name: "Desk push", why: "This can help your arms.", steps, cautions: ["Go slowly."] };
    for (const layout of withSteps) {
      const { read } = await print(own(viewIn("en", 1)), own(viewIn("es", 1)), { layout, content: everything });
      for (const text of [written.why, ...written.steps, ...written.cautions]) expect(read.text.split(text)).toHaveLength(2);
      for (const { dosageSentence } of [...itemsOf(viewIn("en", 1)), ...itemsOf(viewIn("es", 1))])
        expect(holds(read, dosageSentence)).toBe(true);
    }
  });
});

describe("The stop signs", slowMachine, () => {
  it("stand side by side, with the number to call, on the sheet and on the page for whoever helps", async () => {
    const [english, spanish] = [viewIn("en", 1), viewIn("es", 1)];
    for (const emergencyNumber of ["911", ""]) {
      const { read } = await print(english, spanish, { content: everything, emergencyNumber });
      for (const [i, sign] of english.stopSigns.entries())
        expect([sign, areBeside(read.pages, sign, spanish.stopSigns[i] ?? "")]).toEqual([sign, true]);
      const { text } = await readPdf((await handoutPdf({ ...sampleInput(english), content: everything, emergencyNumber })).pdf);
      const sentence = `If you cannot reach us, or if it is sudden and bad, call ${emergencyNumber || "the emergency number"}.`;
      expect(text.split(sentence)).toHaveLength(3);
      expect(holds(read, sentence.split(", ")[0] ?? "")).toBe(true);
    }
  });
});
