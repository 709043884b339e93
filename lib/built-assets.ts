import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** Files made by `scripts/build-assets.ts`: the name of the step, and the path from the root of the checkout. */
export type BuiltAssets = Record<string, string>;

export const manifestFile = ".cache/built/manifest.json";

const built = new Map<string, Promise<string>>();

/** The absolute path of a built file. A production server reads the manifest; elsewhere the file is built anew once a process. */
export function builtAsset(name: string): Promise<string> {
  let file = built.get(name);
  if (!file) {
    file = process.env.NODE_ENV === "production" ? fromManifest(name) : buildNow(name);
    file.catch(() => built.delete(name));
    built.set(name, file);
  }
  return file;
}

function locate(name: string, assets: BuiltAssets): string {
  const file = assets[name];
  if (!file) throw new Error(`${name} has not been built. Run: npx tsx scripts/build-assets.ts`);
  // The comment keeps the bundler from taking the whole checkout for an input.
  return path.join(/* turbopackIgnore: true */ process.cwd(), file);
}

async function fromManifest(name: string): Promise<string> {
  const text = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), manifestFile), "utf8").catch(() => "{}");
  return locate(name, JSON.parse(text));
}

async function buildNow(name: string): Promise<string> {
  const args = ["--import", "tsx", path.join("scripts", "build-assets.ts"), name];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: process.cwd() });
  return locate(name, JSON.parse(stdout));
}
