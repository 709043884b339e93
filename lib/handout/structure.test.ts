import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { altText } from "../figure/alt-text";
import type { ProgramView } from "../programs/program-view";
import { contentFor } from "./content";
import type { HandoutInput } from "./handout-input";
import { handoutPages, handoutPdf } from "./pdf";
import { sampleInput, sampleView, withFigures } from "./sample-view";
import { structureFaults } from "./testing/check-structure";
import { type Heard, listen, orderFaults } from "./testing/listen";
import { PdfObjects } from "./testing/pdf-objects";
import { plain, readPdf } from "./testing/read-pdf";
import { childrenOf, readStructure, within } from "./testing/read-structure";
import { appendix, inLanguage, inPhases, notes, samples, withItem } from "./testing/samples";
import { viewWith } from "./view-with";
import { PdfFile } from "./write-pdf";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

const pdfOf = async (change: Partial<HandoutInput>) => (await handoutPdf({ ...sampleInput(), ...change })).pdf;

/** What a sheet says in the order in which it stands there. */
const textsOf = ({ clinic, patientFirstName, title, goals, therapist, stopSigns, phases }: ProgramView): string[] => [
  ...[clinic.name, clinic.address, clinic.phone, patientFirstName, title, goals, therapist.name, ...stopSigns],
  ...phases.flatMap(({ items }) =>
    items.flatMap(({ name, why = "", steps, dosageSentence, note, cautions }) => [name, why, ...steps, dosageSentence, note, ...cautions]),
  ),
];

const namesOf = ({ title, phases }: ProgramView): string[] => [title, ...phases.flatMap(({ items }) => items.map(({ name }) => name))];

const together = (heard: readonly Heard[]): string => plain(heard.map(({ text }) => text).join(" ")).replaceAll(" ", "");

/** Which texts are not heard, or not after those before them. */
function missed(heard: readonly Heard[], texts: readonly string[]): string[] {
  const all = together(heard);
  let from = 0;
  return texts.filter((text) => {
    const wanted = plain(text).replaceAll(" ", "");
    const at = all.indexOf(wanted, from);
    if (at >= 0) from = at + wanted.length;
    return at < 0;
  });
}

describe.each(Object.entries(samples))("a sheet %s", slowMachine, (_, change) => {
  const input = { ...sampleInput(), ...change };
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await pdfOf(change);
  });

  it("has a structure without a fault", () => {
    expect(structureFaults(pdf)).toEqual([]);
  });

  it("is heard in the order in which it is seen, and whole", () => {
    const heard = listen(pdf);
    const view = viewWith(input.view, contentFor(input), input);
    const { phases } = input;
    const shown = phases ? { ...view, phases: phases.flatMap((place) => view.phases[place] ?? []) } : view;
    expect(missed(heard, input.layout === "diary" ? namesOf(shown) : textsOf(shown))).toEqual([]);
    expect(orderFaults(heard, view.language === "ar" ? "rtl" : "ltr")).toEqual([]);
  });
});

