import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { altText } from "@/lib/figure/alt-text";
import { poseIds } from "@/lib/figure/figures";
import { defaultPalette } from "@/lib/figure/palette";
import { panel } from "@/lib/figure/panel";
import { FigurePair, StillFigure } from "./figure-drawing";

const figure = { poseId: "side-lying-thoracic-rotation", side: "each", palette: defaultPalette, language: "en" } as const;
const words = { start: "Start", finish: "Finish" };
const paths = (html: string) => html.match(/<path /g)?.length;

describe("A drawn figure", () => {
  it("is one image that says what it shows", () => {
    const html = renderToStaticMarkup(<StillFigure {...figure} at="finish" />);
    expect(html).toContain('role="img"');
    expect(html).toContain(`aria-label="${altText(figure.poseId, "each", "en")}"`);
  });

  it("says it once for start and finish together", () => {
    const html = renderToStaticMarkup(<FigurePair {...figure} words={words} />);
    expect(html.match(/aria-label=/g)).toHaveLength(1);
    expect(html.match(/<svg[^>]* aria-hidden="true"/g)).toHaveLength(2);
  });

  it("shows the right side as the mirror of the left", () => {
    const [left, right] = (["left", "right"] as const).map((side) =>
      renderToStaticMarkup(<StillFigure {...figure} at="start" side={side} />),
    );
    expect(left).not.toBe(right);
    expect(paths(left ?? "")).toBe(paths(right ?? ""));
  });

  it.each(poseIds)("has every shape and no broken number: %s", (poseId) => {
    const html = renderToStaticMarkup(<FigurePair {...figure} poseId={poseId} words={words} />);
    const shapes = (["start", "finish"] as const).map((at) => panel(poseId, { at, side: "each" }).shapes.length);
    expect(paths(html)).toBe((shapes[0] ?? 0) + (shapes[1] ?? 0));
    expect(html).not.toMatch(/NaN|Infinity|undefined|style=/);
  });
});
