// Only what Node brings along: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { register } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".homestretch-installed");

/** Checks Node, installs what the lockfile says, and makes TypeScript importable. From then on scripts are TypeScript. */
export async function prepare() {
  requireNode();
  process.chdir(root);
  // Nothing that Next or its tools do reports to anybody.
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  ensureInstalled();
  const { register: typescript } = await import("tsx/esm/api");
  typescript();
  register("./server-only.mjs", import.meta.url);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Homestretch needs Node.js 20.19 or newer and this is ${process.versions.node}: see https://nodejs.org.`);
  process.exit(1);
}

function ensureInstalled() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const wanted = createHash("sha256").update(`${lock}${process.platform}${process.arch}`).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!isInstalledAlready(lock)) install();
  writeFileSync(stamp, wanted);
}

function install() {
  console.log("Installing dependencies (once, and again when they change) …");
  // An interrupted install must not look like a finished one.
  rmSync(stamp, { force: true });
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = spawnSync(command, [...args, ...options], { cwd: root, stdio: "inherit" });
  if (done.status === 0) return;
  console.error("The dependencies could not be installed: what npm said is above. Start again when it is mended.");
  process.exit(1);
}

/** npm notes what it installed, at the end of an install: somebody may have run `npm ci` by hand. */
function isInstalledAlready(lock) {
  const noted = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const have = JSON.parse(readFileSync(noted, "utf8")).packages;
  const { "": _root, ...want } = JSON.parse(lock).packages;
  return (
    Object.keys(have).every((name) => want[name]?.version === have[name].version) &&
    Object.keys(want).every((name) => have[name] || want[name].optional || want[name].peer || want[name].devOptional)
  );
}
