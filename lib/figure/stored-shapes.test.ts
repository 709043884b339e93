import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { poseIds } from "./figures";
import { panel } from "./panel";

/**
 * The whole set as it was last looked at. A change of a drawing fails here until somebody has looked at it and stored it anew:
 * delete the file (or set UPDATE_FIGURES) and run this test once.
 */
const file = new URL("./stored-shapes.json", import.meta.url);
const phases = ["start", "finish"] as const;

type Stored = Record<string, readonly (readonly [material: string, box: readonly number[]])[]>;

/** What a shape covers: its colours, and the middle and size of its points. Steady where a curve is cut into other pieces. */
function summary(d: string): number[] {
  const numbers = (d.match(/-?\d+(\.\d)?/g) ?? []).map(Number);
  const axis = (k: number) => numbers.filter((_, i) => i % 2 === k);
  return [axis(0), axis(1)].flatMap((v) => [Math.min(...v), Math.max(...v)]);
}

const now: Stored = Object.fromEntries(
  poseIds.flatMap((id) =>
    phases.map((at) => [`${id} ${at}`, panel(id, { at }).shapes.map((s) => [`${s.fill} ${s.stroke ?? "-"}`, summary(s.d)] as const)]),
  ),
);

if (process.env.UPDATE_FIGURES || !existsSync(file)) {
  const lines = Object.entries(now).map(([key, shapes]) => `${JSON.stringify(key)}: ${JSON.stringify(shapes)}`);
  writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
}

const stored = JSON.parse(readFileSync(file, "utf8")) as Stored;

describe("the drawings that were looked at", () => {
  it("are all there", () => {
    expect(Object.keys(now).sort()).toEqual(Object.keys(stored).sort());
  });

  it.each(Object.keys(now))("%s has not moved by more than 0.5", (key) => {
    const [was, is] = [stored[key] ?? [], now[key] ?? []];
    expect(is.map(([material]) => material)).toEqual(was.map(([material]) => material));
    for (const [i, [, box]] of is.entries())
      for (const [k, value] of box.entries())
        expect(Math.abs(value - (was[i]?.[1][k] ?? 0)), `shape ${i} of ${key}`).toBeLessThanOrEqual(0.5);
  });
});
