import { builtAsset } from "../lib/built-assets";
import type { HandoutInput } from "../lib/handout/handout-input";
import { handoutPdf } from "../lib/handout/pdf";
import { renderHandout, startHandoutWorker } from "../lib/handout/render";
import { sampleInput, sampleView, withFigures } from "../lib/handout/sample-view";
import { floorHandout } from "./floors/handout-pdfkit";

type Figure = { value: number; unit: string; floor?: number; ratio?: number };
type Make = (input: HandoutInput) => Promise<unknown>;

const rounds = 40;
const warmUp = 15;

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Another patient each time, as in a clinic: the exercises repeat, the sheet does not. */
const forPatient = (input: HandoutInput, round: number): HandoutInput => ({
  ...input,
  view: { ...input.view, patientFirstName: `Patient ${round}`, goals: `${input.view.goals} Visit ${round}.` },
});

/** Both in turn, so that a busy moment of the machine meets both. */
async function compare(count: number, make: Make, least: Make): Promise<Figure> {
  const input = sampleInput(sampleView(count));
  const ours: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < warmUp + rounds; i++) {
    const each = forPatient(input, i);
    const floorMs = await processorMs(() => least(each));
    const ourMs = await processorMs(() => make(each));
    if (i >= warmUp) {
      ours.push(ourMs);
      floor.push(floorMs);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  const [value, base] = [median(ours), median(floor)];
  return { value: round(value), unit: "processor ms", floor: round(base), ratio: round(value / base) };
}

const pictured: Make = (input) => handoutPdf({ ...input, view: withFigures(input.view) });

/** Bytes by which the pictures lengthen a handout. */
async function bytesGained(count: number): Promise<Figure> {
  const input = sampleInput(sampleView(count));
  const [without, drawn] = [await handoutPdf(input), await handoutPdf({ ...input, view: withFigures(input.view) })];
  return { value: drawn.pdf.byteLength - without.pdf.byteLength, unit: "bytes" };
}

async function bytesOf(count: number): Promise<Figure> {
  const { pdf } = await handoutPdf(sampleInput(withFigures(sampleView(count))));
  return { value: pdf.byteLength, unit: "bytes" };
}

/** What whoever asks for a sheet waits for: a worker that starts, and a sheet that was made before. */
async function fromWorkers(): Promise<Record<string, Figure>> {
  const owner = { clinicId: "clinic", linkId: null };
  const input = sampleInput(withFigures(sampleView(6)));
  await builtAsset("handout-worker");
  const begun = performance.now();
  const worker = await startHandoutWorker();
  await new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
    worker.postMessage(input);
  });
  const ready = performance.now() - begun;
  await worker.terminate();
  await renderHandout(input, owner);
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    await renderHandout(input, owner);
    times.push(performance.now() - from);
  }
  return {
    "handout-worker-ready": { value: round(ready), unit: "ms" },
    "handout-again": { value: round(median(times)), unit: "ms" },
  };
}

/** Processor time of one handout, warm: without pictures beside the same sheet drawn with pdfkit, with pictures beside itself without. */
export async function run(): Promise<Record<string, Figure>> {
  return {
    "handout-6": await compare(6, handoutPdf, floorHandout),
    "handout-20": await compare(20, handoutPdf, floorHandout),
    "handout-6-pictures": await compare(6, pictured, handoutPdf),
    "handout-6-pictures-bytes": await bytesGained(6),
    "handout-6-bytes": await bytesOf(6),
    "handout-20-bytes": await bytesOf(20),
    ...(await fromWorkers()),
  };
}
