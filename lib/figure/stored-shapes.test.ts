import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { poseIds } from "./figures";
import { panel, phasesOf } from "./panel";

/**
 * The whole set as it was last looked at: the colours of each shape and the box it covers. A change of a drawing fails here until
 * somebody has looked at it and stored it anew: run this test once with UPDATE_FIGURES=1.
 */
const file = new URL("./stored-shapes.txt", import.meta.url);

type Box = readonly [left: number, right: number, top: number, bottom: number];

/** Points along a path, so that the box does not depend on how a curve was cut into pieces. */
function pointsAlong(d: string): [number, number][] {
  const points: [number, number][] = [];
  for (const [, command, text = ""] of d.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const n = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    const [px = 0, py = 0] = points.at(-1) ?? [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = n;
    if (command !== "C") points.push([x1, y1]);
    else
      for (let t = 0.125; t <= 1; t += 0.125) {
        const u = 1 - t;
        const at = (a: number, b: number, c: number, e: number) => u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * e;
        points.push([at(px, x1, x2, x3), at(py, y1, y2, y3)]);
      }
  }
  return points;
}

function boxOf(d: string): Box {
  const points = pointsAlong(d);
  const [x, y] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const rounded = (n: number) => Math.round(n * 10) / 10;
  return [rounded(Math.min(...x)), rounded(Math.max(...x)), rounded(Math.min(...y)), rounded(Math.max(...y))];
}

const lines = poseIds.flatMap((id) =>
  phasesOf(id).map((at) => {
    const shapes = panel(id, { at }).shapes.map((s) => `${s.fill},${s.stroke ?? "-"},${boxOf(s.d).join(",")}`);
    return [`${id} ${at}`, shapes] as const;
  }),
);

if (process.env.UPDATE_FIGURES || !existsSync(file))
  writeFileSync(file, lines.map(([key, shapes]) => `${key}\t${shapes.join(" ")}\n`).join(""));

const stored = new Map(
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t") as [string, string]),
);

describe("the drawings that were looked at", () => {
  it("are all there", () => {
    expect([...stored.keys()]).toEqual(lines.map(([key]) => key));
  });

  it.each(lines)("%s has not moved by more than 0.5", (key, shapes) => {
    const before = (stored.get(key) ?? "").split(" ").map((s) => s.split(","));
    const after = shapes.map((s) => s.split(","));
    expect(after.map((s) => s.slice(0, 2))).toEqual(before.map((s) => s.slice(0, 2)));
    for (const [i, shape] of after.entries())
      for (let k = 2; k < 6; k++) expect(Math.abs(Number(shape[k]) - Number(before[i]?.[k])), `shape ${i}`).toBeLessThanOrEqual(0.5);
  });
});
