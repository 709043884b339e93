/** Writes coverage.ts anew from the font files: `npx tsx lib/handout/fonts/write-coverage.ts`, after a font file was changed. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FaceId, faceOf, families } from "./faces";
import { faceFont, loadFaces } from "./load";

/** Runs of code points as text: gap since the last run, then its length, both in base 36. */
export function encodeCoverage(codePoints: number[]): string {
  const sorted = [...new Set(codePoints)].sort((a, b) => a - b);
  const runs: string[] = [];
  let end = 0;
  for (let i = 0; i < sorted.length; ) {
    const start = sorted[i] ?? 0;
    let length = 1;
    while (sorted[i + length] === start + length) length++;
    runs.push(`${(start - end).toString(36)}.${length.toString(36)}`);
    end = start + length;
    i += length;
  }
  return runs.join(" ");
}

/** Code points that every weight of each family can draw. */
export async function readCoverage(): Promise<Record<string, string>> {
  const faces = families.flatMap(({ name, weights }) => weights.map((weight): FaceId => faceOf(name, weight)));
  await loadFaces(faces);
  return Object.fromEntries(
    families.map(({ name, weights }) => {
      const sets = weights.map((weight) => new Set(faceFont(faceOf(name, weight)).characterSet));
      const [first = new Set<number>(), ...others] = sets;
      const shared = [...first].filter((point) => point >= 32 && others.every((set) => set.has(point)));
      return [name, encodeCoverage(shared)];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = Object.entries(await readCoverage()).map(([name, runs]) => `  ${JSON.stringify(name)}: ${JSON.stringify(runs)},`);
  const text = `import type { FamilyName } from "./faces";

/** Which code points each family draws, as written by write-coverage.ts: gap since the last run and its length, in base 36. */
export const coverage: Record<FamilyName, string> = {
${lines.join("\n")}
};
`;
  writeFileSync(fileURLToPath(new URL("coverage.ts", import.meta.url)), text.replaceAll(/"([a-z]+)":/g, "$1:"));
}
