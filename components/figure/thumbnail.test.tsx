import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { panel } from "@/lib/figure/panel";
import { Thumbnail } from "./thumbnail";

describe("A thumbnail", () => {
  const { width, height } = panel("cat-cow", { at: "finish" });

  it("has its size before its picture comes, so that a page of sixty does not move", () => {
    const html = renderToStaticMarkup(<Thumbnail src="/api/figures/cat-cow" />);
    expect(html).toContain(`width="${width}" height="${height}" loading="lazy"`);
    expect(html).toContain(`aspect-${width}/${height}`);
  });

  it("keeps its place where there is no picture", () => {
    expect(renderToStaticMarkup(<Thumbnail src={undefined} />)).toContain(`aspect-${width}/${height}`);
  });
});
