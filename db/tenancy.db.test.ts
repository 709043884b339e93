import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic } from ".";
import { makeActor, makePatient } from "./factories";

const ask = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => [
  ...(await inClinic(null, (tx) => tx.execute<T>(query))),
];
const refusal = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
};

/** Reached through the functions of the migrations only, before a clinic is known. */
const lookUps = [
  "accounts",
  "attempts",
  "backups",
  "one_time_links",
  "rates",
  "recovery_codes",
  "second_factors",
  "sessions",
  "share_tokens",
];

describe("Every clinic is alone with its data", () => {
  it("has row level security, forced, on each table with a clinic, and on clinics itself", async () => {
    const tables = await ask<{ name: string; whole: boolean; policies: number }>(sql`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as whole,
        (select count(*)::int from pg_policies p where p.tablename = c.relname and p.qual like '%app_clinic()%' and p.with_check like '%app_clinic()%') as policies
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and (c.relname = 'clinics' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id'))`);
    const protectedTables = tables.filter((table) => !lookUps.includes(table.name));
    expect(protectedTables.length).toBeGreaterThan(14);
    expect(protectedTables.filter((table) => !table.whole || table.policies !== 1)).toEqual([]);
  });

  it("gives the app no grant on the look-up tables and no right to delete anything", async () => {
    const grants = await ask<{ name: string; privilege: string }>(sql`
      select table_name as name, privilege_type as privilege from information_schema.role_table_grants where grantee in ('app_rw', 'PUBLIC') and table_schema = 'public'`);
    expect(grants.length).toBeGreaterThan(20);
    expect(grants.filter((grant) => lookUps.includes(grant.name))).toEqual([]);
    expect(grants.filter((grant) => ["DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"].includes(grant.privilege))).toEqual([]);
  });

  it("leaves no table open: each has row level security, or no grant at all, or is the shared catalog, which is only read", async () => {
    const open = await ask<{ name: string; privilege: string }>(sql`
      select g.table_name as name, g.privilege_type as privilege from information_schema.role_table_grants g
        join pg_class c on c.relname = g.table_name and c.relnamespace = 'public'::regnamespace
      where g.grantee in ('app_rw', 'PUBLIC') and g.table_schema = 'public' and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(open).toEqual([{ name: "built_in_exercises", privilege: "SELECT" }]);
    const columns = await ask<{ name: string }>(sql`
      select distinct g.table_name as name from information_schema.role_column_grants g
        join pg_class c on c.relname = g.table_name and c.relnamespace = 'public'::regnamespace
      where g.grantee in ('app_rw', 'PUBLIC') and g.table_schema = 'public' and not c.relrowsecurity`);
    expect(columns).toEqual([{ name: "built_in_exercises" }]);
    const views = await ask(
      sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f', 'p')`,
    );
    expect(views).toEqual([]);
  });

  it("steps around the policies in functions only that keep to their own tables, that nobody else may call", async () => {
    const functions = await ask<{ name: string; path: string[] | null; everybody: boolean; app: boolean; definer: boolean }>(sql`
      select p.proname as name, p.proconfig as path, p.prosecdef as definer, has_function_privilege('app_rw', p.oid, 'execute') as app,
        exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as everybody
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype`);
    const definers = functions.filter((each) => each.definer);
    expect(definers.length).toBeGreaterThan(20);
    expect(definers.filter((each) => each.everybody).map((each) => each.name)).toEqual([]);
    expect(definers.filter((each) => !each.path?.includes("search_path=public, pg_temp")).map((each) => each.name)).toEqual([]);
  });

  it("runs as a role that owns nothing and cannot step around the policies", async () => {
    const [me] = await ask<{ role: string; login: string; risky: boolean; owned: number }>(sql`
      select current_user as role, session_user as login,
        (select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname in (current_user, session_user)) as risky,
        (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in (current_user, session_user)) as owned`);
    expect(me).toMatchObject({ role: "app_rw", risky: false, owned: 0 });
    expect(me?.login).not.toBe("app_rw");
  });

  it("carries the clinic in every primary, unique and foreign key between clinical tables, and indexes each foreign key", async () => {
    const keys = await ask<{ name: string; kind: string; columns: string[]; indexed: boolean }>(sql`
      select k.conname as name, k.contype as kind,
        (select array_agg(a.attname::text order by u.n) from unnest(k.conkey) with ordinality u(num, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num) as columns,
        k.contype <> 'f' or exists (select from pg_index i where i.indrelid = k.conrelid and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey) as indexed
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype in ('p', 'u', 'f') and c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relname <> 'clinics'`);
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !key.columns.includes("clinic_id")).map((key) => key.name)).toEqual([
      "items_built_in_slug_built_in_exercises_slug_fk",
    ]);
    expect(keys.filter((key) => !key.indexed).map((key) => key.name)).toEqual([]);
  });

  it("shows another clinic nothing, and refuses its rows on the way in", async () => {
    const here = await makeActor();
    const there = await makeActor();
    const patient = await makePatient(here);
    const seen = await inClinic(there.clinicId, (tx) => tx.execute(sql`select from patients`));
    expect(seen).toHaveLength(0);
    const changed = await inClinic(there.clinicId, (tx) =>
      tx.execute(sql`update patients set phone = '1' where id = ${patient.id} returning id`),
    );
    expect(changed).toHaveLength(0);
    const program = sql`insert into programs (clinic_id, id, patient_id, created_by, created_at)
      values (${there.clinicId}, ${crypto.randomUUID()}, ${patient.id}, ${there.staffId}, ${"2026-11-20T09:00:00Z"})`;
    expect(await refusal(inClinic(there.clinicId, (tx) => tx.execute(program)))).toMatch(/programs_patient_fk/);
    const moved = sql`update patients set clinic_id = ${there.clinicId} where id = ${patient.id}`;
    expect(await refusal(inClinic(here.clinicId, (tx) => tx.execute(moved)))).toMatch(/row-level security/);
  });

  it("shows nothing at all while no clinic is set, also on a connection that had one", async () => {
    await makePatient(await makeActor());
    for (let i = 0; i < 20; i++) expect(await ask(sql`select from patients`)).toHaveLength(0);
  });
});

