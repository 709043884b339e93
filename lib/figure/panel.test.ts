import { describe, expect, it } from "vitest";
import type { Phase } from "./definition";
import { figures, type PoseId, poseIds } from "./figures";
import { coloursOf, defaultPalette } from "./palette";
import { motionAt, motionSeconds, panel, phasesOf } from "./panel";
import { svg } from "./svg";

const paths = (id: PoseId, at: Phase | number) => panel(id, { at }).shapes;

describe.each(poseIds)("the picture of %s", (id) => {
  it("uses only M, L, C and Z with numbers rounded to 0.1, six-digit colours and an explicit fill", () => {
    for (const at of [...phasesOf(id), motionSeconds(id) / 3])
      for (const shape of paths(id, at)) {
        expect(shape.d).toMatch(/^(?:[MLC](?:[ ]?-?\d+(?:\.\d)?)+|Z)+$/);
        expect(shape.fill).toMatch(/^(#[0-9a-f]{6}|none)$/);
        if (shape.stroke) expect(shape.stroke).toMatch(/^#[0-9a-f]{6}$/);
      }
  });

  it("stays under 6 kB as SVG text", () => {
    for (const at of phasesOf(id)) expect(svg(panel(id, { at })).length).toBeLessThan(6000);
  });

  it("lies inside its frame where it is not cut, and its arrow always", () => {
    const isCut = figures[id].focus !== undefined;
    for (const at of phasesOf(id)) {
      const { width, height, shapes } = panel(id, { at });
      for (const { d } of shapes.filter(({ under }) => under || !isCut)) {
        const numbers = d.match(/-?\d+(\.\d)?/g)?.map(Number) ?? [];
        for (let i = 0; i < numbers.length; i += 2) {
          expect(numbers[i]).toBeGreaterThanOrEqual(-1);
          expect(numbers[i]).toBeLessThanOrEqual(width + 1);
          expect(numbers[i + 1]).toBeGreaterThanOrEqual(-1);
          expect(numbers[i + 1]).toBeLessThanOrEqual(height + 1);
        }
      }
    }
  });

  it("tints a worked muscle, with a dark edge, where it can be seen", () => {
    const { tintEdge } = coloursOf(defaultPalette);
    expect(phasesOf(id).some((at) => paths(id, at).some(({ stroke }) => stroke === tintEdge))).toBe(true);
  });

  it("has an arrow", () => {
    expect(paths(id, "finish").some((s) => s.fill === "#b03006" && s.under)).toBe(true);
  });

  it("shows a picture of its own for each phase", () => {
    expect(new Set(phasesOf(id).map((at) => svg(panel(id, { at })))).size).toBe(phasesOf(id).length);
  });

  it("begins and ends its motion where it began", () => {
    const seconds = motionSeconds(id);
    expect(motionAt(id, seconds)).toEqual(motionAt(id, 0));
    expect(motionAt(id, -seconds)).toEqual(motionAt(id, 0));
  });
});

describe("left and right", () => {
  it("mirrors a sided picture and leaves the others alone", () => {
    const left = panel("quadruped-rotation", { at: "finish", side: "left" });
    const right = panel("quadruped-rotation", { at: "finish", side: "right" });
    expect(right).not.toEqual(left);
    expect(panel("quadruped-rotation", { at: "finish", side: "each" })).toEqual(left);
    expect(panel("cat-cow", { at: "finish", side: "right" })).toEqual(panel("cat-cow", { at: "finish" }));
  });

  it.each(poseIds.filter((id) => figures[id].sided))("draws %s on the right as the exact mirror image of the left", (id) => {
    const { width, shapes: left } = panel(id, { at: "finish", side: "left" });
    const { shapes: right } = panel(id, { at: "finish", side: "right" });
    const numbers = (d: string) => (d.match(/-?\d+(\.\d)?/g) ?? []).map(Number);
    for (const [i, shape] of left.entries()) {
      const swapped = numbers(shape.d).map((n, k) => (k % 2 ? n : Math.round((width - n) * 10) / 10));
      expect(numbers(right[i]?.d ?? "")).toEqual(swapped);
    }
  });
});

describe("bad input", () => {
  it("is refused with a sentence", () => {
    expect(() => panel("push-up" as PoseId, { at: "start" })).toThrow("There is no figure");
    expect(() => motionAt("cat-cow", Number.NaN)).toThrow("A moment is a number of seconds.");
  });
});
