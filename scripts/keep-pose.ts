/**
 * `npm run keep-pose -- doorway-chest-stretch` writes down a pose as it is now, before somebody changes what the body does: every number,
 * nothing shared, and its words. See docs/figures.md.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { pictureTexts } from "../lib/figure/alt-text";
import { figureOf, isPoseId } from "../lib/figure/figures";
import type { Pose } from "../lib/figure/pose";
import { revisionOf } from "../lib/figure/revisions";
import { stanceOf } from "../lib/figure/stance";

/** What both sides do alike once, else each side in full: a field that a side takes back would be lost in writing. */
function sides<T extends object>(both: T | undefined, left: T | undefined, right: T | undefined, names: readonly [string, string, string]) {
  const [ofLeft, ofRight] = [left, right].map((own) => JSON.parse(JSON.stringify({ ...both, ...own })));
  const [all, leftName, rightName] = names;
  return isDeepStrictEqual(ofLeft, ofRight) ? { [all]: ofLeft } : { [leftName]: ofLeft, [rightName]: ofRight };
}

function written(pose: Pose): Pose {
  const { arms, leftArm, rightArm, legs, leftLeg, rightLeg, ...body } = pose;
  const plain: Pose = {
    ...JSON.parse(JSON.stringify(body)),
    ...sides(arms, leftArm, rightArm, ["arms", "leftArm", "rightArm"]),
    ...sides(legs, leftLeg, rightLeg, ["legs", "leftLeg", "rightLeg"]),
  };
  if (JSON.stringify(stanceOf(plain)) !== JSON.stringify(stanceOf(pose))) throw new Error("This pose cannot be written down as it is.");
  return plain;
}

const [id = ""] = process.argv.slice(2);
if (!isPoseId(id)) throw new Error(`There is no pose called "${id}".`);
const figure = figureOf(id);
const revision = revisionOf(id);

/** The words as templates, which name the sides where they did. */
const saying = ([language, { poses }]: (typeof pictureTexts)[number]): string => {
  const parts = Object.entries(poses[id]({ working: "$" + "{working}", other: "$" + "{other}" }));
  const used = ["working", "other"].filter((name) => parts.some(([, text]) => text.includes(`{${name}}`)));
  const said = parts.map(([part, text]) => `${part}: ${text.includes("${") ? `\`${text}\`` : JSON.stringify(text)}`);
  return `${language}: (${used.length > 0 ? `{ ${used.join(", ")} }` : ""}) => ({ ${said.join(", ")} })`;
};

const name = `${id.replace("/", "--")}-${revision}`;
const constant = name.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
const file = join(import.meta.dirname, "..", "lib", "figure", "figures", "former", `${name}.ts`);
if (existsSync(file)) throw new Error(`It is kept already: ${file}`);
const frozen = { ...figure, keyframes: figure.keyframes.map((frame) => ({ ...frame, pose: written(frame.pose) })) };
await writeFile(
  file,
  `import type { FormerPose } from "../../former";

export const ${constant}: FormerPose = {
  figure: ${JSON.stringify(frozen)},
  text: { ${pictureTexts.map(saying).join(", ")} },
};
`,
);
spawnSync("npx", ["biome", "format", "--write", file], { stdio: "inherit" });
console.log(`Written: ${file}`);
console.log(`Add to lib/figure/former.ts:  "${id}@${revision}": ${constant},`);
