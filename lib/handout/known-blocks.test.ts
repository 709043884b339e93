import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { defaultPalette } from "../figure/palette";
import type { ProgramView } from "../programs/program-view";
import type { PaperSize } from "../vocabulary";
import { loadFaces } from "./fonts/load";
import { facesFor } from "./fonts/needed";
import { layOutKnown } from "./known-blocks";
import { type Drawn, layOutStrip } from "./layout";
import { frameFor } from "./layouts/frame";
import { pageKeys } from "./page-keys";
import { cutIntoPages } from "./pages";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView, withFigures } from "./sample-view";
import { blocksOf, flow } from "./sheet/flow";

const draftOf = (view: ProgramView, paper: PaperSize = "letter") => ({ ...sampleInput(view), paper, draft: true, link: null });

type Edit = { at: number; what: "note" | "sentence" | "name" | "remove" | "move" | "title" | "goals"; text: string };

function edited(view: ProgramView, { at, what, text }: Edit): ProgramView {
  const copy = structuredClone(view);
  const items = copy.phases[0]?.items ?? [];
  const item = items[at % Math.max(1, items.length)];
  if (what === "title" || what === "goals") copy[what] = text;
  if (item && what === "note") item.note = text;
  if (item && what === "sentence") item.dosageSentence = text;
  if (item && what === "name") item.name = text;
  if (what === "remove") items.splice(at % Math.max(1, items.length), 1);
  if (what === "move" && item) items.push(...items.splice(items.indexOf(item), 1));
  return copy;
}

const anyEdit = fc.record({
  at: fc.nat(9),
  what: fc.constantFrom<Edit["what"]>("note", "sentence", "name", "remove", "move", "title", "goals"),
  text: fc.constantFrom("", "Slowly.", "A long note that takes more than a line of the sheet. ".repeat(4), "Hold for 30 seconds."),
});

it("looks the same whether it was laid out block by block over time or all at once, whatever was changed", async () => {
  const run = fc.asyncProperty(
    fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
    fc.constantFrom<PaperSize>("letter", "a4"),
    async (edits, paper) => {
      let view = withFigures(sampleView(5));
      for (const edit of edits) {
        view = edited(view, edit);
        const input = draftOf(view, paper);
        const sheet = frameFor(input);
        await loadFaces(facesFor([view]));
        const keysOf = (strip: Drawn) => pageKeys(cutIntoPages([{ strip, mark: null, breathes: true }], input, sheet), input);
        expect(keysOf(await layOutKnown(blocksOf(input, sheet), sheet))).toEqual(keysOf(await layOutStrip(flow(input, sheet))));
      }
    },
  );
  await fc.assert(run, { numRuns: 40 });
}, 120_000);

it("writes only the pages that the reader does not have", async () => {
  const view = sampleView(12);
  const whole = await handoutPdf(draftOf(view));
  const again = await handoutPdf({ ...draftOf(view), has: whole.keys });
  expect(again).toMatchObject({ pdf: new Uint8Array(), pages: whole.pages, keys: whole.keys });
  const part = await handoutPdf({ ...draftOf(view), has: whole.keys.slice(1) });
  expect(part.keys).toEqual(whole.keys);
  expect(part.pdf.byteLength).toBeGreaterThan(0);
  expect(part.pdf.byteLength).toBeLessThan(whole.pdf.byteLength);
});

it("means the same page by the same key in every worker, and another picture by another key", async () => {
  vi.resetModules();
  const { handoutPdf: elsewhere } = await import("./pdf");
  const view = withFigures(sampleView(2));
  const dressed = { ...view, clinic: { ...view.clinic, palette: { ...defaultPalette, clothing: "blue" as const } } };
  const here = [(await handoutPdf(draftOf(view))).keys, (await handoutPdf(draftOf(dressed))).keys];
  // The other worker meets the pictures in the other order.
  const there = [(await elsewhere(draftOf(dressed))).keys, (await elsewhere(draftOf(view))).keys];
  expect(there.reverse()).toEqual(here);
  expect(here[0]?.[0]).not.toBe(here[1]?.[0]);
});
