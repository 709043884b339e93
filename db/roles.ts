import { SetupError } from "../lib/env";
import { Session } from "./session";
import { parseTarget } from "./socket";
import { codeOf } from "./unavailable";

const oldestVersion = 15;

/** A connection for a task of the machine room. @throws SetupError that says in one sentence why there is none. */
export async function openAs(address: string, setting: "DATABASE_URL" | "DATABASE_OWNER_URL"): Promise<Session> {
  const target = parseTarget(address);
  try {
    return await Session.open(target, 0, 10_000);
  } catch (error) {
    const code = codeOf(error) ?? "";
    const where = target.host.startsWith("/") ? target.host : `${target.host}:${target.port}`;
    if (code.startsWith("28")) throw new SetupError(`The database at ${where} refuses the user or password of ${setting}.`);
    if (code === "3D000") throw new SetupError(`There is no database "${target.database}" at ${where}, which ${setting} names.`);
    if (code === "42501") throw new SetupError(`The user of ${setting} may not connect to the database "${target.database}" at ${where}.`);
    const reason = code || (error instanceof Error ? error.message : String(error));
    throw new SetupError(`The database of ${setting} cannot be reached at ${where} (${reason}).`);
  }
}

/** Under row level security that binds the owner too, a data migration would change nothing and report success. */
export async function refuseOwner(owner: Session) {
  const [row] = await owner.run(
    `select rolsuper or rolbypassrls as fit, current_setting('server_version_num')::int / 10000 as version from pg_roles where rolname = current_user`,
    [],
    false,
  );
  if (Number(row?.version) < oldestVersion)
    throw new SetupError(`Homestretch needs PostgreSQL ${oldestVersion} or newer; this one is ${row?.version}.`);
  if (!row?.fit)
    throw new SetupError(
      "The role of DATABASE_OWNER_URL cannot bypass row level security, so that migrations and backups would miss rows: alter role … bypassrls.",
    );
}

/** What would make row level security no wall for the app. */
export async function refuseApp(app: Session) {
  const [row] = await app.run(
    `select rolsuper or rolbypassrls as unbound,
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'drizzle') and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owns
     from pg_roles where rolname = current_user`,
    [],
    false,
  );
  const say = (why: string) =>
    new SetupError(
      `The role of DATABASE_URL ${why}, so that one clinic could see another: give the app a role of its own, without such rights.`,
    );
  if (row?.unbound) throw say("is a superuser or bypasses row level security");
  if (row?.owns) throw say("owns the tables or may act as their owner");
}

/** Lets the app's log-in role switch to `app_rw`, and see which migrations are there. */
export async function grantToApp(owner: Session, appUrl: string) {
  const name = parseTarget(appUrl).user;
  const [role] = await owner.run(
    "select rolsuper, pg_has_role(oid, 'app_rw', 'member') as member from pg_roles where rolname = $1",
    [name],
    false,
  );
  const quoted = `"${name.replaceAll('"', '""')}"`;
  if (!role) throw new SetupError(`The role ${quoted} of DATABASE_URL does not exist: create role ${quoted} login noinherit password '…'.`);
  await owner.run("grant usage on schema drizzle to app_rw; grant select on drizzle.__drizzle_migrations to app_rw", [], false);
  if (role.member) return;
  try {
    await owner.run(`grant app_rw to ${quoted}`, [], false);
  } catch (error) {
    if (codeOf(error) !== "42501") throw error;
    throw new SetupError(`The role of DATABASE_OWNER_URL may not do this, so do it once as an administrator: grant app_rw to ${quoted}.`);
  }
}
