import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { SetupError } from "../lib/env";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const applications = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * A Chromium for the browser tests, in this order: `CHROMIUM`, one that is installed, the one that a package brings (Linux x64), Playwright's
 * own, fetched if need be. Returns the program and notes in this process's environment what it needs to run.
 * @throws SetupError when there is none: the browser tests are never left out.
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM;
  if (given && !existsSync(given)) throw new SetupError(`CHROMIUM is ${given}, and there is no such file.`);
  const installed = given ?? installedBrowser() ?? (await packagedBrowser()) ?? (await ownBrowser());
  if (installed) return installed;
  throw new SetupError(
    "There is no browser for the browser tests, and none could be fetched: install Chromium or Chrome, or set CHROMIUM to its program.",
  );
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  // A file of that name may be a stub that only tells how to install it.
  return [...onPath, ...applications].find((file) => existsSync(file) && spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0);
}

/** The package unpacks itself, and the libraries it needs where it believes to be on a bare machine in the cloud. */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync("node_modules/@sparticuz/chromium")) return undefined;
  const folder = resolve(".cache", "chromium");
  mkdirSync(folder, { recursive: true });
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" });
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const file = await packed.executablePath();
    return spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0 ? file : undefined;
  } catch {
    return undefined;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

async function ownBrowser(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  if (!existsSync(chromium.executablePath())) {
    console.log("Fetching a browser for the browser tests (once) …");
    spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio: "inherit" });
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
