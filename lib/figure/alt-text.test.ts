import readability from "text-readability";
import { describe, expect, it } from "vitest";
import { altText, pictureText } from "./alt-text";
import { figures, poseIds } from "./figures";

describe.each(poseIds)("the text for %s", (id) => {
  it("says position, movement and end in words of grade 6 or lower", () => {
    const { position, movement, end } = pictureText(id, "left", "en");
    for (const part of [position, movement, end]) expect(part).toMatch(/^[A-Z].*\.$/);
    expect(readability.fleschKincaidGrade(altText(id, "left", "en"))).toBeLessThanOrEqual(6);
  });

  it("names the side that works, and only where sides differ", () => {
    const [left, right] = [altText(id, "left", "en"), altText(id, "right", "en")];
    expect(left === right).toBe(!figures[id].sided);
    expect(altText(id, "each", "en") === left).toBe(!figures[id].sided);
  });
});

describe("both sides", () => {
  it("are said in words", () => {
    expect(altText("quadruped-rotation", "each", "en")).toMatch(/Then do the other side\.$/);
    expect(altText("quadruped-rotation", "alternating", "en")).toMatch(/Take turns, left and right\.$/);
  });
});
