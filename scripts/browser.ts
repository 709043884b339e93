import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { SetupError } from "../lib/env";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const applications = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * A Chromium for the browser tests, in this order: `CHROMIUM`, the one that a package brings (Linux x64: the same version everywhere, and a
 * shell without windows, which takes half the time), one that is installed, Playwright's own, fetched if need be. Returns the program and
 * notes in this process's environment what it needs to run.
 * @throws SetupError when there is none: the browser tests are never left out.
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM;
  if (given && !existsSync(given)) throw new SetupError(`CHROMIUM is ${given}, and there is no such file.`);
  const installed = given ?? (await packagedBrowser()) ?? installedBrowser() ?? (await ownBrowser());
  if (installed) return installed;
  throw new SetupError(
    "There is no browser for the browser tests, and none could be fetched: install Chromium or Chrome, or set CHROMIUM to its program.",
  );
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  // A file of that name may be a stub that only tells how to install it.
  return [...onPath, ...applications].find((file) => existsSync(file) && starts(file));
}

/** The package unpacks itself, and the libraries it needs where it believes to be on a bare machine in the cloud. */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync("node_modules/@sparticuz/chromium")) return undefined;
  const folder = resolve(".cache", "chromium");
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  const took = ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME", "VK_ICD_FILENAMES"];
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" });
  let file: string;
  let libraries: string | undefined;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    file = await packed.executablePath();
    libraries = process.env.LD_LIBRARY_PATH;
  } catch {
    return undefined;
  } finally {
    for (const name of took) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  process.env.FONTCONFIG_FILE ??= fontsFor(folder);
  if (starts(file)) return file;
  // What the computer lacks comes from the package; what it has is not shadowed for everybody else.
  process.env.LD_LIBRARY_PATH = libraries;
  return starts(file) ? file : undefined;
}

const starts = (file: string) => spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;

/** The package looks for its fonts elsewhere, and a browser without any font dies with its first page. */
function fontsFor(folder: string): string {
  const file = join(folder, "fonts.conf");
  const places = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"].map((place) => `<dir>${place}</dir>`).join("");
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${places}<cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>\n`);
  return file;
}

async function ownBrowser(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  if (!existsSync(chromium.executablePath())) {
    console.log("Fetching a browser for the browser tests (once) …");
    spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio: "inherit" });
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
