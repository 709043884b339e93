import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import * as schema from "./schema";
import type { Scope, Session } from "./session";

/** Drizzle on one connection whose transaction is open already; `transaction()` closes it. */
export function databaseOver(session: Session): PostgresJsDatabase<typeof schema> {
  return over(session, (work) => session.transact(work));
}

/** Drizzle on one connection of its own, for migrations: statements outside of a transaction, and transactions without a deadline. */
export function ownDatabase(session: Session): PostgresJsDatabase<typeof schema> {
  return over(session, async (work) => {
    await session.run("begin", [], false);
    return session.transact(work);
  });
}

function over(session: Session, begin: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>) {
  const client = { ...session.scope().scope, begin };
  // Drizzle asks a client for nothing else than these.
  return drizzle(client as unknown as postgres.Sql, { schema, casing: "snake_case" });
}
