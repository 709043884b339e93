import { describe, expect, it } from "vitest";
import { coneOf } from "./field";
import { seen } from "./hidden";
import type { Group } from "./layer";

const part = (id: string, x: number, radius: number, still = false): Group => {
  const body = { cones: [coneOf(x, 50, 0, radius, x + 10, 50, 0, radius, 0)] };
  return { id, body, drawn: [{ field: body, material: "skin" }], still };
};

const ids = (groups: readonly Group[]) => seen(groups).map(({ id }) => id);

describe("a part of the body behind others", () => {
  it("is left out where they cover it and its line", () => {
    expect(ids([part("foot", 50, 5), part("trunk", 50, 12)])).toEqual(["trunk"]);
  });

  it("is left out where two together cover it", () => {
    expect(ids([part("foot", 50, 5), part("thigh", 42, 12), part("shin", 58, 12)])).toEqual(["thigh", "shin"]);
  });

  it("stays where it peeks out, and where it lies in front", () => {
    expect(ids([part("foot", 58, 5), part("trunk", 50, 12)])).toContain("foot");
    expect(ids([part("trunk", 50, 12), part("foot", 50, 5)])).toContain("foot");
  });

  it("is not hidden by a thing of the room, which may have gaps", () => {
    expect(ids([part("foot", 50, 5), part("chair", 50, 12, true)])).toEqual(["foot", "chair"]);
  });
});
