import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Brand, inkOf } from "../brand";
import type { Colour } from "../figure/palette";
import { handoutLayouts } from "../vocabulary";
import type { HandoutInput } from "./handout-input";
import { handoutKey } from "./kept";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView, withFigures } from "./sample-view";
import { layoutFaults } from "./testing/check-layout";
import { type Pixels, photograph, readPdf } from "./testing/read-pdf";

const slowMachine = { timeout: 120_000 };
const logoColour = "#11aa55";
const drawn = async (width: number, height: number) => {
  const bytes = await sharp({ create: { width, height, channels: 3, background: logoColour } })
    .png()
    .toBuffer();
  return { bytes: new Uint8Array(bytes), width, height };
};
const [square, wide] = [await drawn(200, 200), await drawn(600, 120)];

function branded(colour: Brand["colour"], logo: typeof square | null): HandoutInput {
  const view = withFigures(sampleView(2));
  const brand: Brand = { colour, logo: logo && { pictureId: "logo", width: logo.width, height: logo.height } };
  return { ...sampleInput({ ...view, clinic: { ...view.clinic, brand } }), pictures: logo ? { logo } : {} };
}

/** Dots of a page that have just this colour. */
function dotsOf({ data }: Pixels, colour: Colour): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (wanted.every((part, i) => Math.abs((data[at + i] ?? 0) - part) <= 2)) count++;
  return count;
}

describe("The clinic's looks on paper", slowMachine, () => {
  it.each(handoutLayouts)("are its logo and its colour, and move nothing over anything else: %s", async (layout) => {
    for (const logo of [square, wide]) {
      const { pdf } = await handoutPdf({ ...branded("#b0413e", logo), layout });
      expect(layoutFaults(await readPdf(pdf))).toEqual([]);
      const page = await photograph(pdf, 1, 100);
      expect(dotsOf(page, logoColour)).toBeGreaterThan(1_000);
      expect(dotsOf(page, "#b0413e")).toBeGreaterThan(300);
    }
  });

  it("print a colour that is too light darker, and nothing in it as it was chosen", async () => {
    const { pdf } = await handoutPdf(branded("#ffd800", null));
    const page = await photograph(pdf, 1, 100);
    expect(dotsOf(page, inkOf("#ffd800"))).toBeGreaterThan(300);
    expect(dotsOf(page, "#ffd800")).toBe(0);
  });

  it("make another handout than one without them, and so does another logo: neither is given for the other", async () => {
    const other = await drawn(200, 100);
    const inputs = [branded("", null), branded("#b0413e", null), branded("#b0413e", square), branded("#b0413e", other)];
    const repainted = branded("#b0413e", square);
    repainted.pictures = { logo: { ...square, bytes: square.bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)) } };
    const keys = [...inputs, repainted].map((input) => handoutKey({ clinicId: "c", linkId: null }, input));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are the name alone where the logo is not there", async () => {
    const input = branded("", square);
    const { pdf } = await handoutPdf({ ...input, pictures: {} });
    expect((await readPdf(pdf)).text).toContain(input.view.clinic.name);
  });
});
