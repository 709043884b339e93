import { build } from "esbuild";
import { poseIds } from "../lib/figure/figures";
import { panel, phasesOf } from "../lib/figure/panel";
import { svg } from "../lib/figure/svg";

type Figure = { value: number; unit: string };

const warmUp = 12;
const rounds = 12;

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 1000) / 1000;

type Figures = Pick<typeof import("../lib/figure/panel"), "motionAt" | "motionSeconds">;

/** The code as a browser gets it: what runs TypeScript here wraps every inner function, which costs a third more. */
async function asServed(): Promise<Figures> {
  const { outputFiles } = await build({ entryPoints: ["lib/figure/panel.ts"], bundle: true, minify: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`);
}

/** Moments that are measured together: one alone is shorter than what the clock of a processor tells apart. */
const batch = 5;

/** Processor milliseconds of each pose for one moment of its movement; all poses in turn, so that a busy moment of the machine meets all. */
function motion({ motionAt, motionSeconds }: Figures): number[] {
  const times = poseIds.map((): number[] => []);
  const moments = (warmUp + rounds) * batch;
  for (let i = 0; i < warmUp + rounds; i++)
    for (const [at, id] of poseIds.entries()) {
      const before = process.cpuUsage();
      for (let k = 0; k < batch; k++) motionAt(id, (motionSeconds(id) * (i * batch + k + 0.5)) / moments);
      const { user, system } = process.cpuUsage(before);
      if (i >= warmUp) times[at]?.push((user + system) / 1000 / batch);
    }
  return times.map(median);
}

/** What one moving picture costs, and how long the longest still one is as SVG text. */
export async function run(): Promise<Record<string, Figure>> {
  const times = motion(await asServed());
  const sizes = poseIds.flatMap((id) => phasesOf(id).map((at) => svg(panel(id, { at })).length));
  return {
    "figure-panel": { value: round(median(times)), unit: "ms" },
    "figure-panel-slowest": { value: round(Math.max(...times)), unit: "ms" },
    "figure-bytes": { value: Math.max(...sizes), unit: "bytes" },
  };
}
