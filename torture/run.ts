import { readFileSync, writeFileSync } from "node:fs";
import { type Finding, type Stage, setStage } from "./stage";

/** Each is bounded by itself; together they stay under fifteen minutes on two quiet cores. */
const scenarios = {
  fuzz: () => import("./fuzz"),
  "bad-tokens": () => import("./bad-tokens"),
  "slow-clients": () => import("./slow-clients"),
  memory: () => import("./memory"),
  restarts: () => import("./restarts"),
  kills: () => import("./kills"),
  "disk-full": () => import("./disk-full"),
  clock: () => import("./clock"),
} as const;
type Name = keyof typeof scenarios;

/** These bring a product of their own. */
const alone: readonly string[] = ["disk-full", "clock"];
const file = "docs/reliability.md";
const [begin, end] = ["<!-- figures: begin -->", "<!-- figures: end -->"];

type Options = { scale?: number; write?: boolean };

/** Runs the scenarios that are named, or all, and prints what was found; `write` puts it into the docs. Answers whether every promise was kept. */
export async function torture(names: string[], { scale = 1, write = false }: Options = {}): Promise<boolean> {
  const unknown = names.find((name) => !(name in scenarios));
  if (unknown) throw new Error(`There is no scenario named ${unknown}: ${Object.keys(scenarios).join(", ")}.`);
  const chosen = (names.length > 0 ? names : Object.keys(scenarios)) as Name[];
  const found: (Finding & { name: string; seconds: number })[] = [];
  let stage: Stage | null = null;
  try {
    for (const name of chosen) {
      const { run } = (await scenarios[name]()) as { run: (stage: Stage, options: { scale: number }) => Promise<Finding[]> };
      if (alone.includes(name)) {
        await stage?.end();
        stage = null;
      } else stage ??= await setStage();
      const begun = performance.now();
      const findings = await run(stage as Stage, { scale });
      const seconds = Math.round((performance.now() - begun) / 1000);
      for (const finding of findings) {
        found.push({ ...finding, name, seconds });
        console.log(`${finding.kept ? "kept  " : "BROKEN"}  ${name} (${seconds} s): ${finding.promise}\n        ${finding.figures}`);
      }
    }
  } finally {
    await stage?.end();
  }
  if (write) writeFigures(found);
  return found.every(({ kept }) => kept);
}

function writeFigures(found: (Finding & { name: string; seconds: number })[]) {
  const page = readFileSync(file, "utf8");
  const rows = found.map(
    ({ name, promise, figures, seconds, kept }) => `| \`${name}\` | ${promise} | ${figures}${kept ? "" : " **(broken)**"} | ${seconds} s |`,
  );
  const table = ["| scenario | promise | what was found | took |", "|---|---|---|---|", ...rows].join("\n");
  writeFileSync(file, `${page.split(begin)[0]}${begin}\n\n${table}\n\n${end}${page.split(end)[1] ?? ""}`);
}
