import type { Session } from "../session";
import { type Line, Sums, type TableSum } from "./file";

/** Bytes of rows that are asked for at once, roughly. */
const portionBytes = 4_000_000;

/** Every table of ours, in the order of its name. */
export async function tablesIn(session: Session): Promise<string[]> {
  const rows = await session.run(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname collate \"C\"",
    [],
    false,
  );
  return rows.map((row) => String(row.name));
}

/**
 * All rows of all tables as JSON, each table in the order of its key, so that equal databases give equal lines. To be asked in one transaction
 * that sees one moment. A cursor: neither side ever holds a whole table.
 */
export async function* rowsOf(session: Session, tables: readonly string[]): AsyncGenerator<Line> {
  for (const name of tables) {
    yield { kind: "table", name };
    const portion = await portionOf(session, name);
    await session.run(
      `declare backup no scroll cursor for select to_jsonb(t)::text as json from "${name}" t ${await orderOf(session, name)}`,
      [],
      false,
    );
    for (;;) {
      const rows = await session.run(`fetch ${portion} from backup`, [], false);
      for (const row of rows) yield { kind: "row", json: String(row.json) };
      if (rows.length < portion) break;
    }
    await session.run("close backup", [], false);
  }
}

/** What the database holds now, to compare. */
export async function sumsOf(session: Session, tables: readonly string[]): Promise<Record<string, TableSum>> {
  const sums = new Sums();
  for await (const line of rowsOf(session, tables)) sums.add(line);
  return sums.ended();
}

async function portionOf(session: Session, name: string): Promise<number> {
  const [row] = await session.run(`select coalesce(max(pg_column_size(t.*)), 1)::int as bytes from "${name}" t`, [], false);
  // What is stored compressed, and bytes as hexadecimal digits, take a few times the room.
  return Math.max(1, Math.min(1_000, Math.floor(portionBytes / (4 * Number(row?.bytes ?? 1)))));
}

async function orderOf(session: Session, name: string): Promise<string> {
  const rows = await session.run(
    `select quote_ident(a.attname) as name from pg_index i, unnest(i.indkey) with ordinality k(num, n), pg_attribute a
     where i.indrelid = to_regclass($1) and i.indisprimary and a.attrelid = i.indrelid and a.attnum = k.num order by k.n`,
    [`public."${name}"`],
    false,
  );
  return rows.length > 0 ? `order by ${rows.map((row) => row.name).join(", ")}` : "";
}
