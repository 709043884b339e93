import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtInEntries } from "../../lib/catalog/catalog";
import { inClinic, tables } from "..";
import { openAs } from "../roles";
import type { Session } from "../session";
import { loadCatalog } from "./load";

const open = () => openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
let owner: Session;
beforeAll(async () => {
  owner = await open();
});
afterAll(() => owner.close());

const { builtInExercises } = tables;
const stored = () => inClinic(null, (tx) => tx.select().from(builtInExercises).orderBy(asc(builtInExercises.slug)));
const all = builtInEntries();
const at = new Date("2026-11-20T09:00:00Z");

test("a program can hold each of the fifteen exercises once they are loaded", async () => {
  await loadCatalog(owner);
  const rows = await stored();
  expect(rows.map(({ slug }) => slug)).toEqual(all.map(({ id }) => id).sort());
  expect(rows.every(({ retiredAt }) => retiredAt === null)).toBe(true);
});

test("loading again changes nothing, not even a row's version", async () => {
  const versions = () =>
    inClinic(null, async (tx) => [...(await tx.execute("select slug, xmin::text from built_in_exercises order by slug"))]);
  await loadCatalog(owner);
  const before = await versions();
  await loadCatalog(owner);
  expect(await versions()).toEqual(before);
});

test("an exercise that left the catalog is retired and stays, and its day of leaving is kept", async () => {
  await loadCatalog(owner, all.slice(1), at);
  await loadCatalog(owner, all.slice(1), new Date("2027-01-01T00:00:00Z"));
  const gone = (await stored()).find(({ slug }) => slug === all[0]?.id);
  expect(gone?.retiredAt).toEqual(at);
  expect(await stored()).toHaveLength(all.length);
});

test("an exercise that comes back is no longer retired, and a new name is taken over", async () => {
  await loadCatalog(owner, all.slice(1), at);
  await loadCatalog(owner, [{ id: all[0]?.id ?? "", name: 'It\'s back, "renamed"' }, ...all.slice(1)]);
  const back = (await stored()).find(({ slug }) => slug === all[0]?.id);
  expect(back).toMatchObject({ name: 'It\'s back, "renamed"', retiredAt: null });
});

test("several processes that start at once load it without disturbing each other", async () => {
  const sessions = await Promise.all(Array.from({ length: 6 }, open));
  await Promise.all(sessions.map((session) => loadCatalog(session)));
  await Promise.all(sessions.map((session) => session.close()));
  expect(await stored()).toHaveLength(all.length);
});
