import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { altText } from "../figure/alt-text";
import { type DrawnId, drawnIds } from "../figure/drawn";
import { poseIds } from "../figure/figures";
import { panel, phasesOf } from "../figure/panel";
import type { ItemView, ProgramView } from "../programs/program-view";
import { type Side, sides } from "../vocabulary";
import { compile, cropOf } from "./drawing";
import { exerciseDrawing, paperCrop, pictureWidth } from "./exercise-drawing";
import type { HandoutInput } from "./handout-input";
import { type Drawn, layOutStrip } from "./layout";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView, withFigures } from "./sample-view";
import { flow } from "./sheet/flow";
import { sheetFor } from "./sheet/sheet";
import { layoutFaults } from "./testing/check-layout";
import { photograph, readPdf } from "./testing/read-pdf";

const slowMachine = { timeout: 60_000 };

const print = async (view: ProgramView, change: Partial<HandoutInput> = {}) =>
  (await handoutPdf({ ...sampleInput(view), link: null, ...change })).pdf;

const only = (change: Partial<ItemView>, palette?: ProgramView["clinic"]["palette"]): ProgramView => {
  const view = sampleView(1);
  const items = (view.phases[0]?.items ?? []).map((item) => ({ ...item, ...change }));
  return { ...view, clinic: { ...view.clinic, palette }, phases: view.phases.map((phase) => ({ ...phase, items })) };
};
const posed = (poseId: string, side: Side = "none"): Partial<ItemView> => {
  const dosage = sampleView(1).phases[0]?.items[0]?.dosage;
  return { figure: { poseId, revision: 1 }, ...(dosage ? { dosage: { ...dosage, side } } : {}) };
};

const formsIn = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/Subtype \/Form/g),
  ].length;

describe("a figure made ready for paper", () => {
  it.each(drawnIds)("%s holds nothing but operators of a PDF, inside its box", (id) => {
    const panels = phasesOf(id).map((at) => panel(id, { at }));
    const crop = cropOf(panels);
    expect(crop.left).toBeGreaterThanOrEqual(-1);
    expect(crop.left + crop.width).toBeLessThanOrEqual(121);
    for (const each of panels) {
      const lines = inflateSync(compile(each, crop).operators).toString().trim().split("\n");
      const number = "-?\\d+(\\.\\d+)?";
      const known = new RegExp(`^((${number} )+(m|l|c|rg|RG|w|J|j)( 1 j)?|/O\\d+ gs|h|B|f|S)$`);
      const haloed = each.shapes.filter(({ under }) => under).length;
      expect(lines.filter((line) => !known.test(line))).toEqual([]);
      expect(lines.filter((line) => /^[BfS]$/.test(line))).toHaveLength(each.shapes.length + haloed);
    }
  });

  it.each(sides)("is drawn for the side %s, and says so in words", (side) => {
    const view = only(posed("quadruped-rotation", side));
    const item = view.phases[0]?.items[0] as ItemView;
    const drawing = exerciseDrawing(item, view);
    expect(drawing?.alt).toBe(altText("quadruped-rotation", side, "en"));
    const left = exerciseDrawing({ ...item, dosage: { ...item.dosage, side: "left" } }, view);
    expect(drawing?.pictures[0] === left?.pictures[0]).toBe(side !== "right");
  });
});

