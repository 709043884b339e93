import sharp from "sharp";
import type { DrawnId } from "../../lib/figure/drawn";
import { panel, phasesOf } from "../../lib/figure/panel";
import { svg } from "../../lib/figure/svg";
import { paperCrop, pictureWidth } from "../../lib/handout/exercise-drawing";
import { wordOf } from "../../lib/handout/sheet/figures";
import { sheetWords } from "../../lib/handout/sheet/words";

const perInch = 300;
const [gap, line] = [8, 14];

/** A new order each time: whoever reads the pictures cannot know it. */
export const inAnyOrder = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => [Math.random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/** The pictures of a pose as a handout shows them: cut, framed, numbered and with their words, two a row, 3 cm each, without the exercise's name. */
export async function untitled(pose: DrawnId): Promise<Buffer> {
  const panels = phasesOf(pose).map((at) => panel(pose, { at }));
  const crop = paperCrop(panels);
  const height = (crop.height / crop.width) * pictureWidth;
  const places = panels.map((each, i) => {
    const [x, y] = [gap + (i % 2) * (pictureWidth + gap), gap + Math.floor(i / 2) * (height + line + gap)];
    const box = `${crop.left} ${crop.top} ${crop.width} ${crop.height}`;
    const drawn = svg(each).replace(/viewBox="[^"]*"/, `x="${x}" y="${y}" width="${pictureWidth}" height="${height}" viewBox="${box}"`);
    const frame = `<rect x="${x}" y="${y}" width="${pictureWidth}" height="${height}" rx="3" fill="none" stroke="#8a8a8a" stroke-width="0.6"/>`;
    const words = `${i + 1} ${wordOf(sheetWords("en"), i, panels.length)}`;
    const caption = `<text x="${x + pictureWidth / 2}" y="${y + height + 11}" font-family="sans-serif" font-size="10" text-anchor="middle">${words}</text>`;
    return drawn + frame + caption;
  });
  const [width, full] = [2 * pictureWidth + 3 * gap, gap + Math.ceil(panels.length / 2) * (height + line + gap)];
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}">${places.join("")}</svg>`;
  return sharp(Buffer.from(page), { density: perInch }).flatten({ background: "#ffffff" }).png().toBuffer();
}