describe("what a screen reader says of a sheet", slowMachine, () => {
  const heardOf = async (change: Partial<HandoutInput>) => listen(await pdfOf(change));
  const said = (heard: Heard[]) => heard.map(({ kind, text }) => `${kind}: ${plain(text)}`);

  it("is the letterhead, the title, the facts, the link, when to stop, and then the exercises", async () => {
    const heard = said(await heardOf({ view: withFigures(sampleView(1)) }));
    expect(heard).toEqual([
      "P: Riverside Physical Therapy & Sports Rehabilitation",
      "P: 1200 Harbor Street, Suite 210, Portland, OR 97209",
      "P: Questions? Call",
      "P: (503) 555-0142",
      "P: For María José",
      "H1: Upper back mobility",
      ...["Lbl: Start", "LBody: Monday, November 23, 2026, for 6 weeks", "Lbl: Goals"],
      "LBody: Work at the desk for two hours without pain between the shoulder blades, and look over the shoulder when driving.",
      ...["Lbl: Therapist", "LBody: Dana Okafor, PT, DPT, OCS", "Lbl: Date", "LBody: November 20, 2026"],
      "Figure: QR code",
      "P: Open it on your phone home.riverside-pt.example/p/q7Zr1mX...",
      "H2: Stop and call us if you notice",
      ...sampleView(1).stopSigns.flatMap((sign) => ["Lbl: •", `LBody: ${sign}`]),
      "P: If you cannot reach us, or if it is sudden and bad, call the emergency number.",
      "H2: 1 Upper back extension over a chair",
      `Figure: ${altText("thoracic-extension-chair", "none", "en")}`,
      "Caption: 1 Start 2 Finish",
      "P: This can help a stiff upper back arch more.",
      "P: Sitting · a sturdy chair with a back and no wheels",
      ...(sampleView(1).phases[0]?.items[0]?.steps ?? []).flatMap((step, i) => [`Lbl: ${i + 1}`, `LBody: ${step}`]),
      "P: Hold for 5 to 10 seconds, 10 times, 2 times a day.",
      "P: Note Slide your hips forward a little so that the backrest presses between the shoulder blades.",
      "P: Take care Keep your low back from arching and your ribs from lifting.",
    ]);
  });

  it("has the phases as headings above those of their exercises", async () => {
    const heard = await heardOf({ view: inPhases(sampleView(2)) });
    expect(said(heard.filter(({ kind }) => kind.startsWith("H")))).toEqual([
      "H1: Upper back mobility",
      "H2: Stop and call us if you notice",
      "H2: Weeks 1 to 2: Loosen up",
      "H3: 1 Upper back extension over a chair",
      "H2: From week 3: Strengthen",
      "H3: 2 Side-lying upper back rotation",
    ]);
  });

  it("names phases and exercises in the outline", async () => {
    const { outline } = await readPdf(await pdfOf({ view: inPhases(sampleView(2)) }));
    expect(outline).toEqual([
      ...["Weeks 1 to 2: Loosen up", "1. Upper back extension over a chair"],
      ...["From week 3: Strengthen", "2. Side-lying upper back rotation"],
    ]);
    const long = await readPdf(await pdfOf({ view: withItem({ note: notes.repeat(400).trim() }) }));
    expect(long.outline).toHaveLength(3);
  });

  it("does not come in parts where a page ends", async () => {
    const steps = Array.from({ length: 60 }, (_, i) => `Step number ${i + 1} goes a little further.`);
    const pdf = await pdfOf({ view: withItem({ steps, note: notes.repeat(200).trim() }, 1), link: null });
    const lists = readStructure(new PdfObjects(pdf))
      .flatMap(within)
      .filter(({ kind }) => kind === "L");
    expect(lists.map((list) => childrenOf(list).length)).toContain(60);
    const note = listen(pdf).filter(({ text }) => text.includes("Breathe out"));
    expect(note.map(({ page, lastPage }) => lastPage > page)).toEqual([true]);
    expect(note[0]?.text.trim()).toBe(`Note ${notes.repeat(200).trim()}`);
  });

  it("is a draft once, and never a footer", async () => {
    const heard = together(await heardOf({ view: { ...sampleView(6), version: null }, draft: true }));
    expect(heard.split("Draft.")).toHaveLength(2);
    expect(heard).not.toContain("Page1of");
  });

  it("is in the language in which it was written", async () => {
    const note = "Haz este ejercicio despacio y respira con calma mientras estiras la espalda.";
    const heard = await heardOf({ view: withItem({ note }) });
    expect(heard.find(({ text }) => text.includes("despacio"))).toMatchObject({ kind: "Span", lang: "es" });
    expect(heard.filter(({ lang }) => lang !== "en")).toHaveLength(1);
  });

  it("is in both languages where there are two, each said as what it is", async () => {
    const heard = await heardOf({ view: sampleView(1), second: inLanguage(sampleView(1), "es") });
    const inSpanish = said(heard.filter(({ lang }) => lang === "es"));
    expect(inSpanish).toEqual(expect.arrayContaining(["Span: Nota", "P: Fecha 20 de noviembre de 2026"]));
    expect(heard.find(({ text }) => text.startsWith("Stop and call"))).toMatchObject({ kind: "H2", lang: "en" });
  });

  it("is in English on the pages for a colleague, whatever the sheet is in", async () => {
    const heard = await heardOf({ view: inLanguage(sampleView(1), "es"), appendix });
    expect(heard.find(({ text }) => text.startsWith("For colleagues: "))).toMatchObject({ kind: "H2", lang: "en" });
    expect(heard.find(({ text }) => text.startsWith("Advised"))).toMatchObject({ lang: "en" });
    expect(heard.find(({ kind }) => kind === "H1")).toMatchObject({ lang: "en" });
    expect(heard.find(({ kind }) => kind === "H2")).toMatchObject({ lang: "es" });
  });

  it("is Arabic letter by letter in the order in which it is read", async () => {
    const note = "اجلس مستقيما على الكرسي (10 مرات) وضع قدميك على الأرض";
    const heard = await heardOf({ view: withItem({ note }) });
    expect(heard.map(({ text }) => text).join(" ")).toContain(note);
  });

  it("is all that was typed, whatever it was", async () => {
    const letters = fc.constantFrom(..."aeiou bcd nrst ÄßéŁőñ Ωλ жя ✓→≤ .,-/()", "fi", "ffl", "  ");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letters, minLength: 1, maxLength: 300 }), async (text) => {
        const note = plain(text);
        const heard = await heardOf({ view: withItem({ note }, 1), link: null });
        expect(plain(heard.map((each) => each.text).join(" "))).toContain(note);
      }),
      { numRuns: 25 },
    );
  });

  it("is each patient's own part where several are in one file", async () => {
    const chunks: Uint8Array[] = [];
    const facts = { title: "Handouts", author: "Riverside", language: "en", createdOn: "2026-11-20" };
    const file = new PdfFile(facts, (each) => chunks.push(each));
    for (const language of ["en", "es", "ar"] as const) {
      const { pages } = await handoutPages({ ...sampleInput(inLanguage(withFigures(sampleView(2)), language)) });
      file.add(pages, `For ${language}`, language);
    }
    await file.end();
    const pdf = new Uint8Array(Buffer.concat(chunks));
    expect(structureFaults(pdf)).toEqual([]);
    const parts = readStructure(new PdfObjects(pdf)).flatMap(childrenOf);
    expect(parts.map(({ kind, lang }) => [kind, lang])).toEqual([
      ["Part", ""],
      ["Part", "es"],
      ["Part", "ar"],
    ]);
    expect((await readPdf(pdf)).outline.filter((entry) => entry.startsWith("For "))).toEqual(["For en", "For es", "For ar"]);
  });
});