describe("What is on record stays", () => {
  it("refuses to change or delete the audit log, events and draft operations", async () => {
    const actor = await makeActor();
    const entry = sql`insert into audit_events (clinic_id, id, at, action, detail)
      values (${actor.clinicId}, ${crypto.randomUUID()}, ${"2026-11-20T09:00:00Z"}, 'test', '{}')`;
    await inClinic(actor.clinicId, (tx) => tx.execute(entry));
    for (const table of ["audit_events", "program_events", "share_opens", "draft_operations"]) {
      for (const verb of ["update", "delete"]) {
        const query = verb === "update" ? `update ${table} set clinic_id = clinic_id` : `delete from ${table}`;
        expect(await refusal(inClinic(actor.clinicId, (tx) => tx.execute(sql.raw(query))))).toMatch(/permission denied/);
      }
    }
  });

  it("erases one patient with all that belongs to them, and only in their own clinic", async () => {
    const here = await makeActor({ role: "owner" });
    const there = await makeActor({ role: "owner" });
    const patient = await makePatient(here);
    const kept = await makePatient(here, { firstName: "Ken" });
    const erase = (actor: typeof here) =>
      inClinic(actor.clinicId, async (tx) => {
        const [row] = await tx.execute<{ done: boolean }>(
          sql`select erase_patient(${patient.id}, ${actor.staffId}, ${"2026-11-20T10:00:00Z"}) as done`,
        );
        return row?.done;
      });
    expect(await erase(there)).toBe(false);
    expect(await erase(here)).toBe(true);
    expect(await erase(here)).toBe(false);
    const left = await inClinic(here.clinicId, (tx) => tx.execute<{ id: string }>(sql`select id from patients`));
    expect([...left].map((row) => row.id)).toEqual([kept.id]);
    expect(await inClinic(here.clinicId, (tx) => tx.execute(sql`select from erasures where patient_id = ${patient.id}`))).toHaveLength(1);
  });
});
