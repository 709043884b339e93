import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request as requests } from "@playwright/test";
import { openAs } from "../db/roles";
import { makeStranger } from "../e2e/enumerate/world";
import { sessionCookie } from "../e2e/session";
import { newId } from "../lib/ids";
import { type Finding, readyStatus, setStage, until } from "./stage";

const promise = "A full disk loses nothing that was acknowledged, and it goes on when there is room";

/** A small disk of its own, where the system permits one, filled to the last byte while changes are saved. */
export async function run(): Promise<Finding[]> {
  const disk = mkdtempSync(join(tmpdir(), "homestretch-disk-"));
  chmodSync(disk, 0o711);
  const mounted =
    process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=0711", "tmpfs", disk]).status === 0;
  if (!mounted) {
    rmSync(disk, { recursive: true });
    return [{ promise, figures: "not run: this system permits no small disk of its own (it needs root on Linux)", kept: true }];
  }
  try {
    return [await fill(disk)];
  } finally {
    spawnSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

async function fill(disk: string): Promise<Finding> {
  const dataDir = join(disk, "data");
  mkdirSync(dataDir, { mode: 0o711 });
  const stage = await setStage({ dataDir });
  try {
    const world = await makeStranger();
    const { name, value } = await sessionCookie(world.owner.staffId);
    const request = await requests.newContext({ baseURL: stage.url, extraHTTPHeaders: { Cookie: `${name}=${value}` } });
    const acknowledged = new Set<string>();
    const said = new Map<number, number>();
    const save = async (goals: string) => {
      const draft = await request.get(`/api/drafts/${world.draftId}`).then((response) => response.json().catch(() => null));
      const baseRevision = (draft as { data?: { revision: number } } | null)?.data?.revision ?? 0;
      const id = newId();
      const change = { id, kind: "program.set", changes: { goals } };
      const data = { baseRevision, operations: [change] };
      const response = await request.post(`/api/drafts/${world.draftId}`, { headers: { Origin: stage.url }, data, timeout: 30_000 });
      if (response.ok()) acknowledged.add(id);
      else said.set(response.status(), (said.get(response.status()) ?? 0) + 1);
      return response.ok();
    };
    for (let i = 0; i < 20; i++) await save(`before ${i}`);
    const filler = join(disk, "filler");
    for (let left = room(disk), part = 0; left > 0; left = room(disk))
      writeFileSync(`${filler}-${part++}`, Buffer.alloc(Math.min(left, 8_000_000)));
    for (let i = 0; i < 40; i++) await save(`${"x".repeat(1_500)} ${i}`).catch(() => false);
    const refused = [...said.values()].reduce((sum, n) => sum + n, 0);
    spawnSync("sh", ["-c", `rm -f ${filler}-*`]);
    await until(async () => (await readyStatus(stage.url)) === 200, 60_000, "The product did not become ready again.");
    let works = false;
    await until(async () => (works = await save("after").catch(() => false)), 60_000, "Nothing can be saved again.");
    const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
    const rows = await owner.run("select operation_id::text as id from draft_operations", [], false).finally(() => owner.close());
    const there = new Set(rows.map((row) => row.id));
    const lost = [...acknowledged].filter((id) => !there.has(id));
    await request.dispose();
    const answers = [...said].map(([status, n]) => `${n} × ${status}`).join(", ");
    return {
      promise,
      figures: `${acknowledged.size} changes acknowledged, ${refused} refused on the full disk (${answers}), ${lost.length} lost; saved again once there was room`,
      kept: lost.length === 0 && works && !said.has(500),
    };
  } finally {
    await stage.end();
  }
}

const room = (disk: string): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};
