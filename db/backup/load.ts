import type { Session } from "../session";
import type { Line } from "./file";

/** Rows that go to the database in one statement: fewer where they are long. */
const portionBytes = 4_000_000;
const portionRows = 1_000;

type Loading = {
  /** For a database that nobody has used: what came with its schema gives way. */
  emptyFirst?: boolean;
  /** In the same transaction, when every row is there and every key has been checked. */
  after?: () => Promise<void>;
};

/**
 * Writes rows as they were, in whatever order they come, as the owner of the tables: all of them or none. Meanwhile triggers are off, as
 * what was published may not be written by anybody else; keys are checked at the end.
 */
export async function loadRows(
  owner: Session,
  tables: readonly string[],
  lines: AsyncIterable<Line> | Iterable<Line>,
  loading: Loading = {},
) {
  await owner.run("begin", [], false);
  try {
    for (const name of tables) await owner.run(`alter table "${name}" disable trigger user`, [], false);
    const keys = await foreignKeys(owner);
    for (const key of keys) await owner.run(`${key} deferrable initially deferred`, [], false);
    await insertRows(owner, lines, loading.emptyFirst === true);
    await owner.run("set constraints all immediate", [], false);
    for (const key of keys) await owner.run(`${key} not deferrable`, [], false);
    for (const name of tables) await owner.run(`alter table "${name}" enable trigger user`, [], false);
    await loading.after?.();
    await owner.run("commit", [], false);
  } catch (error) {
    await owner.run("rollback", [], false).catch(() => {});
    throw error;
  }
}

async function foreignKeys(owner: Session): Promise<string[]> {
  const rows = await owner.run(
    `select format('alter table %s alter constraint %I', conrelid::regclass, conname) as change from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
    [],
    false,
  );
  return rows.map((row) => String(row.change));
}

async function insertRows(owner: Session, lines: AsyncIterable<Line> | Iterable<Line>, emptyFirst: boolean) {
  let table = "";
  let rows: string[] = [];
  let bytes = 0;
  const flush = async () => {
    const [first] = rows;
    if (first) {
      // What a row does not name gets its usual value.
      const names = Object.keys(JSON.parse(first) as object).map((name) => `"${name}"`);
      await owner.run(
        `insert into "${table}" (${names.join(", ")}) select ${names.map((name) => `r.${name}`).join(", ")}
         from unnest($1::text[]) with ordinality as line(json, n), lateral jsonb_populate_record(null::"${table}", line.json::jsonb) as r order by line.n`,
        [rows],
        false,
      );
    }
    rows = [];
    bytes = 0;
  };
  for await (const line of lines) {
    if (line.kind === "table") {
      await flush();
      table = line.name;
      if (emptyFirst) await owner.run(`delete from "${table}"`, [], false);
    } else {
      rows.push(line.json);
      bytes += line.json.length;
      if (rows.length >= portionRows || bytes >= portionBytes) await flush();
    }
  }
  await flush();
}
