import { join } from "node:path";
import { type APIRequestContext, expect, request as requests, test } from "@playwright/test";
import { freePort, startEmbedded } from "../../db/embedded";
import { readPostmaster } from "../../db/postgres/postmaster";
import { openAs } from "../../db/roles";
import { type Endured, torture } from "../../db/testing/torture";
import { newId } from "../../lib/ids";
import { callAction } from "../enumerate/call-action";
import { actionCases } from "../enumerate/cases";
import { type Product, startProduct, temporaryFolder, webProcessOf } from "./product";

const folder = temporaryFolder();
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const writers = 3;
let product: Product;
let request: APIRequestContext;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const own = { HOMESTRETCH_DATA_DIR: folder.path, HOMESTRETCH_SECRETS_FILE: "", DATABASE_URL: "", DATABASE_OWNER_URL: "" };
  product = await startProduct({ ...own, PORT: String(await freePort()) });
  request = await requests.newContext({ baseURL: product.url });
});
test.afterAll(async () => {
  await request.dispose();
  await product.stop();
  folder.remove();
});

/** Calls an action as the page does and says where it leads. */
async function act(name: string, more: object): Promise<{ path: string; data: Record<string, string> }> {
  const input = actionCases[name]?.input({ owner: {} } as never) as object;
  const { result, redirectedTo } = await callAction(request, name, { ...input, ...more }, product.url);
  const answer = result as { ok?: boolean; data?: Record<string, string> } | null;
  if (!redirectedTo && !answer?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return { path: (redirectedTo ?? "").split(";")[0] ?? "", data: answer?.data ?? {} };
}

/** A draft that one writer writes into. */
async function makeDraft(): Promise<string> {
  const patientId = (await act("app/(dashboard)/patients/actions.ts#addPatient", { therapistId: "" })).path.split("/").at(-1);
  const programId = (await act("app/(dashboard)/patients/actions.ts#startProgram", { patientId })).path.split("/").at(-1);
  return (await act("app/(dashboard)/programs/actions.ts#continueDraft", { programId, number: 1 })).data.versionId ?? "";
}

/** Saves a title, as the composer would: it asks for the draft anew whenever it does not know what became of its last change. */
function writerInto(versionId: string) {
  let revision: number | null = null;
  return async (title: string) => {
    try {
      revision ??= await revisionOf(versionId);
      const operations = [{ id: newId(), kind: "program.set", changes: { title } }];
      const options = { headers: { Origin: product.url }, data: { baseRevision: revision, operations }, timeout: 15_000 };
      const response = await request.post(`/api/drafts/${versionId}`, options);
      const answer = (await response.json()) as { ok: boolean; data: { revision: number } };
      if (!answer.ok) throw new Error(`answered ${response.status()}`);
      revision = answer.data.revision;
    } catch (error) {
      revision = null;
      throw error;
    }
  };
}

async function revisionOf(versionId: string): Promise<number> {
  const response = await request.get(`/api/drafts/${versionId}`, { timeout: 15_000 });
  return ((await response.json()) as { data: { revision: number } }).data.revision;
}

/** Every title that the database holds, in the list of changes and in the drafts themselves. */
async function titles(): Promise<{ changes: Set<string>; drafts: Record<string, string> }> {
  const { ownerUrl } = await startEmbedded({ dataDir: folder.path });
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  const changes = await owner.run("select operation -> 'changes' ->> 'title' as title from draft_operations", [], false);
  const drafts = await owner.run("select id, title from versions", [], false);
  await owner.close();
  return {
    changes: new Set(changes.map((row) => String(row.title))),
    drafts: Object.fromEntries(drafts.map((row) => [row.id, row.title])),
  };
}

const ready = () =>
  fetch(`${product.url}/readyz`).then(
    (response) => response.status,
    () => 0,
  );

test("twenty kills with saves in flight lose no change that was acknowledged", async () => {
  test.setTimeout(400_000);
  console.log(`seed ${seed} (KILL_SEED)`);
  const token = (product.setupUrl ?? "").split("/").at(-1);
  await act("app/setup/[token]/actions.ts#setUp", { token });
  const drafts = await Promise.all(Array.from({ length: writers }, makeDraft));
  const write = drafts.map(writerInto);
  const last: string[] = [];
  const killed = { web: 0, database: 0 };
  const endured: Endured = await torture({
    seed,
    kills: 20,
    writers,
    calm: 30,
    save: async (operation) => {
      const writer = Number(operation.split("-")[0]);
      await write[writer]?.(operation);
      last[writer] = operation;
    },
    kill: async (random) => {
      const isWeb = random() < 0.5;
      const pid = isWeb ? webProcessOf(product.launcher) : (readPostmaster(join(folder.path, "postgres"))?.pid ?? 0);
      if (pid > 0) process.kill(pid, "SIGKILL");
      killed[isWeb ? "web" : "database"] += pid > 0 ? 1 : 0;
      await expect
        .poll(() => (isWeb ? webProcessOf(product.launcher) : readPostmaster(join(folder.path, "postgres"))?.pid), {
          timeout: 30_000,
          intervals: [100],
        })
        .not.toBe(pid);
      await expect.poll(ready, { timeout: 30_000, intervals: [100] }).toBe(200);
    },
    readBack: async () => (await titles()).changes,
  });
  console.log(
    `${endured.acknowledged} changes acknowledged, ${endured.refused} refused, ${killed.web} web processes and ${killed.database} databases killed`,
  );
  expect(endured.lost).toEqual([]);
  expect(killed.web + killed.database).toBe(20);
  // Whatever was in flight at the end, a draft never stands before the last change that its writer was told is saved.
  const turn = (title: string | undefined) => Number(title?.split("-")[1] ?? -1);
  const now = (await titles()).drafts;
  for (const [writer, versionId] of drafts.entries()) expect(turn(now[versionId])).toBeGreaterThanOrEqual(turn(last[writer]));
});
