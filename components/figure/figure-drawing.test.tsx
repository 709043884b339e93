import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { altText } from "@/lib/figure/alt-text";
import { type PoseId, poseIds } from "@/lib/figure/figures";
import { defaultPalette } from "@/lib/figure/palette";
import { panel, phasesOf } from "@/lib/figure/panel";
import type { Side } from "@/lib/vocabulary";
import { FigurePictures, StillFigure } from "./figure-drawing";

const figure = { poseId: "side-lying-thoracic-rotation", side: "each", palette: defaultPalette, language: "en" } as const;
const words = {
  start: "Start",
  between: "Then",
  finish: "Finish",
  sides: { each: "Do each side.", alternating: "Take turns." },
};
const paths = (html: string) => html.match(/<path /g)?.length;

describe("A drawn figure", () => {
  it("is one image that says what it shows", () => {
    const html = renderToStaticMarkup(<StillFigure {...figure} at="finish" />);
    expect(html).toContain('role="img"');
    expect(html).toContain(`aria-label="${altText(figure.poseId, "each", "en")}"`);
  });

  it("says it once for start and finish together", () => {
    const html = renderToStaticMarkup(<FigurePictures {...figure} words={words} />);
    expect(html.match(/aria-label=/g)).toHaveLength(1);
    expect(html.match(/<svg[^>]* aria-hidden="true"/g)).toHaveLength(2);
  });

  it.each([
    ["each", "Do each side."],
    ["alternating", "Take turns."],
  ] as const)("says under the pictures that a movement is done %s side, and only then", (side, said) => {
    const shown = (poseId: PoseId, of: Side) =>
      renderToStaticMarkup(<FigurePictures {...figure} poseId={poseId} side={of} words={words} />);
    expect(shown("quadruped-rotation", side)).toContain(`<span class="figure-sides">${said}</span>`);
    expect(shown("quadruped-rotation", "left")).not.toContain("figure-sides");
    expect(shown("cat-cow", side)).not.toContain("figure-sides");
  });

  it("numbers the pictures of a movement that takes more than two", () => {
    const html = renderToStaticMarkup(<FigurePictures {...figure} poseId="foam-roller-ity" words={words} />);
    const under = [...html.matchAll(/figure-word">([^<]*)</g)].map(([, word]) => word);
    expect(under).toEqual(["1 Start", "2 Then", "3 Then", "4 Finish"]);
  });

  it("keeps the size of an arrow: its white rim lies beneath", () => {
    const html = renderToStaticMarkup(<StillFigure {...figure} at="finish" />);
    expect(html).toMatch(/fill="#b03006" stroke="#ffffff" stroke-width="2.4" paint-order="stroke"/);
  });

  it("shows the right side as the mirror of the left", () => {
    const [left, right] = (["left", "right"] as const).map((side) =>
      renderToStaticMarkup(<StillFigure {...figure} at="start" side={side} />),
    );
    expect(left).not.toBe(right);
    expect(paths(left ?? "")).toBe(paths(right ?? ""));
  });

  it.each(poseIds)("has every shape and no broken number: %s", (poseId) => {
    const html = renderToStaticMarkup(<FigurePictures {...figure} poseId={poseId} words={words} />);
    const shapes = phasesOf(poseId).map((at) => panel(poseId, { at, side: "each" }).shapes.length);
    expect(paths(html)).toBe(shapes.reduce((sum, n) => sum + n, 0));
    expect(html).not.toMatch(/NaN|Infinity|undefined|style=/);
  });
});
