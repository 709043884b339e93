import type { HandoutInput } from "../lib/handout/handout-input";
import { handoutPdf } from "../lib/handout/pdf";
import { sampleInput, sampleView } from "../lib/handout/sample-view";
import { floorHandout } from "./floors/handout-pdfkit";

export type Figure = { value: number; unit: string; floor: number; ratio: number };

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
async function compare(count: number): Promise<Figure> {
  const input = sampleInput(sampleView(count));
  const ours: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < warmUp + rounds; i++) {
    const each = forPatient(input, i);
    const floorMs = await processorMs(() => floorHandout(each));
    const ourMs = await processorMs(() => handoutPdf(each));
    if (i >= warmUp) {
      ours.push(ourMs);
      floor.push(floorMs);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  const [value, base] = [median(ours), median(floor)];
  return { value: round(value), unit: "processor ms", floor: round(base), ratio: round(value / base) };
}

/** Processor time of one handout, warm, beside the same sheet drawn with pdfkit. */
export async function run(): Promise<Record<string, Figure>> {
  return { "handout-6": await compare(6), "handout-20": await compare(20) };
}
