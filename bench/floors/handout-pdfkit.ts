/**
 * The floor of the handout benchmark: the same sheets drawn with pdfkit and plain arithmetic, no layout engine. Same texts, fonts, sizes
 * and places (roughly). It is not touched by a change that is measured against it.
 */
import PDFDocument from "pdfkit";
import { encode } from "uqr";
import { faceFont, loadFaces } from "../../lib/handout/fonts/load";
import type { HandoutInput } from "../../lib/handout/handout-input";
import type { ItemView } from "../../lib/programs/program-view";

type Font = "atkinson-latin-400" | "atkinson-latin-700";
type Sheet = PDFKit.PDFDocument & { _fragment(text: string, x: number, y: number, options: object): void };
type Look = { font: Font; size: number; leading: number; color: string };

const regular: Font = "atkinson-latin-400";
const bold: Font = "atkinson-latin-700";
const ink = "#111111";
const soft = "#4d4d4d";
const body: Look = { font: regular, size: 12, leading: 16, color: ink };
const strong: Look = { ...body, font: bold };
const label: Look = { font: regular, size: 11, leading: 14.5, color: soft };
const small: Look = { font: regular, size: 9.5, leading: 12.5, color: soft };
const positions = {
  sitting: "Sitting",
  standing: "Standing",
  "hands-and-knees": "On hands and knees",
  "lying-on-back": "Lying on your back",
  "lying-on-side": "Lying on your side",
  "lying-on-stomach": "Lying on your stomach",
};

const left = 62;
const numeral = 34;
const picture = 164;
const gutter = 18;
const width = 508;
const bottom = 736;
const bodyWidth = width - numeral;
const textWidth = bodyWidth - picture - gutter;

const quickFonts = new Map<Font, object>();

/** A font that remembers the words it shaped, between handouts too. All fonts here have 1000 units an em, so pdfkit may share the runs. */
function quick(font: Font): object {
  let known = quickFonts.get(font);
  if (!known) {
    const program = faceFont(font);
    const runs = new Map<string, ReturnType<typeof program.layout>>();
    known = Object.create(program, {
      layout: {
        value: (text: string) => {
          const run = runs.get(text) ?? program.layout(text);
          runs.set(text, run);
          return run;
        },
      },
    }) as object;
    quickFonts.set(font, known);
  }
  return known;
}

const widths = new Map<string, number>();

/** Width of a word in em, remembered between handouts. */
function em(font: Font, word: string): number {
  const key = font + word;
  let known = widths.get(key);
  if (known === undefined) {
    const program = faceFont(font);
    known = program.layout(word).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / program.unitsPerEm;
    widths.set(key, known);
  }
  return known;
}

