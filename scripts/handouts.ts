/**
 * `npm run handouts` draws every layout, paper, language and stress for a reviewer: a page with pictures of all sheets, and the PDFs.
 * `npm run handouts -- summary es` draws those with these words in their name; `--pages=3` at most so many pages of each.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createCanvas, ImageData } from "@napi-rs/canvas";
import { AppError } from "../lib/errors";
import { handoutPdf } from "../lib/handout/pdf";
import { layoutFaults } from "../lib/handout/testing/check-layout";
import { photograph, readPdf } from "../lib/handout/testing/read-pdf";
import { unprintableCharacters } from "../lib/handout/texts";
import { handoutLayouts } from "../lib/vocabulary";
import { type Case, galleryCases } from "./handout-gallery/cases";
import { galleryPage, type Shown } from "./handout-gallery/page";

const dots = 110;
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const most = Number(process.argv.find((word) => word.startsWith("--pages="))?.slice(8) ?? 12);
const folder = join(import.meta.dirname, "..", ".cache", "handouts");
const fileOf = (name: string): string => name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();

async function pagePng(pdf: Uint8Array, number: number): Promise<Buffer> {
  const { data, width, height } = await photograph(pdf, number, dots);
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(data, width, height), 0, 0);
  return canvas.toBuffer("image/png");
}

async function show({ group, name, input }: Case): Promise<Shown> {
  const file = fileOf(name);
  const notes = unprintableCharacters(input.view).map(
    ({ character, codePoint, where }) => `No font has ${character} (${codePoint}) in ${where}.`,
  );
  try {
    const { pdf, pages } = await handoutPdf(input);
    await writeFile(join(folder, `${file}.pdf`), pdf);
    const numbers = Array.from({ length: Math.min(most, pages) }, (_, i) => i + 1);
    for (const number of numbers) await writeFile(join(folder, `${file}-${number}.png`), await pagePng(pdf, number));
    if (pages > most) notes.push(`${pages} pages, of which ${most} are shown.`);
    notes.push(...layoutFaults(await readPdf(pdf)));
    return { group, name, pages: numbers.map((number) => `${file}-${number}.png`), notes, pdf: `${file}.pdf` };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { group, name, pages: [], notes: [...notes, error.message], pdf: null };
  }
}

const cases = (await galleryCases()).filter(({ name }) => words.every((word) => name.includes(word)));
if (cases.length === 0) throw new Error(`No handout has ${words.join(" and ")} in its name.`);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const shown: Shown[] = [];
for (const each of cases) shown.push(await show(each));
await writeFile(join(folder, "index.html"), galleryPage(shown, handoutLayouts));

const pages = shown.reduce((sum, each) => sum + each.pages.length, 0);
console.log(`The page of ${shown.length} handouts, ${pages} pages:  ${pathToFileURL(join(folder, "index.html"))}`);
const faults = shown.filter(({ notes }) => notes.some((note) => note.startsWith("page ")));
for (const { name, notes } of faults) console.log(`${name}: ${notes.filter((note) => note.startsWith("page ")).join("; ")}`);
