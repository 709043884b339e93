import { describe, expect, it } from "vitest";
import { texts } from "../catalog/texts";
import type { ItemView, ProgramView } from "../programs/program-view";
import { type Language, languages, paperSizes } from "../vocabulary";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView, withFigures } from "./sample-view";
import { sheetWords } from "./sheet/words";
import { layoutFaults } from "./testing/check-layout";
import { inLanguage } from "./testing/in-language";
import { holds, plain, type ReadPdf, readPdf } from "./testing/read-pdf";
import { missingIn } from "./text/gate";

const slowMachine = { timeout: 60_000 };
const others = languages.filter((language) => language !== "en");
const viewIn = (language: Language) => withFigures(inLanguage(sampleView(6), language));
const print = async (view: ProgramView, change: Partial<ReturnType<typeof sampleInput>> = {}) =>
  readPdf((await handoutPdf({ ...sampleInput(view), ...change })).pdf);

/** Marks above and below the letters come from the PDF beside their word, wherever they stand. */
const bare = (text: string) => plain(text).replace(/\p{M}/gu, "");
const joined = (text: string) => bare(text).replaceAll(" ", "");
const words = (text: string) => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a line stand in a PDF in the order of their places; from right to left they are as one reads them. */
function readFromTheRight({ pages }: ReadPdf): string {
  const lines: ReadPdf["pages"][number]["texts"][] = [];
  for (const text of pages.flatMap((page) => page.texts)) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0]?.bottom ?? 0) - text.bottom) < 6) line.push(text);
    else lines.push([text]);
  }
  return lines
    .map((line) =>
      line
        .sort((a, b) => b.left - a.left)
        .map(({ text }) => text)
        .join(" "),
    )
    .join(" ");
}

/** Figures inside a line that reads from the right make it come in pieces: of such a one the words are compared. */
function has(pdf: ReadPdf, text: string, language: Language): boolean {
  if (language !== "ar") return holds(pdf, text);
  const read = readFromTheRight(pdf);
  if (!/[\dA-Z]/.test(text)) return joined(read).includes(joined(text));
  const found = new Set(words(read));
  return words(text).every((word) => found.has(word));
}

const textsOf = (item: ItemView) => [item.name, item.why ?? "", ...item.steps, ...item.cautions, item.dosageSentence];
const partsOf = (view: ProgramView) => [...view.stopSigns, ...view.phases.flatMap((phase) => phase.items.flatMap(textsOf))];
const typed = (view: ProgramView) => [view.title, view.goals, ...view.phases.flatMap((phase) => phase.items.map((item) => item.note))];

describe.each(others)("A sheet in %s", slowMachine, (language) => {
  it.each(paperSizes)("has every step, dosage, caution and note, in its place on %s paper", async (paper) => {
    const view = viewIn(language);
    const pdf = await print(view, { paper });
    expect(pdf.language).toBe(language);
    expect(partsOf(view).filter((text) => !has(pdf, text, language))).toEqual([]);
    expect(typed(view).filter((text) => !holds(pdf, text))).toEqual([]);
    expect(layoutFaults(pdf)).toEqual([]);
  });

  it("says of what a therapist wrote in which language it is, and keeps telephone numbers whole", async () => {
    const pdf = await print(viewIn(language));
    expect(has(pdf, sheetWords(language).writtenIn("en"), language)).toBe(true);
    expect(pdf.pages.every(({ texts: all }) => all.some(({ text }) => text.includes("(503) 555-0142")))).toBe(true);
  });

  it("has the same in a second language beside it, under the same numbers", async () => {
    const [view, second] = [viewIn(language), viewIn("en")];
    const pdf = await print(view, { second });
    expect(partsOf(view).filter((text) => !has(pdf, text, language))).toEqual([]);
    expect(partsOf(second).filter((text) => !holds(pdf, text))).toEqual([]);
    const { note, caution, stopTitle } = sheetWords("en");
    for (const label of [note, caution, stopTitle, sheetWords(language).caution]) expect(has(pdf, label, language)).toBe(true);
    expect(pdf.outline).toEqual(view.phases[0]?.items.map(({ name }, i) => `${i + 1}. ${name}`));
    expect(layoutFaults(pdf)).toEqual([]);
  });
});

it("a sheet in Arabic is the English one mirrored: number, picture and text from right to left", slowMachine, async () => {
  const [arabic, english] = [await print(viewIn("ar")), await print(viewIn("en"))];
  const numeral = (pdf: ReadPdf) =>
    pdf.pages.flatMap(({ texts: all, width }) =>
      all.filter(({ text, size }) => text === "1" && size > 30).map(({ left }) => left / width),
    )[0];
  expect(numeral(english)).toBeLessThan(0.2);
  expect(numeral(arabic)).toBeGreaterThan(0.8);
});

it("says nothing twice where the second language is the first, or has nothing of its own", slowMachine, async () => {
  const [once, twice] = [await print(viewIn("es")), await print(viewIn("es"), { second: viewIn("es") })];
  expect(twice.text).toBe(once.text);
});

it("every letter of every catalog can be printed", () => {
  for (const language of languages) expect(missingIn(JSON.stringify(texts[language]))).toEqual([]);
});
