/**
 * `npm run figures` draws every figure for a reviewer: one page that needs nothing beside it, and PNGs. `npm run figures -- cat-cow` draws
 * those of one exercise only.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawnIds } from "../lib/figure/drawn";
import { galleryPage } from "./figure-gallery/page";
import { inAnyOrder, untitled } from "./figure-gallery/pairs";
import { overviewPng, picturesOf, png } from "./figure-gallery/pictures";

const chosen = process.argv.slice(2);
const poses = drawnIds.filter(
  (id) => chosen.length === 0 || chosen.some((name) => id === name || [`${name}/`, `${name}@`].some((start) => id.startsWith(start))),
);
if (poses.length === 0) throw new Error(`There is no figure named ${chosen.join(", ")}. There are: ${drawnIds.join(", ")}.`);

const numbered = (i: number): string => `${i + 1}`.padStart(2, "0");

const folder = join(import.meta.dirname, "..", ".cache", "figures");
await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, "png"), { recursive: true });
await writeFile(join(folder, "index.html"), galleryPage(poses));

let count = 0;
for (const pose of poses)
  for (const picture of picturesOf(pose)) {
    await writeFile(join(folder, "png", `${picture.name}.png`), await png(picture));
    count++;
  }
const shuffled = inAnyOrder(poses.filter((id) => chosen.length > 0 || !/[/@]/.test(id)));
await mkdir(join(folder, "untitled"));
for (const [i, pose] of shuffled.entries()) await writeFile(join(folder, "untitled", `${numbered(i)}.png`), await untitled(pose));
await writeFile(join(folder, "untitled-key.txt"), shuffled.map((pose, i) => `${numbered(i)} ${pose}\n`).join(""));
for (const grey of [false, true])
  await writeFile(join(folder, grey ? "overview-grey.png" : "overview.png"), await overviewPng(poses, grey));

console.log(`The page of ${poses.length} figures:  ${pathToFileURL(join(folder, "index.html"))}`);
console.log(`All at 3 cm, untitled:   ${join(folder, "overview.png")}, overview-grey.png`);
console.log(`For readers, any order:  ${join(folder, "untitled")}, the key beside it`);
console.log(`${count} single pictures:     ${join(folder, "png")}`);
