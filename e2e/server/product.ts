import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Product = {
  url: string;
  /** The one-time address for the first clinic, as the terminal shows it; null once there is one. */
  setupUrl: string | null;
  /** Everything that it has said on the terminal. */
  output: () => string;
  launcher: ChildProcess;
  stop: () => Promise<void>;
};

const patienceMs = 240_000;

/** Starts the product as a person does, by its launcher, and waits until it says where it is. */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const launcher = spawn(process.execPath, ["scripts/start.mjs"], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const running = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Homestretch did not start in time.\n${output}`)), patienceMs);
    const hear = (text: string) => {
      output += text;
      if (!/^(Set up|Sign in): .+\n/m.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    for (const stream of [launcher.stdout, launcher.stderr]) stream?.setEncoding("utf8").on("data", hear);
    launcher.once("exit", (code) => reject(new Error(`Homestretch ended with ${code} instead of starting.\n${output}`)));
  });
  const ended = new Promise((resolve) => launcher.once("exit", resolve));
  const stop = async () => {
    launcher.kill("SIGTERM");
    await ended;
  };
  try {
    await running;
  } catch (error) {
    await stop();
    throw error;
  }
  const url = /^Address: (\S+)$/m.exec(output)?.[1] ?? "";
  return { url, setupUrl: /^Set up: (\S+)$/m.exec(output)?.[1] ?? null, output: () => output, launcher, stop };
}

/** A temporary folder, and how to remove it. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), "homestretch-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The number of the web process that a launcher has started; 0 while there is none. */
export function webProcessOf(launcher: ChildProcess): number {
  const children = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  // The program lies in the build folder.
  const line = children.find((text) => text.trim().split(/\s+/)[1] === String(launcher.pid) && text.includes("server.mjs"));
  return Number(line?.trim().split(/\s+/)[0] ?? 0);
}
