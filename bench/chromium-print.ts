import { spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { renderToStaticMarkup } from "react-dom/server";
import { ProgramPage } from "../components/patient-page/program-page";
import { guidanceFor } from "../components/patient-page/testing/guidance";
import { handoutPdf } from "../lib/handout/pdf";
import { sampleInput, sampleView, withFigures } from "../lib/handout/sample-view";
import { programDay } from "../lib/programs/program-day";
import { findBrowser } from "../scripts/browser";

type Figure = { value: number; unit: string; floor?: number; ratio?: number };

const rounds = 20;
const warmUp = 20;
const exercises = 6;
const style =
  "body{font:16px/1.4 sans-serif;max-width:42rem} svg{width:8rem;height:7rem} nav,.screen-only{display:none} article{break-inside:avoid}";
const assets = { style: "data:text/css,", script: "data:,", figures: "data:,", gone: "data:,", icon: "data:,", fonts: [] };

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

const forPatient = (i: number) => {
  const view = withFigures(sampleView(exercises));
  return { ...view, patientFirstName: `Patient ${i}`, goals: `${view.goals} Visit ${i}.` };
};

type Timed = { ms: number; processorMs: number; bytes: number };

async function timed(work: () => Promise<{ byteLength: number }>, processorMs: () => Promise<number>): Promise<Timed> {
  const [used, begun] = [await processorMs(), performance.now()];
  const { byteLength: bytes } = await work();
  return { ms: performance.now() - begun, processorMs: (await processorMs()) - used, bytes };
}

const own = async (): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A handout of six exercises with pictures, and the patient's page of the same program printed by a headless Chromium that is warm. */
export async function run(): Promise<Record<string, Figure>> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  try {
    const session = await browser.newBrowserCDPSession();
    const everything = async (): Promise<number> => {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    };
    /** Of all its processes, what they share counted for each. */
    const memoryMb = async (): Promise<number> => {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      const held = spawnSync("ps", ["-o", "rss=", "-p", processInfo.map(({ id }) => id).join()], { encoding: "utf8" }).stdout ?? "";
      return (held.match(/\d+/g) ?? []).reduce((sum, kilobytes) => sum + Number(kilobytes) / 1000, 0);
    };
    const page = await browser.newPage();
    const [ours, theirs]: [Timed[], Timed[]] = [[], []];
    for (let i = 0; i < rounds + warmUp; i++) {
      const view = forPatient(i);
      const day = programDay(view, [], "2026-11-25");
      const guidance = guidanceFor(view, "2026-11-25");
      const props = { view, day, large: false, base: "/p/x", linkId: "x", paper: null, assets, guidance };
      const markup = renderToStaticMarkup(ProgramPage(props));
      const html = markup.replace("</head>", `<style>${style}</style></head>`);
      const made = await timed(async () => (await handoutPdf(sampleInput(view))).pdf, own);
      const printed = await timed(async () => {
        await page.setContent(html);
        return page.pdf({ format: "Letter", tagged: true });
      }, everything);
      if (i >= warmUp) {
        ours.push(made);
        theirs.push(printed);
      }
    }
    const beside = (key: keyof Timed, unit: string): Figure => {
      const [value, floor] = [median(ours.map((each) => each[key])), median(theirs.map((each) => each[key]))];
      return { value: round(value), unit, floor: round(floor), ratio: round(value / floor) };
    };
    return {
      "chromium-print": beside("processorMs", "processor ms"),
      "chromium-print-ms": beside("ms", "ms"),
      "chromium-print-bytes": beside("bytes", "bytes"),
      "chromium-print-memory": { value: round(process.memoryUsage.rss() / 1e6), unit: "MB", floor: round(await memoryMb()) },
    };
  } finally {
    await browser.close();
  }
}