function wrap(text: string, { font, size }: Look, limit: number): string[] {
  const space = em(font, " ") * size;
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const wide = em(font, word) * size;
    if (line && used + space + wide > limit) {
      lines.push(line);
      line = word;
      used = wide;
    } else {
      used += (line ? space : 0) + wide;
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}

const lineWidth = (text: string, { font, size }: Look): number =>
  text.split(" ").reduce((sum, word, i) => sum + em(font, word) * size + (i ? em(font, " ") * size : 0), 0);

function at(doc: Sheet, text: string, x: number, y: number, { font, size, color }: Look): void {
  doc.font(font, size).fillColor(color);
  doc._fragment(text, x, y, { wordCount: 1, textWidth: 0, wordSpacing: 0, characterSpacing: 0 });
}

function block(doc: Sheet, lines: string[], x: number, y: number, look: Look): number {
  for (const [i, line] of lines.entries()) at(doc, line, x, y + i * look.leading, look);
  return y + lines.length * look.leading;
}

const rule = (doc: Sheet, y: number, height: number): void => void doc.rect(left, y, width, height).fill(ink);

type Card = {
  item: ItemView;
  begin: string[];
  steps: string[][];
  dosage: { parts: [string, Look][]; lines: number };
  extras: [string, string[]][];
  height: number;
};

function measure(item: ItemView): Card {
  const begin = wrap(item.equipment.join(", ") || "Nothing else", body, picture - 22);
  const steps = item.steps.map((step) => wrap(step, body, textWidth - 16));
  const figure: Look = { font: bold, size: 19, leading: 22, color: ink };
  const parts = item.dosageSentence
    .split(/(\d+)/)
    .filter(Boolean)
    .map((part): [string, Look] => [part, /\d/.test(part) ? figure : { ...figure, size: 13 }]);
  const dosageWidth = parts.reduce((sum, [part, look]) => sum + lineWidth(part, look), 0);
  const extras = [...(item.note ? [["Note", item.note]] : []), ...item.cautions.map((caution) => ["Take care", caution])].map(
    ([name = "", text = ""]): [string, string[]] => [name, wrap(`${name}  ${text}`, body, bodyWidth)],
  );
  const movement = 22 + steps.reduce((sum, lines) => sum + lines.length * 16 + 2.5, 0);
  const lines = Math.ceil(dosageWidth / bodyWidth);
  const height = 12 + Math.max(movement, 123) + 7 + lines * 22 + extras.reduce((sum, [, text]) => sum + 4 + text.length * 16, 0) + 15;
  return { item, begin, steps, dosage: { parts, lines }, extras, height };
}

function drawCard(doc: Sheet, { item, begin, steps, dosage, extras }: Card, number: number, top: number): void {
  rule(doc, top, 0.6);
  at(doc, String(number), left, top + 5, { font: bold, size: 32, leading: 34, color: ink });
  const x = left + numeral;
  doc.rect(x, top + 12, picture, 123).fill("#f1f1ee");
  const beginTop = top + 12 + 123 - 11 - begin.length * 16 - 14.5;
  at(doc, "Position", x + 11, beginTop - 35, label);
  at(doc, item.position ? positions[item.position] : "", x + 11, beginTop - 21, strong);
  at(doc, "You need", x + 11, beginTop, label);
  block(doc, begin, x + 11, beginTop + 14.5, body);
  const textLeft = x + picture + gutter;
  at(doc, item.name, textLeft, top + 9, { font: bold, size: 17, leading: 21, color: ink });
  let y = top + 34;
  for (const [i, lines] of steps.entries()) {
    at(doc, String(i + 1), textLeft, y, strong);
    y = block(doc, lines, textLeft + 16, y, body) + 2.5;
  }
  y = Math.max(y, top + 135) + 7;
  let cursor = x;
  for (const [part, look] of dosage.parts) {
    for (const word of part.split(/(?<= )/)) {
      const wide = em(look.font, word) * look.size;
      if (cursor + wide > x + bodyWidth) {
        cursor = x;
        y += 22;
      }
      at(doc, word, cursor, y + (look.size > 15 ? 0 : 5), look);
      cursor += wide;
    }
  }
  y += 22;
  for (const [name, lines] of extras) {
    at(doc, name, x, y + 4, strong);
    const nameWidth = lineWidth(`${name} `, strong);
    at(doc, (lines[0] ?? "").slice(name.length + 1), x + nameWidth, y + 4, body);
    y = block(doc, lines.slice(1), x, y + 20, body);
  }
}

function drawQr(doc: Sheet, url: string, x: number, y: number, size: number): void {
  const code = encode(url, { ecc: "M", border: 0 });
  const cell = size / code.size;
  for (const [row, line] of code.data.entries()) {
    for (let from = 0; from < code.size; from++) {
      const start = from;
      while (line[from]) from++;
      if (from > start) doc.rect(x + start * cell, y + row * cell, (from - start) * cell, cell);
    }
  }
  doc.fill("#000000");
  doc.link(x, y, size, size, url);
}

function drawFront(doc: Sheet, { view, link }: HandoutInput): number {
  at(doc, view.clinic.name, left, 40, { font: bold, size: 13, leading: 16, color: ink });
  at(doc, view.clinic.address, left, 56, label);
  const phone: Look = { font: bold, size: 21, leading: 25, color: ink };
  at(doc, "Questions? Call", left + width - lineWidth("Questions? Call", label), 40, label);
  at(doc, view.clinic.phone, left + width - lineWidth(view.clinic.phone, phone), 54, phone);
  rule(doc, 88, 2);
  at(doc, `For ${view.patientFirstName}`, left, 106, { ...body, size: 13 });
  at(doc, view.title, left, 124, { font: bold, size: 25, leading: 29, color: ink });
  let y = 161;
  const facts = [
    ["Start", `${view.startsOn}, for ${view.weeks} weeks`],
    ["Goals", view.goals],
    ["Therapist", `${view.therapist.name}, ${view.therapist.credentials}`],
    ["Date", view.version?.publishedOn ?? ""],
  ];
  for (const [name = "", text = ""] of facts) {
    at(doc, name, left, y, label);
    y = block(doc, wrap(text, body, 300), left + 66, y, body) + 2;
  }
  if (link) {
    drawQr(doc, link.url, left + width - 88, 110, 88);
    at(doc, "Open it on your phone", left + width - 100, 205, { ...small, font: bold, color: ink });
    at(doc, link.url.slice(8, 40), left + width - 124, 218, small);
  }
  rule(doc, y + 14, 2);
  at(doc, "Stop and call us if you notice", left, y + 24, { ...strong, size: 13 });
  const half = Math.ceil(view.stopSigns.length / 2);
  for (const [i, sign] of view.stopSigns.entries()) {
    const x = left + (i < half ? 0 : 263);
    at(doc, "•", x, y + 45 + (i % half) * 17.5, strong);
    at(doc, sign, x + 12, y + 45 + (i % half) * 17.5, body);
  }
  return y + 45 + half * 17.5 + 14;
}

function drawFooters(doc: Sheet, { view }: HandoutInput): void {
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    doc.rect(left, 746, width, 0.6).fill("#8a8a8a");
    block(doc, [view.patientFirstName, `Version ${view.version?.number}, ${view.version?.publishedOn}`], left, 752, small);
    for (const [line, text] of [view.clinic.name, view.clinic.phone].entries())
      at(doc, text, left + (width - lineWidth(text, small)) / 2, 752 + line * 12.5, small);
    const page = `Page ${i + 1} of ${count}`;
    at(doc, page, left + width - lineWidth(page, small), 752, { ...small, font: bold, color: ink });
  }
}

/** Draws the handout of a view in plain Latin letters and returns its bytes. */
export async function floorHandout(input: HandoutInput): Promise<Uint8Array> {
  await loadFaces([regular, bold]);
  const date = new Date(`${input.printedOn}T12:00:00Z`);
  const info = { Title: input.view.title, Author: input.view.clinic.name, CreationDate: date };
  const doc = new PDFDocument({
    size: [612, 792],
    margin: 0,
    bufferPages: true,
    autoFirstPage: true,
    lang: "en",
    displayTitle: true,
    info,
  }) as Sheet;
  for (const font of [regular, bold]) doc.registerFont(font, quick(font) as never);
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  let y = drawFront(doc, input);
  let number = 0;
  for (const card of input.view.phases.flatMap(({ items }) => items).map(measure)) {
    if (y + card.height > bottom) {
      doc.addPage();
      y = 40;
    }
    number++;
    doc.outline.addItem(`${number}. ${card.item.name}`);
    drawCard(doc, card, number, y);
    y += card.height;
  }
  drawFooters(doc, input);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
