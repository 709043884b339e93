import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AppError } from "../errors";
import type { ItemView, ProgramView } from "../programs/program-view";
import { paperSizes } from "../vocabulary";
import type { HandoutInput } from "./handout-input";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView } from "./sample-view";
import { fillOf, layoutFaults } from "./testing/check-layout";
import { holds, readPdf, readQrCode } from "./testing/read-pdf";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

const print = async (view: ProgramView, change: Partial<HandoutInput> = {}) => {
  const { pdf, pages } = await handoutPdf({ ...sampleInput(view), ...change });
  const read = await readPdf(pdf);
  expect(read.pages).toHaveLength(pages);
  return { pdf, read };
};

const withItem = (change: Partial<ItemView>, count = 3): ProgramView => {
  const view = sampleView(count);
  const [phase] = view.phases;
  const [first] = phase?.items ?? [];
  if (phase && first) phase.items[0] = { ...first, ...change };
  return view;
};

const textsOf = (view: ProgramView): string[] => [
  view.clinic.name,
  view.clinic.phone,
  view.clinic.address,
  view.patientFirstName,
  view.therapist.name,
  view.therapist.credentials,
  view.title,
  view.goals,
  ...view.stopSigns,
  ...view.phases.flatMap(({ items }) =>
    items.flatMap((item) => [
      item.name,
      item.why ?? "",
      ...item.equipment,
      ...item.steps,
      ...item.cautions,
      item.dosageSentence,
      item.note,
    ]),
  ),
];

describe.each(paperSizes)("a handout on %s paper", slowMachine, (paper) => {
  it.each([1, 4, 6, 30])("shows every text of %i exercises, inside the margins, none over another", async (count) => {
    const view = sampleView(count);
    const { read } = await print(view, { paper });
    expect(textsOf(view).filter((text) => !holds(read, text))).toEqual([]);
    expect(layoutFaults(read)).toEqual([]);
    expect(read.pages.length).toBeLessThanOrEqual(Math.ceil(count / 2) + 1);
    for (const page of read.pages) expect(fillOf(page)).toBeGreaterThan(0.2);
  });

  it("has the size of the paper", async () => {
    const { read } = await print(sampleView(1), { paper });
    expect(read.pages[0]).toMatchObject(paper === "letter" ? { width: 612, height: 792 } : { width: 595.28, height: 841.89 });
  });
});

describe("a handout", slowMachine, () => {
  it("says on every page whose it is, which version, which page, and whom to call", async () => {
    const { read } = await print(sampleView(6));
    for (const [i, { texts }] of read.pages.entries()) {
      const text = texts.map((each) => each.text).join(" ");
      for (const part of ["María José", "Version 2, November 20, 2026", `Page ${i + 1} of ${read.pages.length}`, "(503) 555-0142"])
        expect(text).toContain(part);
    }
  });

  it("prints the stop signs also where there is no exercise yet, and says so", async () => {
    const { read } = await print(sampleView(0));
    for (const sign of sampleView(0).stopSigns) expect(holds(read, sign)).toBe(true);
    expect(read.text).toContain("This program has no exercises yet.");
  });

  it("is the same, byte for byte, when it is made again", async () => {
    const hash = async () =>
      createHash("sha256")
        .update((await handoutPdf(sampleInput(sampleView(6)))).pdf)
        .digest("hex");
    expect(await hash()).toBe(await hash());
  });

  it("carries title, language and an outline of its exercises for those who listen to it", async () => {
    const { read } = await print(sampleView(2));
    expect(read).toMatchObject({
      title: "Upper back mobility for María José",
      language: "en",
      outline: ["1. Upper back extension over a chair", "2. Side-lying upper back rotation"],
    });
  });

  it("leads to the share link by its QR code and by a click", async () => {
    const input = sampleInput(sampleView(2));
    const { pdf, read } = await print(sampleView(2));
    expect(await readQrCode(pdf, 1)).toBe(input.link?.url);
    expect(read.annotations).toEqual([input.link?.url]);
    expect(read.text).toContain("home.riverside-pt.example/p/");
    expect(read.text).not.toContain("only on the computer");
  });

  it("says plainly where its link opens on one computer only", async () => {
    const { read } = await print(sampleView(1), { link: { url: "http://localhost:3000/p/abc", thisComputerOnly: true } });
    expect(holds(read, "The link opens only on the computer on which this handout was made.")).toBe(true);
  });

  it("has the PIN of its link beside the code where somebody chose that, in every layout with a code", async () => {
    for (const layout of ["standard", "compact", "large", "pictures"] as const) {
      const link = { url: "https://home.example/p/abc", thisComputerOnly: false };
      expect(holds((await print(sampleView(1), { layout, link: { ...link, pin: "482163" } })).read, "Your PIN: 482163")).toBe(true);
      expect(holds((await print(sampleView(1), { layout, link })).read, "PIN")).toBe(false);
    }
  });

  it("has no code and no click without a link, nor for an address that is none of the web", async () => {
    for (const link of [null, { url: "javascript:alert(1)", thisComputerOnly: false }]) {
      const { read, pdf } = await print(sampleView(1), { link });
      expect(read.annotations).toEqual([]);
      expect(await readQrCode(pdf, 1)).toBeNull();
      expect(holds(read, "Open it on your phone")).toBe(false);
    }
  });

  it("is marked on every page while it is a draft", async () => {
    const { read } = await print({ ...sampleView(6), version: null }, { draft: true });
    for (const { texts } of read.pages) expect(texts.map(({ text }) => text).join(" ")).toContain("Draft. Not for the patient yet.");
    expect(layoutFaults(read)).toEqual([]);
  });

  it("names each phase with its weeks where there are several, and only then", async () => {
    const one = await print(sampleView(4));
    expect(one.read.text).not.toContain("Weeks 1 to");
    const view = sampleView(4);
    const items = view.phases[0]?.items ?? [];
    view.phases = [
      { phaseId: "a", title: "Loosen up", fromWeek: 1, toWeek: 2, items: items.slice(0, 2) },
      { phaseId: "b", title: "", fromWeek: 3, toWeek: null, items: items.slice(2) },
    ];
    const { read } = await print(view);
    expect(holds(read, "Weeks 1 to 2: Loosen up")).toBe(true);
    expect(read.text).toContain("From week 3");
    expect(layoutFaults(read)).toEqual([]);
  });

  it("shows the clinic's own picture in place of the words about how to begin", async () => {
    const { createCanvas } = await import("@napi-rs/canvas");
    const bytes = new Uint8Array(createCanvas(320, 240).toBuffer("image/png"));
    const picture = { pictureId: "p1", width: 320, height: 240 };
    const { read, pdf } = await print(withItem({ picture }), { pictures: { p1: { bytes, width: 320, height: 240 } } });
    expect(pdf.byteLength).toBeGreaterThan(1000);
    expect(read.text).toContain("Sitting · a sturdy chair");
    const without = await print(withItem({ picture }));
    expect(without.read.text).not.toContain("Sitting · a sturdy chair");
  });
});

