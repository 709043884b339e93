import { build } from "esbuild";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { altText } from "@/lib/figure/alt-text";
import { type DrawnId, definitionOf } from "@/lib/figure/drawn";
import { panel } from "@/lib/figure/panel";
import { sampleView } from "@/lib/handout/sample-view";
import { programDay } from "@/lib/programs/program-day";
import { galleryPage } from "@/scripts/figure-gallery/page";
import { ProgramPage } from "./program-page";
import { guidanceFor } from "./testing/guidance";

const today = "2026-11-25";
const assets = { style: "page.css", script: "page.js", figures: "figures.js", gone: "gone.js", icon: "icon.png", fonts: ["font.woff2"] };

/** The page of a version that was published with a pose as it was at a revision. */
function page(poseId: string, revision: number): string {
  const view = sampleView(1);
  for (const item of view.phases[0]?.items ?? []) Object.assign(item, { figure: { poseId, revision } });
  const own = { view, day: programDay(view, [], today), large: false, guidance: guidanceFor(view, today), paper: null };
  return renderToStaticMarkup(ProgramPage({ ...own, base: "/p/token", linkId: "link", assets }));
}

/** Whether a page holds every line of a drawing. */
const shows = (html: string, id: DrawnId): boolean => panel(id, { at: "finish" }).shapes.every(({ d }) => html.includes(`d="${d}"`));

describe.each([
  ["seated-trunk-rotation", 3, 4],
  ["doorway-chest-stretch", 2, 3],
] as const)("A version published with %s of revision %i", (poseId, revision, present) => {
  const former = `${poseId}@${revision}` as DrawnId;
  const [before, now] = [page(poseId, revision), page(poseId, present)];

  it("shows the movement that was published, and a new version the present one", () => {
    expect([shows(before, former), shows(before, poseId)]).toEqual([true, false]);
    expect([shows(now, former), shows(now, poseId)]).toEqual([false, true]);
  });

  it("says in words what that picture shows", () => {
    expect(before).toContain(`aria-label="${altText(former, "none", "en")}"`);
  });

  it("brings along how the body moved, which the script does not know", () => {
    const [, text = ""] = /data-former="([^"]*)"/.exec(before) ?? [];
    expect(JSON.parse(text.replaceAll("&quot;", '"'))).toEqual(definitionOf(former));
    expect(now).not.toContain("data-former");
  });

  it("can be looked at in the gallery, beside the present one", () => {
    const gallery = galleryPage([poseId, former]);
    expect([shows(gallery, poseId), shows(gallery, former)]).toEqual([true, true]);
  });
});

it("A revision that is on no record is drawn as the present pose", () => {
  expect(page("doorway-chest-stretch", 1)).toBe(page("doorway-chest-stretch", 3));
  expect(page("doorway-chest-stretch", 99)).toBe(page("doorway-chest-stretch", 3));
});

it("The script of the page does not grow with poses that are drawn otherwise now", async () => {
  const entryPoints = ["components/patient-page/browser/with-figures.ts"];
  const { metafile } = await build({ entryPoints, bundle: true, metafile: true, write: false, logLevel: "silent" });
  const read = Object.keys(metafile.inputs);
  expect(read).toContain("lib/figure/figures/doorway-chest-stretch.ts");
  expect(read.filter((file) => /former|drawn|texts\//.test(file))).toEqual([]);
});
