import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { BatchDocument, type BatchSheet, type StaffSlip } from "./batch-document";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView, withFigures } from "./sample-view";
import { plain, readPdf } from "./testing/read-pdf";

const slip: StaffSlip = { firstName: "Ana", lastName: "Quorvash", birthOn: "1947-03-29", recordNumber: "MRN 7" };
const sheetFor = (patientFirstName: string, exercises: number, own: StaffSlip | null = null): BatchSheet => ({
  input: sampleInput({ ...sampleView(exercises), patientFirstName }),
  slip: own,
});

async function made(sheets: BatchSheet[], isDoubleSided = false) {
  const chunks: Uint8Array[] = [];
  const document = new BatchDocument({ isDoubleSided }, (bytes) => chunks.push(bytes));
  const ranges = [];
  for (const sheet of sheets) ranges.push(await document.add(sheet));
  await document.end();
  const pdf = new Uint8Array(Buffer.concat(chunks));
  const read = await readPdf(pdf);
  return { pdf, ranges, read, pages: read.pages.map(({ texts }) => plain(texts.map(({ text }) => text).join(" "))) };
}

/** A picture that cannot be made small. */
const noise = sharp({
  create: { width: 500, height: 400, channels: 3, background: "white", noise: { type: "gaussian", mean: 128, sigma: 60 } },
});

describe("Many handouts in one file", { timeout: 60_000 }, () => {
  it("come one after the other, each complete and counted on its own", async () => {
    const { pages, ranges } = await made([sheetFor("Ana", 1), sheetFor("Bo", 6), sheetFor("Cy", 1)]);
    expect(ranges.map(({ from, to }) => to - from + 1)).toEqual([1, pages.length - 2, 1]);
    expect(pages[0]).toContain("Page 1 of 1");
    expect(pages[1]).toContain(`Page 1 of ${pages.length - 2}`);
    for (const page of pages.slice(1, -1)) expect(page).toContain("Bo");
    expect(pages.at(-1)).toContain("Cy");
  });

  it("begin on the front of a sheet of paper where both sides are printed", async () => {
    const { pages, ranges } = await made([sheetFor("Ana", 1), sheetFor("Bo", 1), sheetFor("Cy", 1)], true);
    expect(ranges.map(({ from }) => from)).toEqual([1, 3, 5]);
    expect(pages.map((text) => text.trim() === "")).toEqual([false, true, false, true, false]);
  });

  it.each([false, true])("have a page for staff before them where it is asked for (both sides: %s)", async (isDoubleSided) => {
    const { pages, ranges } = await made([sheetFor("Ana", 1, slip), sheetFor("Bo", 1, { ...slip, birthOn: null })], isDoubleSided);
    expect(ranges.map(({ from }) => from)).toEqual(isDoubleSided ? [3, 7] : [2, 4]);
    const [first, second] = pages.filter((text) => text.includes("take this page off"));
    for (const part of ["Quorvash, Ana", "Born March 29, 1947", "Upper back mobility", "Version 2", "1 page follows"])
      expect(first).toContain(part);
    expect(first).not.toContain("MRN 7");
    expect(second).toContain("Record MRN 7");
    for (const { from } of ranges) expect(pages[from - 1]).not.toMatch(/Quorvash|1947|MRN/);
  });

  it("name no patient in the title of the file", async () => {
    const { read } = await made([sheetFor("Ana", 1, slip), sheetFor("Bo", 1)]);
    expect(read.title).toBe("Home exercises, printed November 20, 2026");
    expect(read.outline.filter((entry) => !/^\d/.test(entry))).toEqual(["Quorvash, Ana: Upper back mobility", "Bo: Upper back mobility"]);
  });

  it("leave out a sheet that cannot be printed, and go on", async () => {
    const chunks: Uint8Array[] = [];
    const document = new BatchDocument({ isDoubleSided: false }, (bytes) => chunks.push(bytes));
    const tooLong = { ...sampleView(1), goals: "much ".repeat(100_000) };
    await expect(document.add({ input: sampleInput(tooLong), slip })).rejects.toMatchObject({ code: "too_large" });
    expect(await document.add(sheetFor("Ana", 1))).toEqual({ from: 1, to: 1 });
    await document.end();
    expect((await readPdf(new Uint8Array(Buffer.concat(chunks)))).pages).toHaveLength(1);
  });

  it("are the same bytes for the same sheets, and embed each font once", async () => {
    const sheets = Array.from({ length: 8 }, (_, i) => ({ input: sampleInput(withFigures(sampleView(4 + (i % 2)))), slip }));
    const [one, again] = [await made(sheets), await made(structuredClone(sheets))];
    expect(Buffer.from(one.pdf).equals(again.pdf)).toBe(true);
    const single = (await handoutPdf(sheets[0]?.input ?? sampleInput())).pdf.byteLength;
    expect(one.pdf.byteLength).toBeLessThan(8 * single * 0.8);
  });

  it("have a picture that several of them show in the file once", async () => {
    const { data, info } = await noise.jpeg().toBuffer({ resolveWithObject: true });
    const { input } = sheetFor("Ana", 1);
    const [item] = input.view.phases[0]?.items ?? [];
    if (item) item.picture = { pictureId: "own", width: info.width, height: info.height };
    const sheet = { input: { ...input, pictures: { own: { bytes: data, width: info.width, height: info.height } } }, slip: null };
    const [one, many] = [await made([sheet]), await made(Array.from({ length: 10 }, () => structuredClone(sheet)))];
    expect(one.pdf.byteLength).toBeGreaterThan(data.byteLength);
    expect(many.pdf.byteLength).toBeLessThan(one.pdf.byteLength + data.byteLength);
  });

  it("are no file where nothing was added", async () => {
    const chunks: Uint8Array[] = [];
    await new BatchDocument({ isDoubleSided: true }, (bytes) => chunks.push(bytes)).end();
    expect(chunks).toEqual([]);
  });
});
