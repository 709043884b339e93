import { chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { poseIds } from "../lib/figure/figures";
import { panel } from "../lib/figure/panel";
import { svg } from "../lib/figure/svg";
import { findBrowser } from "../scripts/browser";

type Figure = { value: number; unit: string };

const frames = 90;
const thumbnails = 60;

const round = (value: number): number => Math.round(value * 1000) / 1000;
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What a page needs to move a figure, as one script. */
async function script(): Promise<string> {
  const contents = `
    import { drawInto } from "./components/figure/player";
    import { motionAt, motionSeconds } from "./lib/figure/panel";
    globalThis.figures = { drawInto, motionAt, motionSeconds };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    alias: { "@": process.cwd() },
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** Milliseconds of script for one frame of a pose: computed and written into the page. */
const frameOf = (page: Page, pose: string): Promise<number> =>
  page.evaluate(
    ([id, count]) => {
      const { drawInto, motionAt, motionSeconds } = (globalThis as unknown as { figures: Record<string, CallableFunction> }).figures as {
        drawInto: (svg: Element, panel: unknown) => void;
        motionAt: (id: string, seconds: number) => unknown;
        motionSeconds: (id: string) => number;
      };
      const drawing = document.querySelector("svg") as SVGSVGElement;
      const times: number[] = [];
      for (let i = 0; i < count; i++) {
        const from = performance.now();
        drawInto(drawing, motionAt(id, (motionSeconds(id) * i) / count));
        if (i >= count / 3) times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    },
    [pose, frames] as const,
  );

/** Milliseconds until every thumbnail of a page is drawn. */
async function drawThumbnails(page: Page): Promise<number> {
  const pictures = Array.from({ length: thumbnails }, (_, i) => {
    const id = poseIds[i % poseIds.length] ?? "cat-cow";
    return `data:image/svg+xml;base64,${Buffer.from(svg(panel(id, { at: "finish", side: i % 2 ? "right" : "left" }))).toString("base64")}`;
  });
  return page.evaluate(async (sources) => {
    const from = performance.now();
    const images = sources.map((src) => Object.assign(new Image(120, 110), { src }));
    document.body.replaceChildren(...images);
    await Promise.all(images.map((image) => image.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - from;
  }, pictures);
}

/** What a moving figure and a page full of thumbnails cost in a browser. */
export async function run(): Promise<Record<string, Figure>> {
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const page = await browser.newPage();
    await page.setContent('<svg viewBox="0 0 120 110" width="360" height="330"><g></g></svg>');
    await page.addScriptTag({ content: await script() });
    const times: number[] = [];
    for (const id of poseIds) times.push(await frameOf(page, id));
    const drawn: number[] = [];
    for (let i = 0; i < 5; i++) drawn.push(await drawThumbnails(page));
    return {
      "figure-frame": { value: round(median(times)), unit: "ms" },
      "figure-frame-slowest": { value: round(Math.max(...times)), unit: "ms" },
      "figure-thumbnails-60": { value: round(median(drawn)), unit: "ms" },
    };
  } finally {
    await browser.close();
  }
}
