import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import { isAlive } from "../db/postgres/postmaster";
import { manifestFile } from "../lib/built-assets";
import { SetupError } from "../lib/env";
import { runNext } from "./next";

/** Where the finished build lies; `server.mjs` in it is the web process. */
export const buildDir = () => process.env.HOMESTRETCH_BUILD_DIR ?? ".next";
const stampFile = () => join(buildDir(), "homestretch-inputs");
const lockFile = () => join(".cache", `${buildDir().replaceAll("/", "_")}.lock`);

/** Builds unless the last finished build had the same inputs. Returns whether it built. */
export async function ensureBuild(): Promise<boolean> {
  const inputs = hashOfInputs();
  if (isBuilt(inputs)) return false;
  const release = await lock();
  try {
    if (isBuilt(inputs)) return false;
    console.log("Building (once, and again when the code changes) …");
    // An interrupted build must not look like a finished one.
    rmSync(stampFile(), { force: true });
    await buildAll(inputs);
    writeFileSync(stampFile(), inputs);
    return true;
  } finally {
    release();
  }
}

/** What Next does not build itself: the patient's page, the worker for handouts. */
export async function buildOwnAssets() {
  const { buildAssets } = await import("./build-assets");
  await buildAssets();
}

async function buildAll(inputs: string) {
  await buildOwnAssets();
  // This key only makes the ids of server actions the same for the same code; the one that encrypts comes from the secrets, at run time.
  const salt = createHash("sha256").update(`server actions ${inputs}`).digest("base64");
  const built = await runNext(["build"], {
    NODE_ENV: "production",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: salt,
    HOMESTRETCH_BUILD_ID: inputs.slice(0, 20),
  });
  if (!built) throw new SetupError("The build failed; what it said is above.");
  await buildServer(join(buildDir(), "server.mjs"));
}

/** One plain file, so that the web process needs no TypeScript loader. */
export const buildServer = (outfile: string) =>
  build({
    entryPoints: ["server.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });

function isBuilt(inputs: string) {
  return existsSync(stampFile()) && readFileSync(stampFile(), "utf8") === inputs && ownAssetsExist();
}

function ownAssetsExist() {
  if (!existsSync(manifestFile)) return false;
  return Object.values<string>(JSON.parse(readFileSync(manifestFile, "utf8"))).every((file) => existsSync(file));
}

const noInput =
  /^(node_modules|docs|e2e|bench|test-results|playwright-report|next-env\.d\.ts|\..*|.*\.md|.*\.tsbuildinfo|(vitest|playwright)\..*|biome\.json)$/;
const noInputBelow = /^(built|testing|.*\.test\.tsx?)$/;

/** Everything in the checkout but what surely does not matter: a folder that somebody adds counts at once. */
function hashOfInputs(): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  const visit = (folder: string, skip: RegExp) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (skip.test(entry.name)) continue;
      if (entry.isDirectory()) visit(path, noInputBelow);
      else if (entry.isFile())
        hash
          .update(path)
          .update("\0")
          .update(createHash("sha256").update(readFileSync(path)).digest());
    }
  };
  visit(".", noInput);
  return hash.digest("hex");
}

function isAbandoned(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    // Empty for the moment between being made and being written.
    return holder > 0 ? !isAlive(holder) : Date.now() - statSync(file).mtimeMs > 5_000;
  } catch {
    return false;
  }
}

/** Two starts at once in one checkout: one builds, the other waits and finds it done. */
async function lock(): Promise<() => void> {
  mkdirSync(".cache", { recursive: true });
  for (;;) {
    try {
      const handle = openSync(lockFile(), "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(lockFile(), { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (isAbandoned(lockFile())) rmSync(lockFile(), { force: true });
      else await pause(300);
    }
  }
}
