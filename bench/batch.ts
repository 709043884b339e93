import { monitorEventLoopDelay } from "node:perf_hooks";
import type { StaffSlip } from "../lib/handout/batch-document";
import { BatchWriter } from "../lib/handout/batch-writer";
import type { HandoutInput } from "../lib/handout/handout-input";
import { sampleInput, sampleView, withFigures } from "../lib/handout/sample-view";

type Figure = { value: number; unit: string; floor?: number };

const exercises = 6;
const slip: StaffSlip = { firstName: "María José", lastName: "Quorvash", birthOn: "1947-03-29", recordNumber: "" };

const forPatient = (i: number): HandoutInput => {
  const view = withFigures(sampleView(exercises));
  return sampleInput({ ...view, patientFirstName: `Patient ${i}`, goals: `${view.goals} Visit ${i}.` });
};

/** Megabytes that the process holds, its workers among them. */
const residentMb = (): number => process.memoryUsage.rss() / 1e6;

type Made = { seconds: number; processorSeconds: number; bytes: number; memoryMb: number[] };

/** @returns the memory after each sheet */
async function made(count: number): Promise<Made> {
  const begun = performance.now();
  const used = process.cpuUsage();
  const writer = await BatchWriter.start({ isDoubleSided: true });
  const memoryMb: number[] = [];
  for (let i = 0; i < count; i++) {
    await writer.add({ input: forPatient(i), slip });
    memoryMb.push(residentMb());
  }
  const chunks = await writer.finish();
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - begun) / 1000, processorSeconds: (user + system) / 1e6, bytes, memoryMb };
}

/** Runs something and says for how long, at most, nothing else could run in this thread meanwhile. */
async function longestBlockMs(work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await work();
  delays.disable();
  return delays.max / 1e6;
}

const round = (value: number, places = 1): number => Math.round(value * 10 ** places) / 10 ** places;
const highest = (values: number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** Many handouts of six exercises with pictures, slips and both sides in one file: time, bytes, memory, and what the server feels of it. */
export async function run(): Promise<Record<string, Figure>> {
  await made(3);
  const hundred = await made(100);
  const many = await made(200);
  const begun = performance.now();
  const block = await longestBlockMs(() => made(20));
  const asLong = performance.now() - begun;
  const idle = await longestBlockMs(() => new Promise((resolve) => setTimeout(resolve, asLong)));
  return {
    "batch-100": { value: round(hundred.processorSeconds), unit: "processor s" },
    "batch-100-seconds": { value: round(hundred.seconds), unit: "s" },
    "batch-200": { value: round(many.processorSeconds), unit: "processor s" },
    "batch-200-seconds": { value: round(many.seconds), unit: "s" },
    "batch-200-bytes": { value: many.bytes, unit: "bytes" },
    "batch-200-growth": { value: round(highest(many.memoryMb.slice(100)) - highest(many.memoryMb.slice(0, 100))), unit: "MB" },
    "batch-200-memory": { value: round(highest(many.memoryMb)), unit: "MB" },
    "batch-20-block": { value: round(block), unit: "ms", floor: round(idle) },
  };
}