describe("the pictures of a handout", slowMachine, () => {
  it("stand side by side left of the steps, start and finish of the same size", async () => {
    const pdf = await print(only(posed("chin-tuck")));
    const read = await readPdf(pdf);
    const at = (text: string) => read.pages[0]?.texts.find((each) => each.text === text && each.left > 90);
    const [start, finish, step] = [at("1 Start"), at("2 Finish"), at("Sit tall on the chair with both feet flat on the floor.")];
    expect(start?.bottom).toBe(finish?.bottom);
    expect(start?.right).toBeLessThan(finish?.left ?? 0);
    expect(finish?.right).toBeLessThan(step?.left ?? 0);
    const { data, width } = await photograph(pdf, 1, 72);
    const ink = (left: number, right: number) => {
      let count = 0;
      for (let y = Math.round((start?.top ?? 0) - 100); y < (start?.top ?? 0); y++)
        for (let x = left; x < right; x++) if ((data[(y * width + x) * 4] ?? 255) < 120) count++;
      return count;
    };
    expect(ink(96, 181)).toBeGreaterThan(500);
    expect(ink(189, 274)).toBeGreaterThan(500);
    expect(ink(182, 188)).toBe(0);
  });

  it("come two a row where a movement takes more than two, numbered, in the same column", async () => {
    const texts = (await readPdf(await print(only(posed("foam-roller-ity"))))).pages[0]?.texts ?? [];
    const at = (text: string) => texts.find((each) => each.text === text);
    const [first, second, third, last] = [at("1 Start"), at("2 Then"), at("3 Then"), at("4 Finish")];
    expect(first?.bottom).toBe(second?.bottom);
    expect(third?.bottom).toBe(last?.bottom);
    expect(third?.top).toBeGreaterThan((first?.bottom ?? Infinity) + 50);
  });

  it.each([
    ["each", "Do each side. Left is shown."],
    ["alternating", "Take turns. Left is shown."],
  ] as const)("say that the side is %s, and only where sides differ", async (side, said) => {
    const says = async (view: ProgramView) => (await readPdf(await print(view))).pages[0]?.texts.some(({ text }) => text === said);
    expect(await says(only(posed("quadruped-rotation", side)))).toBe(true);
    expect(await says(only(posed("quadruped-rotation", "left")))).toBe(false);
    expect(await says(only(posed("cat-cow", side)))).toBe(false);
  });

  it.each(["letter", "a4"] as const)("leave every text of %s paper in its place", async (paper) => {
    expect(layoutFaults(await readPdf(await print(withFigures(sampleView(6)), { paper })))).toEqual([]);
  });

  it("are the same, byte for byte, when they are printed again, and gain less than 40 kB", async () => {
    const [first, again] = [await print(withFigures(sampleView(6))), await print(withFigures(sampleView(6)))];
    expect(Buffer.from(first).equals(again)).toBe(true);
    expect(first.byteLength - (await print(sampleView(6))).byteLength).toBeLessThan(40_000);
  });

  it("are in the file once, however often an exercise comes", async () => {
    const six = withFigures(sampleView(6));
    const named = new Set(six.phases.flatMap(({ items }) => items.flatMap(({ figure }) => figure?.poseId ?? [])));
    const pictures = poseIds.filter((id) => named.has(id)).flatMap(phasesOf).length;
    expect(pictures).toBeGreaterThanOrEqual(12);
    expect(formsIn(await print(six))).toBe(pictures);
    expect(formsIn(await print(withFigures(sampleView(18))))).toBe(pictures);
  });

  it("show the movement that the version was published with, in picture and word, and a new version the present one", async () => {
    const at = (revision: number) => only({ figure: { poseId: "doorway-chest-stretch", revision } });
    const [before, now] = [at(2), at(3)].map((view) => exerciseDrawing(view.phases[0]?.items[0] as ItemView, view));
    const inked = (id: DrawnId) => {
      const panels = phasesOf(id).map((phase) => panel(id, { at: phase }));
      const crop = paperCrop(panels);
      return panels.map((each) => compile(each, crop, (0.9 * crop.width) / pictureWidth).operators);
    };
    expect(before?.pictures.map(({ operators }) => operators)).toEqual(inked("doorway-chest-stretch@2"));
    expect(now?.pictures.map(({ operators }) => operators)).toEqual(inked("doorway-chest-stretch"));
    const printed = await Promise.all([at(2), at(3), at(1)].map((view) => print(view)));
    const [former, present, unknown] = printed.map((pdf) => Buffer.from(pdf));
    expect(former?.equals(present as Buffer)).toBe(false);
    expect(unknown?.equals(present as Buffer)).toBe(true);
  });

  it("give way to the clinic's own picture", async () => {
    const { createCanvas } = await import("@napi-rs/canvas");
    const bytes = new Uint8Array(createCanvas(320, 240).toBuffer("image/png"));
    const picture = { pictureId: "p1", width: 320, height: 240 };
    const pdf = await print(only({ ...posed("chin-tuck"), picture }), { pictures: { p1: { bytes, width: 320, height: 240 } } });
    expect(formsIn(pdf)).toBe(0);
    expect(formsIn(await print(only({ ...posed("chin-tuck"), picture })))).toBe(2);
  });

  it.each(["no-such-pose", "", "__proto__", "chin-tuck/sideways"])("leave the panel of words where the pose is %j", async (poseId) => {
    expect(Buffer.from(await print(only(posed(poseId)))).equals(await print(only({ figure: null })))).toBe(true);
  });

  it("wear the clinic's colours, and the usual ones where those are not known", async () => {
    const usual = await print(only(posed("chin-tuck")));
    const own = await print(only(posed("chin-tuck"), { skin: "deep", hair: "black", clothing: "plum" }));
    const gone = await print(only(posed("chin-tuck"), { skin: "toString" as "tan", hair: "brown", clothing: "teal" }));
    expect(Buffer.from(own).equals(usual)).toBe(false);
    expect(Buffer.from(gone).equals(usual)).toBe(true);
  });

  it("carry their words for those who cannot see them", async () => {
    const view = withFigures(sampleView(2));
    const strip = await layOutStrip(flow({ ...sampleInput(view), link: null }, sheetFor(sampleInput(view))));
    const alts = ({ props, children = [] }: Drawn): string[] => [
      ...(typeof props?.tag === "object" && props.tag.alt ? [props.tag.alt] : []),
      ...children.flatMap(alts),
    ];
    expect([...new Set(alts(strip))]).toEqual([
      altText("thoracic-extension-chair", "none", "en"),
      altText("side-lying-thoracic-rotation", "each", "en"),
    ]);
  });
});
