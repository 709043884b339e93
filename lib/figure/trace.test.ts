import { describe, expect, it } from "vitest";
import { type Cone, coneOf, distanceTo, type Field } from "./field";
import { figures, poseIds } from "./figures";
import { isLayer } from "./layer";
import { cycleSeconds, stanceAt } from "./motion";
import { bodyGroups, viewFor } from "./scene";
import { skeletonOf } from "./skeleton";
import { trace } from "./trace";

const boxOf = (cones: readonly Cone[]) => [
  Math.min(...cones.flatMap((c) => [c.ax - c.ar, c.bx - c.br])),
  Math.max(...cones.flatMap((c) => [c.ax + c.ar, c.bx + c.br])),
  Math.min(...cones.flatMap((c) => [c.ay - c.ar, c.by - c.br])),
  Math.max(...cones.flatMap((c) => [c.ay + c.ar, c.by + c.br])),
];

const traced = (field: Field, longest?: number) => {
  const samples = trace(field, longest);
  const [x, y] = [samples.map((s) => s.x), samples.map((s) => s.y)];
  return [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
};

/** How far the traced outline misses the box of a part: its cones, or what very short steps find where it is cut. */
function missing(field: Field): number {
  const box = field.cuts || field.within ? traced(field, 0.6) : boxOf(field.cones);
  const found = traced(field);
  if (!box.every(Number.isFinite)) return found.every(Number.isFinite) ? Infinity : 0;
  return Math.max(...box.map((edge, i) => Math.abs(edge - (found[i] ?? 0))));
}

describe("an outline", () => {
  it("of a disc is a circle", () => {
    const field: Field = { cones: [coneOf(50, 50, 0, 10, 50, 50, 0, 10, 0)] };
    for (const s of trace(field)) expect(Math.hypot(s.x - 50, s.y - 50)).toBeCloseTo(10, 1);
  });

  it("keeps to the edge of a part made of several cones", () => {
    const field: Field = { cones: [coneOf(20, 20, 0, 6, 60, 25, 0, 4, 2), coneOf(60, 25, 0, 4, 40, 60, 0, 2, 2)] };
    const samples = trace(field);
    expect(samples.length).toBeGreaterThan(20);
    for (const s of samples) expect(Math.abs(distanceTo(field, s.x, s.y))).toBeLessThan(0.05);
  });

  it("of a part that is cut away altogether is empty", () => {
    const disc = coneOf(50, 50, 0, 10, 50, 50, 0, 10, 0);
    expect(trace({ cones: [disc], cuts: [{ x: 0, y: 0, nx: 1, ny: 0, blend: 1 }] })).toEqual([]);
  });
});

describe.each(poseIds)("the outlines in %s", (id) => {
  it("go all the way round every part at forty moments", () => {
    const figure = figures[id];
    const view = viewFor(figure);
    for (let k = 0; k < 40; k++) {
      const stance = stanceAt(figure, (cycleSeconds(figure) * k) / 40);
      for (const group of bodyGroups(view, skeletonOf(stance), stance))
        for (const layer of group.drawn) if (isLayer(layer)) expect(missing(layer.field), `${group.id} at moment ${k}`).toBeLessThan(1);
    }
  });
});
