import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";
import { leftOutTables } from "./format";

type Key = { child: string; parent: string; own: string[]; theirs: string[] };

/** Every table with rows of a clinic that an export holds, by name. */
export async function clinicTables(tx: Transaction): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity order by relname collate "C"`);
  return rows.map(({ name }) => name).filter((name) => !(name in leftOutTables));
}

/**
 * Which rows of which tables are one patient's: for each table a condition on its rows named `t`. Found by following the foreign keys, so
 * that a table that is new comes along by itself.
 */
export async function patientTables(tx: Transaction, patientId: string): Promise<Map<string, SQL>> {
  const [tables, keys] = [new Set(await clinicTables(tx)), await foreignKeys(tx)];
  const ways = new Map<string, Key | null>([["patients", null]]);
  // A map goes on with what is added while it is walked through: the nearest way to the patient is found first.
  for (const parent of ways.keys())
    for (const key of keys) if (key.parent === parent && tables.has(key.child) && !ways.has(key.child)) ways.set(key.child, key);
  const condition = (table: string, row: string): SQL => {
    const way = ways.get(table);
    if (!way) return sql`${sql.raw(row)}.id = ${patientId}`;
    const above = `${row}_`;
    return sql`${columns(row, way.own)} in (select ${columns(above, way.theirs)} from ${sql.identifier(way.parent)} ${sql.raw(above)} where ${condition(way.parent, above)})`;
  };
  const found = new Map([...ways.keys()].map((table) => [table, condition(table, "t")]));
  // What an own exercise of the clinic looks like belongs to whoever does it; the audit log names patients without pointing at them.
  const shown = sql`select e.picture_id from clinic_exercises e join items i on i.clinic_exercise_id = e.id where ${condition("items", "i")}`;
  return found.set("pictures", sql`t.id in (${shown})`).set("audit_events", sql`t.patient_id = ${patientId}`);
}

const columns = (row: string, names: string[]) => sql.raw(`(${names.map((name) => `${row}.${name}`).join(", ")})`);

async function foreignKeys(tx: Transaction): Promise<Key[]> {
  const named = (key: string, relation: string) =>
    sql.raw(`(select array_agg(a.attname::text order by u.n) from unnest(k.${key}) with ordinality u(num, n)
      join pg_attribute a on a.attrelid = k.${relation} and a.attnum = u.num where a.attname <> 'clinic_id')`);
  const rows = await tx.execute<Key>(sql`
    select c.relname as child, p.relname as parent, ${named("conkey", "conrelid")} as own, ${named("confkey", "confrelid")} as theirs
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.oid <> p.oid order by k.conname`);
  return rows.filter(({ own }) => own !== null);
}
