import { join } from "node:path";
import { stopEmbedded } from "../db/embedded";
import { readPostmaster } from "../db/postgres/postmaster";
import { makeStranger, type World } from "../e2e/enumerate/world";
import { dateIn } from "../lib/calendar-date";
import { newId } from "../lib/ids";
import { asDatabaseOwner, type Finding, percentile, reach, type Stage, until } from "./stage";

/**
 * The database is stopped as an administrator stops it and cut off as a power cut does, in turn, while patients read and log. A log whose
 * answer did not come is sent again as it was, as a phone does, until it is acknowledged: then it is there, once.
 */
export async function run(stage: Stage, { scale = 1 } = {}): Promise<Finding[]> {
  const world = await makeStranger();
  const cluster = join(stage.dataDir, "postgres");
  const rounds = Math.max(2, Math.ceil(12 * scale));
  const visits = { "200": 0, "503": 0 } as Record<string, number>;
  const wordless: string[] = [];
  const waits: number[] = [];
  let over = false;
  const reading = async () => {
    while (!over) {
      const begun = performance.now();
      const { status, text } = await visit(`${stage.url}/p/${world.shareToken}`);
      waits.push(performance.now() - begun);
      visits[status] = (visits[status] ?? 0) + 1;
      if (status === "503" && !/[A-Z][^.]{10,}\./.test(text)) wordless.push(text.slice(0, 100));
      await new Promise((resume) => setTimeout(resume, 20));
    }
  };
  const logged: string[] = [];
  let again = 0;
  const logging = async (writer: number) => {
    for (let turn = 0; !over; turn++) {
      const note = `${writer}-${turn}`;
      const send = logOf(stage, world, note);
      while (!(await send())) again++;
      logged.push(note);
    }
  };
  const people = [reading(), reading(), logging(0), logging(1)];
  const back: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = readPostmaster(cluster)?.pid;
    await stopEmbedded(cluster, round % 2 === 0 ? "fast" : "immediate");
    const begun = performance.now();
    const isNew = () => (readPostmaster(cluster)?.pid ?? before) !== before && readPostmaster(cluster)?.status === "ready";
    await until(isNew, 60_000, "The database did not come back.");
    // What the product says of itself may be a second old: only somebody who is served shows that it is back.
    const served = logged.length + 10;
    await until(() => logged.length >= served, 60_000, "Nobody was served again.");
    back.push((performance.now() - begun) / 1000);
  }
  over = true;
  await Promise.all(people);
  await reach(stage.dataDir);
  const found = await asDatabaseOwner("select note from session_logs where clinic_id = $1::text::uuid", [world.owner.clinicId], (row) =>
    String(row.note),
  );
  const lost = logged.filter((note) => !found.includes(note)).length;
  const twice = found.length - new Set(found).size;
  const others = Object.keys(visits).filter((status) => status !== "200" && status !== "503");
  const said = Object.entries(visits).map(([status, count]) => `${count} × ${status}`);
  return [
    {
      promise: "A database that is stopped or cut off is waited for; people read so, and nothing is done twice",
      figures:
        `${rounds} stops, served again after ${percentile(back, 0.5).toFixed(1)} s in the middle, ${Math.max(...back).toFixed(1)} s at most; ` +
        `patients were answered ${said.join(", ")}, the slowest after ${(Math.max(...waits) / 1000).toFixed(1)} s; ` +
        `${logged.length} logs acknowledged, ${again} sent again, ${lost} lost, ${twice} there twice`,
      kept: lost === 0 && twice === 0 && others.length === 0 && wordless.length === 0,
    },
  ];
}

const visit = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(30_000) }).then(
    async (response) => ({ status: String(response.status), text: await response.text() }),
    () => ({ status: "no answer", text: "" }),
  );

/** Sends one log, the same each time it is called; true once it is acknowledged. */
function logOf(stage: Stage, world: World, note: string): () => Promise<boolean> {
  const on = dateIn("America/New_York", new Date());
  const log = { logId: newId(), on, round: 1, items: [{ itemKey: world.itemKey, done: "all" }], painNow: 2, painWorst: 3 };
  const body = JSON.stringify({ ...log, effort: "right", stopped: false, note, replaces: null });
  return () =>
    fetch(`${stage.url}/p/${world.shareToken}/logs`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: stage.url },
      body,
      signal: AbortSignal.timeout(20_000),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
}
