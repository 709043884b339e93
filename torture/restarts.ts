import { join } from "node:path";
import { request as requests } from "@playwright/test";
import { stopEmbedded } from "../db/embedded";
import { makeStranger } from "../e2e/enumerate/world";
import { sessionCookie } from "../e2e/session";
import { newId } from "../lib/ids";
import { type Finding, readyStatus, type Stage, until } from "./stage";

/** The database is stopped as an administrator stops it, and cut off as a power cut does, with saves under way; who asks meanwhile reads so. */
export async function run(stage: Stage, { scale = 1 } = {}): Promise<Finding[]> {
  const world = await makeStranger();
  const { name, value } = await sessionCookie(world.owner.staffId);
  const request = await requests.newContext({ baseURL: stage.url, extraHTTPHeaders: { Cookie: `${name}=${value}` } });
  const rounds = Math.max(2, Math.ceil(6 * scale));
  const statuses = new Map<string, number>();
  let over = false;
  let slowest = 0;
  const asking = async () => {
    while (!over) {
      const begun = performance.now();
      const status = await fetch(`${stage.url}/p/${world.shareToken}`, { signal: AbortSignal.timeout(30_000) }).then(
        (response) => String(response.status),
        () => "no answer",
      );
      slowest = Math.max(slowest, performance.now() - begun);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await new Promise((resume) => setTimeout(resume, 50));
    }
  };
  const saving = async () => {
    while (!over)
      await request
        .post(`/api/drafts/${world.draftId}`, {
          headers: { Origin: stage.url },
          data: { baseRevision: 1_000_000, operations: [{ id: newId(), kind: "program.set", changes: { title: "again" } }] },
          timeout: 20_000,
        })
        .catch(() => null);
  };
  const people = [asking(), asking(), saving()];
  const back: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await stopEmbedded(join(stage.dataDir, "postgres"), round % 2 === 0 ? "fast" : "immediate");
    const begun = performance.now();
    await until(async () => (await readyStatus(stage.url)) === 200, 60_000, "The product did not become ready again.");
    back.push(performance.now() - begun);
  }
  over = true;
  await Promise.all(people);
  await request.dispose();
  const answers = [...statuses].map(([status, n]) => `${n} × ${status}`).join(", ");
  return [
    {
      promise: "A database that stops is waited for, and people read so",
      figures: `${rounds} stops, ready again after ${back.map((ms) => (ms / 1000).toFixed(1)).join(", ")} s; patients were answered ${answers}, the slowest after ${(slowest / 1000).toFixed(1)} s`,
      kept: !statuses.has("no answer") && !statuses.has("500"),
    },
  ];
}
