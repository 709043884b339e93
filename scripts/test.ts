import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { SetupError } from "../lib/env";
import { findBrowser } from "./browser";
import { ensureBuild } from "./build";
import { lockfileIsComplete } from "./lockfile";
import { namedIn, notRun, passedIn, promisingPages, reportOf } from "./named-tests";
import { runNext } from "./next";
import { makeRunFolder, removeRunFolder } from "./run-folder";
import { closingLines, reasonsIn } from "./runner-output";
import { whenTold } from "./until-told";

type Outcome = { ok: boolean; closing?: string; reasons?: string[] };
/** `budget` is seconds on a quiet machine of two cores: shown beside what it took, never a reason to fail. */
type Step = { name: string; title: string; budget: number; run: (more: string[]) => Promise<Outcome> };

/** Each runner also leaves a report, so that the last step can see what has run. */
const vitest = (project: "unit" | "db", more: string[]) =>
  program(
    "node_modules/vitest/vitest.mjs",
    ...["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${reportOf(tmpdir(), project)}`],
    ...more,
  );

/** In the order in which a mistake shows soonest. The browser tests need the build, and nothing else needs anything. */
const steps: Step[] = [
  { name: "lockfile", title: "lockfile", budget: 1, run: async () => ({ ok: lockfileIsComplete() }) },
  {
    name: "lint",
    title: "lint",
    budget: 10,
    run: (more) => program("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".", ...more),
  },
  { name: "types", title: "types", budget: 25, run: types },
  { name: "unit", title: "unit tests", budget: 150, run: (more) => vitest("unit", more) },
  { name: "db", title: "database tests", budget: 130, run: (more) => vitest("db", more) },
  { name: "build", title: "build", budget: 35, run: build },
  { name: "e2e", title: "browser tests", budget: 340, run: browser },
];

async function types(more: string[]): Promise<Outcome> {
  const routes = await runNext(["typegen"]);
  return routes ? program("node_modules/typescript/bin/tsc", "--noEmit", ...more) : { ok: false };
}

async function build(): Promise<Outcome> {
  await ensureBuild();
  return { ok: true };
}

async function browser(more: string[]): Promise<Outcome> {
  process.env.CHROMIUM = await findBrowser();
  await ensureBuild();
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = reportOf(tmpdir(), "e2e");
  return program("node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...more);
}

/** After all suites: what our pages promise by the name of a test has been tried in this very run. */
const named: Step = {
  name: "named",
  title: "named tests",
  budget: 1,
  run: async () => {
    const missing = notRun(promisingPages.flatMap(namedIn), passedIn(tmpdir()));
    for (const { page, file, sentence } of missing)
      console.error(`${page} names a test that did not run and pass: ${file} › ${sentence ?? "all"}`);
    return { ok: missing.length === 0 };
  },
};

const running = new Set<ChildProcess>();

/** Runs a program of a package, shows what it says, and keeps its closing lines and, where it fails, why. */
async function program(file: string, ...args: string[]): Promise<Outcome> {
  const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...color } });
  running.add(child);
  let tail = "";
  let all = "";
  const hear = (text: string) => {
    all = (all + text).slice(-100_000);
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    process.stdout.write(text);
    tail = (tail + text).slice(-2_000);
    hear(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    process.stderr.write(text);
    hear(text);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once("close", (...how) => resolve(how)));
  running.delete(child);
  const how = signal ? [`It was ended by ${signal}.`] : code === 1 ? [] : [`It ended with code ${code}.`];
  return { ok: code === 0, closing: closingLines(tail), reasons: [...how, ...reasonsIn(all)] };
}

/** Runs the named steps, or all of them, to the end, and sums up. What follows the names goes to the last runner. */
export async function test(args: string[]): Promise<void> {
  const known = new Set(steps.map((step) => step.name));
  const more = args.filter((arg) => !known.has(arg));
  const chosen = more.length === args.length ? steps : steps.filter((step) => args.includes(step.name));
  const folder = makeRunFolder();
  const end = async (code: number) => {
    const ended = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)));
    for (const child of running) child.kill("SIGTERM");
    await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
    await removeRunFolder(folder);
    process.exit(code);
  };
  whenTold((code) => void end(code));
  const ok = await runAll(chosen === steps && more.length === 0 ? [...steps, named] : chosen, more);
  await end(ok ? 0 : 1);
}

async function runAll(chosen: Step[], more: string[]): Promise<boolean> {
  const report: string[] = [];
  let allOk = true;
  for (const step of chosen) {
    console.log(`\n── ${step.title}`);
    const begun = performance.now();
    const { ok, closing, reasons = [] } = await outcomeOf(step, step === chosen.at(-1) ? more : []);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    report.push(
      `${ok ? "ok    " : "FAILED"}  ${step.title.padEnd(15)} ${seconds.padStart(6)} s of ${String(step.budget).padStart(3)}${closing ? `   ${closing}` : ""}`,
    );
    if (!ok) report.push(...reasons.map((reason) => `        ${reason}`));
    allOk &&= ok;
  }
  console.log(`\n${report.join("\n")}`);
  return allOk;
}

async function outcomeOf(step: Step, more: string[]): Promise<Outcome> {
  try {
    return await step.run(more);
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    return { ok: false };
  }
}
