import { execFileSync } from "node:child_process";
import { makeStranger } from "../e2e/enumerate/world";
import { sessionCookie } from "../e2e/session";
import { type Finding, type Stage, together } from "./stage";

/** What an hour of a busy clinic asks for, in a few minutes; the memory of the web process before, at its highest, and after. */
export async function run({ url, webProcess }: Stage, { scale = 1 } = {}): Promise<Finding[]> {
  const world = await makeStranger();
  const { name, value } = await sessionCookie(world.owner.staffId);
  const headers = { Cookie: `${name}=${value}` };
  const paths = [
    "/",
    "/patients",
    `/patients/${world.patientId}`,
    `/programs/${world.programId}`,
    `/p/${world.shareToken}`,
    `/p/${world.shareToken}/handout.pdf`,
    `/api/catalog`,
    `/api/programs/${world.programId}/versions/1/handout.pdf`,
  ];
  const round = async (count: number) => {
    let refused = 0;
    await together(count, 6, async (index) => {
      const response = await fetch(url + paths[index % paths.length], { headers });
      await response.arrayBuffer();
      if (response.status >= 500) refused++;
    });
    return refused;
  };
  // The first thousand fill the caches that are meant to be full.
  let faults = await round(Math.ceil(1_000 * scale));
  const before = residentMb(webProcess());
  const after: number[] = [];
  for (let i = 0; i < 4; i++) {
    faults += await round(Math.ceil(1_500 * scale));
    after.push(residentMb(webProcess()));
  }
  const growth = Math.round((after.at(-1) ?? 0) - (after.at(-2) ?? 0));
  return [
    {
      promise: "Memory stays bounded over an hour's worth of requests",
      figures: `${Math.ceil(7_000 * scale)} requests: ${Math.round(before)} MB after the first thousand, then ${after.map((mb) => Math.round(mb)).join(", ")} MB; ${faults} faults`,
      kept: faults === 0 && growth < 60 && (after.at(-1) ?? 0) < 1_200,
    },
  ];
}

const residentMb = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).trim()) / 1024;
