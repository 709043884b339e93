import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const tsconfig = "tsconfig.json";

/** Runs one of Next's commands to its end, and shows what it said only where it failed. Returns whether it succeeded. */
export async function runNext(args: string[], extra: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const before = readFileSync(tsconfig, "utf8");
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...extra },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  // Nobody may stay behind when we are told to end.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const code = await new Promise((resolve) => child.once("close", resolve));
  process.off("exit", kill);
  // With a build folder of another name Next adds that name to a file that everybody shares.
  if (readFileSync(tsconfig, "utf8") !== before) writeFileSync(tsconfig, before);
  if (code !== 0) process.stderr.write(said);
  return code === 0;
}
