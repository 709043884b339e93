import { join } from "node:path";
import { type APIRequestContext, request as requests } from "@playwright/test";
import { readPostmaster } from "../db/postgres/postmaster";
import { torture } from "../db/testing/torture";
import { callAction } from "../e2e/enumerate/call-action";
import { makeStranger, type World } from "../e2e/enumerate/world";
import { sessionCookie } from "../e2e/session";
import { dateIn } from "../lib/calendar-date";
import { newId } from "../lib/ids";
import { asDatabaseOwner, type Finding, reach, readyStatus, type Stage, until } from "./stage";

/** One writer of each kind for each world: drafts that are saved, versions that are published, sessions that are logged. */
const kinds = ["save", "publish", "log"] as const;
type Kind = (typeof kinds)[number];

/** Web process and database killed at seeded moments while changes of three kinds are under way; then everything acknowledged is read back. */
export async function run(stage: Stage, { scale = 1, seed = Date.now() % 1_000_000 } = {}): Promise<Finding[]> {
  const kills = Math.max(3, Math.ceil(30 * scale));
  const worlds: World[] = [];
  for (const _ of kinds) worlds.push(await makeStranger());
  const requests = await Promise.all(worlds.map((world) => signedIn(stage, world)));
  const writers = worlds.map((world, index) => writerOf(kinds[index] ?? "save", stage, world, requests[index]));
  const killed = { web: 0, database: 0 };
  const endured = await torture({
    seed,
    kills,
    writers: writers.length,
    calm: 20,
    save: async (operation) => writers[Number(operation.split("-")[0])]?.(operation),
    kill: async (random) => {
      const isWeb = random() < 0.5;
      const cluster = join(stage.dataDir, "postgres");
      const now = () => (isWeb ? stage.webProcess() : (readPostmaster(cluster)?.pid ?? 0));
      const pid = now();
      if (pid > 0) process.kill(pid, "SIGKILL");
      killed[isWeb ? "web" : "database"] += pid > 0 ? 1 : 0;
      await until(() => now() !== pid && now() > 0, 60_000, "What was killed did not come back.");
      await until(async () => (await readyStatus(stage.url)) === 200, 60_000, "The product did not become ready again.");
    },
    readBack: async () => {
      await reach(stage.dataDir);
      return acknowledgedIn();
    },
  });
  await Promise.all(requests.map((context) => context.dispose()));
  return [
    {
      promise: "Nothing that was acknowledged is missing, and nothing is half there",
      figures: `${killed.web} web processes and ${killed.database} databases killed (seed ${seed}) during saves, publishes and logs: ${endured.acknowledged} acknowledged, ${endured.refused} refused, ${endured.lost.length} lost, ${await halfThere()} half there`,
      kept: endured.lost.length === 0 && (await halfThere()) === 0,
    },
  ];
}

async function signedIn({ url }: Stage, world: World): Promise<APIRequestContext> {
  const { name, value } = await sessionCookie(world.owner.staffId);
  return requests.newContext({ baseURL: url, extraHTTPHeaders: { Cookie: `${name}=${value}` } });
}

function writerOf(kind: Kind, { url }: Stage, world: World, request: APIRequestContext | undefined) {
  if (!request) throw new Error("A writer has no session.");
  const json = (path: string, data: object) => request.post(path, { headers: { Origin: url }, data, timeout: 20_000 });
  if (kind === "log") {
    const on = dateIn("America/New_York", new Date());
    return async (operation: string) => {
      const log = { logId: newId(), on, round: 1, items: [{ itemKey: world.itemKey, done: "all" }], painNow: 2, painWorst: 3 };
      must(await json(`/p/${world.shareToken}/logs`, { ...log, effort: "right", stopped: false, note: operation, replaces: null }));
    };
  }
  const titled = (title: string) => ({ id: newId(), kind: "program.set", changes: { title } });
  const revisionOf = async (versionId: string): Promise<number> =>
    ((await (await request.get(`/api/drafts/${versionId}`, { timeout: 20_000 })).json()) as { data: { revision: number } }).data.revision;
  if (kind === "save")
    return async (operation: string) => {
      const baseRevision = await revisionOf(world.draftId);
      must(await json(`/api/drafts/${world.draftId}`, { baseRevision, operations: [titled(operation)] }));
    };
  // Each version is published once under its own name, and a draft follows it.
  let draftId = world.draftId;
  return async (operation: string) => {
    const act = async (name: string, input: object) => {
      const { result, redirectedTo } = await callAction(request, `app/(dashboard)/programs/actions.ts#${name}`, input, url);
      const answer = result as { ok?: boolean; data?: Record<string, unknown> } | null;
      if (!answer?.ok && !redirectedTo) throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
      return answer?.data ?? {};
    };
    const started = await act("continueDraft", { programId: world.programId, number: await newestOf(world.programId) });
    draftId = String(started.versionId ?? draftId);
    must(await json(`/api/drafts/${draftId}`, { baseRevision: await revisionOf(draftId), operations: [titled(operation)] }));
    await act("publish", { versionId: draftId, expectedRevision: await revisionOf(draftId), anyway: "yes" });
  };
}

function must(response: { ok: () => boolean; status: () => number }) {
  if (!response.ok()) throw new Error(`It answered ${response.status()}.`);
}

const newestOf = async (programId: string): Promise<number> =>
  (
    await asDatabaseOwner(
      "select max(number)::int as n from versions where program_id = $1::text::uuid and published_at is not null",
      [programId],
      (row) => Number(row.n),
    )
  )[0] ?? 1;

/** Operations by the names under which they were acknowledged, wherever each kind leaves its trace. */
async function acknowledgedIn(): Promise<Set<string>> {
  const names = await asDatabaseOwner(
    `select operation -> 'changes' ->> 'title' as name from draft_operations where operation ->> 'kind' = 'program.set'
     union select note from session_logs union select title from versions where published_at is not null`,
    [],
    (row) => String(row.name),
  );
  return new Set(names);
}

/** Published versions without their views, and changes of a draft that its revision does not count. */
const halfThere = async (): Promise<number> =>
  (
    await asDatabaseOwner(
      `select ((select count(*) from versions where published_at is not null and views is null)
        + (select count(*) from versions v where v.published_at is null and v.revision < (select coalesce(max(o.revision), 0) from draft_operations o where o.clinic_id = v.clinic_id and o.version_id = v.id)))::int as n`,
      [],
      (row) => Number(row.n),
    )
  )[0] ?? 0;
