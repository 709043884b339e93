import { builtInEntries } from "../../lib/catalog/catalog";
import type { Session } from "../session";

type BuiltIn = { id: string; name: string };

/** One statement, so that no one ever sees half a catalog; in order of slug, so that two processes at once wait instead of crossing. */
const load = `
  with catalog as (select id, name from jsonb_to_recordset($1::text::jsonb) as entry(id text, name text)),
  present as (
    insert into built_in_exercises (slug, name) select id, name from catalog order by id
    on conflict (slug) do update set name = excluded.name, retired_at = null
      where (built_in_exercises.name, built_in_exercises.retired_at) is distinct from (excluded.name, null)
  )
  update built_in_exercises set retired_at = $2::text::timestamptz
  where retired_at is null and slug not in (select id from catalog)`;

/**
 * Writes the built-in exercises into the database, as the owner of the tables. Those that are gone are retired and stay: programs hold them.
 * May run at every start and in several processes at once.
 */
export async function loadCatalog(
  owner: Pick<Session, "run">,
  builtIns: readonly BuiltIn[] = builtInEntries(),
  at: Date = new Date(),
): Promise<void> {
  const entries = builtIns.map(({ id, name }) => ({ id, name }));
  await owner.run(load, [JSON.stringify(entries), at.toISOString()], false);
}
