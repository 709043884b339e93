import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { mirroredPath } from "./curve";
import { type PoseId, poseIds } from "./figures";
import { type Panel, panel, phasesOf } from "./panel";
import { svg } from "./svg";

/**
 * Every phase of every pose as they were last looked at, drawn by the pinned renderer. A change of a drawing fails here until somebody
 * has looked at it and stored it anew: run this test once with UPDATE_FIGURES=1.
 */
const folder = fileURLToPath(new URL("./stored-pictures/", import.meta.url));
const [width, height] = [120, 110];

/** Edges are smoothed a little differently from one machine to the next: a pixel counts where it is off by more than this, of 255. */
const leastDifference = 40;
/** Pixels of the pictures of a pose that may differ. */
const mostPixels = 4;

const fileOf = (pose: PoseId): string => `${folder}${pose.replace("/", "--")}.png`;

const photograph = (picture: Panel): Promise<Buffer> =>
  sharp(Buffer.from(svg(picture)), { density: 72 })
    .resize(width, height)
    .flatten({ background: "#ffffff" })
    .png()
    .toBuffer();

/** The phases beside each other: a file of some 5 kB. */
async function sheet(pose: PoseId): Promise<Buffer> {
  const pictures = await Promise.all(phasesOf(pose).map((at) => photograph(panel(pose, { at }))));
  const paper = { width: pictures.length * width, height, channels: 3 as const, background: "#ffffff" };
  const placed = pictures.map((input, i) => ({ input, left: i * width, top: 0 }));
  return sharp({ create: paper }).composite(placed).png({ compressionLevel: 9, effort: 10 }).toBuffer();
}

const pixels = async (png: Buffer) => sharp(png).removeAlpha().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });

async function differingPixels(before: Buffer, after: Buffer): Promise<number> {
  const [a, b] = [await pixels(before), await pixels(after)];
  expect([a.info.width, a.info.height, a.info.channels]).toEqual([b.info.width, b.info.height, b.info.channels]);
  let count = 0;
  for (let i = 0; i < a.data.length; i += 3)
    if ([0, 1, 2].some((k) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)) > leastDifference)) count++;
  return count;
}

if (process.env.UPDATE_FIGURES) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const pose of poseIds) writeFileSync(fileOf(pose), await sheet(pose));
}

describe("the pictures that were looked at", () => {
  it("are all there, and no more", () => {
    expect(poseIds.filter((pose) => !existsSync(fileOf(pose)))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(poseIds.length);
  });

  it.each(poseIds)("%s looks as it did", async (pose) => {
    expect(await differingPixels(readFileSync(fileOf(pose)), await sheet(pose))).toBeLessThanOrEqual(mostPixels);
  });

  it("would show a part of a body that stands one unit off, were it not hidden", async () => {
    const still = panel("cat-cow", { at: "start" });
    const before = await photograph(still);
    const aside = (d: string) => mirroredPath(mirroredPath(d, still.width), still.width + 1);
    const seen: number[] = [];
    for (const [i, part] of still.shapes.entries()) {
      if (part.fill === "none" || !part.stroke) continue;
      const shapes = still.shapes.map((shape, k) => (k === i ? { ...shape, d: aside(shape.d) } : shape));
      seen.push(await differingPixels(before, await photograph({ ...still, shapes })));
    }
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.filter((pixels) => pixels > mostPixels).length / seen.length).toBeGreaterThan(0.8);
  });
});
