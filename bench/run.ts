/**
 * Runs every benchmark of this folder and prints one table; `--json` one object, `--check` ends with 1 where a target is missed. Names that
 * follow choose among them. What each figure means is in README.md.
 */
import { readdirSync } from "node:fs";

type Figure = { value: number; unit: string; floor?: number; ratio?: number };
type Target = { value?: number; ratio?: number; least?: number };

/** The most that is allowed; `least` is the least. */
const targets: Record<string, Target> = {
  "patient-page": { ratio: 8 },
  "patient-page-share": { least: 15 },
  "patient-page-busy": { ratio: 3 },
  "patient-page-bytes": { value: 60_000 },
  "patient-page-script": { value: 30_000 },
  "patient-paint-first": { value: 1_000 },
  "handout-6": { ratio: 5 },
  "handout-20": { ratio: 5 },
  "handout-6-pictures": { ratio: 1.3 },
  "handout-6-pictures-bytes": { value: 40_000 },
  "handout-6-bytes": { value: 100_000 },
  "handout-20-bytes": { value: 220_000 },
  "handout-worker-ready": { value: 1_500 },
  "handout-again": { value: 5 },
  "batch-100": { value: 8 },
  "batch-200-growth": { value: 30 },
  "batch-20-block": { value: 15 },
  "preview-6": { value: 500 },
  "preview-20": { value: 500 },
  "figure-panel": { value: 1 },
  "figure-bytes": { value: 6_000 },
  "figure-frame": { value: 2 },
  "catalog-search-10000": { value: 100 },
  "composer-30-title": { value: 50 },
  "composer-30-note": { value: 50 },
  "composer-30-shorthand": { value: 50 },
  "composer-30-dosage": { value: 50 },
  "composer-30-search": { value: 50 },
  "composer-search-shown": { value: 100 },
};

const files = [
  ...["batch", "catalog-search", "chromium-print", "composer", "figure", "figure-browser", "handout"],
  ...["patient-page", "patient-paint", "preview"],
];

export async function bench(args: string[]): Promise<boolean> {
  const chosen = args.filter((arg) => !arg.startsWith("--"));
  const unknown = chosen.find((name) => !files.includes(name));
  if (unknown) throw new Error(`There is no benchmark named ${unknown}: ${files.join(", ")}.`);
  assertNoneForgotten();
  const figures: Record<string, Figure> = {};
  for (const name of chosen.length > 0 ? chosen : files) {
    const { run } = (await import(`./${name}.ts`)) as { run: () => Promise<Record<string, Figure>> };
    Object.assign(figures, await run());
  }
  const missed = Object.entries(figures).filter(([name, figure]) => misses(figure, targets[name] ?? {}));
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else console.log(table(figures));
  for (const [name] of missed) console.error(`${name} misses its target of ${said(targets[name] ?? {})}.`);
  return missed.length === 0;
}

/** A file that somebody adds and does not name here would never run. */
function assertNoneForgotten() {
  const known = [...files, "run", "world", "measured-process", "product", "composer-world"];
  const found = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts"));
  const forgotten = found.find((file) => !known.includes(file.slice(0, -3)));
  if (forgotten) throw new Error(`bench/${forgotten} is not listed in bench/run.ts.`);
}

const misses = ({ value, ratio = 0 }: Figure, target: Target) =>
  value > (target.value ?? Number.POSITIVE_INFINITY) ||
  ratio > (target.ratio ?? Number.POSITIVE_INFINITY) ||
  value < (target.least ?? Number.NEGATIVE_INFINITY);

const said = ({ value, ratio, least }: Target) => {
  if (least !== undefined) return `at least ${least}`;
  return ratio === undefined ? `at most ${value}` : `at most ${ratio} times the floor`;
};

function table(figures: Record<string, Figure>): string {
  const head = ["benchmark", "value", "unit", "floor", "ratio", "target"];
  const rows = Object.entries(figures).map(([name, { value, unit, floor, ratio }]) => {
    const target = targets[name];
    return [name, `${value}`, unit, `${floor ?? ""}`, ratio === undefined ? "" : ratio.toFixed(2), target ? said(target) : ""];
  });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