describe("what people type into a handout", slowMachine, () => {
  const note = (text: string) => print(withItem({ note: text }));

  it.each([
    ["accents", "Łódź, Ősz, ñandú, Nguyễn Thị Hồng, çok güzel, Ærø"],
    ["Greek and Cyrillic", "Ωμέγα ἀρχή, Привет, Україна ґ"],
    ["ticks, arrows and signs", "✓ done → rest ≤ 20 min ± 2 ★"],
    ["emoji", "Well done 😀 🧘 ❤"],
  ])("prints %s as they are", async (_, text) => {
    const { read } = await note(text);
    expect(holds(read, text)).toBe(true);
    expect(layoutFaults(read)).toEqual([]);
  });

  it.each([
    ["Hebrew", "שב זקוף על הכיסא והישען לאחור"],
    ["Arabic", "اجلس مستقيما على الكرسي وضع قدميك على الأرض"],
  ])("prints %s from right to left, and every letter can be read back", async (_, text) => {
    const { read } = await note(text);
    for (const word of text.split(" ")) expect(read.text).toContain(word);
    const { texts, width } = read.pages[0] ?? { texts: [], width: 0 };
    const line = texts.filter((each) => text.includes(each.text.trim().split(" ")[0] ?? ""));
    expect(Math.max(...line.map(({ right }) => right))).toBeGreaterThan(width - 46);
    expect(layoutFaults(read)).toEqual([]);
  });

  it.each([
    ["a word of 80 letters", "x".repeat(80)],
    ["a compound word", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"],
    ["5,000 letters without a space", "abcdefghij".repeat(500)],
    ["a text of many pages", "Breathe out slowly and let your shoulders sink. ".repeat(400).trim()],
  ])("loses and cuts nothing of %s", async (_, text) => {
    for (const view of [withItem({ note: text }), { ...sampleView(1), title: text.slice(0, 400), goals: text }]) {
      const { read } = await print(view, { link: null });
      expect(holds(read, text)).toBe(true);
      expect(layoutFaults(read)).toEqual([]);
    }
  });

  it("wraps an exercise of 60 steps over pages without losing one", async () => {
    const steps = Array.from({ length: 60 }, (_, i) => `Step number ${i + 1} asks you to move a little further than before, slowly.`);
    const view = withItem({ steps });
    const { read } = await print(view);
    expect(textsOf(view).filter((text) => !holds(read, text))).toEqual([]);
    expect(read.pages.flatMap(({ texts }) => texts).filter(({ size }) => size > 30)).toHaveLength(3);
    for (const page of read.pages) expect(fillOf(page)).toBeGreaterThan(0.2);
    expect(layoutFaults(read)).toEqual([]);
  });

  it("neither hangs nor grows from 50,000 line breaks or control characters", async () => {
    const { read } = await note(`one${"\n".repeat(50_000)}two${"\u0000\u202e\u200b".repeat(10_000)}three`);
    expect(read.pages.length).toBeLessThan(4);
    expect(read.text).toContain("twothree");
    const lines = await note(Array.from({ length: 3000 }, (_, i) => `l${i}`).join("\n"));
    expect(holds(lines.read, "l2998 l2999")).toBe(true);
  });

  it("leaves no line for empty notes, steps and cautions", async () => {
    const { read } = await print(withItem({ note: "", steps: ["", "Breathe."], cautions: ["  "], equipment: [] }, 1));
    expect(read.text).not.toContain("Note");
    expect(read.text).not.toContain("Take care");
    expect(holds(read, "1 Breathe.")).toBe(true);
  });

  it("prints 200 exercises", async () => {
    const { read } = await print(sampleView(200));
    expect(read.outline).toHaveLength(200);
    expect(layoutFaults(read)).toEqual([]);
  });

  it("answers with a sentence where a text is beyond anything one prints", async () => {
    const error = await handoutPdf(sampleInput(withItem({ note: "long ".repeat(100_000) }))).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "too_large", message: expect.stringContaining("too long to print") });
  });
});
