import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request as requests } from "@playwright/test";
import { makeStranger } from "../e2e/enumerate/world";
import { sessionCookie } from "../e2e/session";
import { newId } from "../lib/ids";
import { type Finding, setStage } from "./stage";

const day = 86_400_000;

/** The clock is set forward and back under a running product: a day, a month, ten years. */
export async function run(): Promise<Finding[]> {
  const file = join(tmpdir(), `homestretch-clock-${process.pid}`);
  const real = Date.now();
  const set = (days: number) => writeFileSync(file, new Date(real + days * day).toISOString());
  set(0);
  process.env.HOMESTRETCH_CLOCK_FILE = file;
  const stage = await setStage({ env: { HOMESTRETCH_CLOCK_FILE: file } });
  try {
    const world = await makeStranger();
    const { name, value } = await sessionCookie(world.owner.staffId);
    const request = await requests.newContext({ baseURL: stage.url, extraHTTPHeaders: { Cookie: `${name}=${value}` } });
    const seen: string[] = [];
    let faults = 0;
    for (const days of [0, 1, -1, 31, -365, 3_650, 0]) {
      set(days);
      const page = await fetch(`${stage.url}/p/${world.shareToken}`);
      const draft = await request.get(`/api/drafts/${world.draftId}`);
      const data = { baseRevision: 0, operations: [{ id: newId(), kind: "program.set", changes: { goals: `day ${days}` } }] };
      const saved = await request.post(`/api/drafts/${world.draftId}`, { headers: { Origin: stage.url }, data });
      for (const status of [page.status, draft.status(), saved.status()]) if (status >= 500) faults++;
      seen.push(`${days >= 0 ? "+" : ""}${days} d: page ${page.status}, draft ${draft.status()}, save ${saved.status()}`);
    }
    await request.dispose();
    return [
      {
        promise: "A clock that jumps is no fault: links and sessions end by it, and open again when it is right",
        figures: `${seen.join("; ")}; ${faults} faults`,
        kept: faults === 0 && seen.at(-1)?.includes("page 200") === true,
      },
    ];
  } finally {
    delete process.env.HOMESTRETCH_CLOCK_FILE;
    await stage.end();
    rmSync(file, { force: true });
  }
}
