import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PostgresJsTransaction } from "drizzle-orm/postgres-js";
import { databaseOver } from "./database";
import type * as schema from "./schema";
import { Session } from "./session";
import { parseTarget, type Target } from "./socket";
import { codeOf, DatabaseUnavailable, isConnectionError } from "./unavailable";

export { DatabaseUnavailable } from "./unavailable";
export type Transaction = PostgresJsTransaction<typeof schema, ExtractTablesWithRelations<typeof schema>>;

const maxSessions = 10;
const statementTimeout = "57014";
const tooLong = "The database took too long to answer.";

/**
 * A pool of connections that gives every transaction a deadline and survives a restart of the server.
 * A broken connection or a missed deadline retires all connections made before it; the next transaction gets a fresh one.
 */
export class Connection {
  readonly #target: Target;
  #idle: Session[] = [];
  #size = 0;
  #generation = 0;
  #waiting: Array<() => void> = [];
  #busy = new Set<Session>();

  constructor(address: string) {
    this.#target = parseTarget(address);
  }

  /**
   * Runs `work` in one transaction and commits it. It is run at most once: nothing is repeated that may have been saved.
   * Getting a connection is tried again while time is left, since nothing has happened by then.
   * @param deadlineMs milliseconds for everything: waiting for a connection, the work, the commit.
   * @throws DatabaseUnavailable when there is no connection, it broke, or the deadline passed.
   */
  async begin<T>(deadlineMs: number, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const deadline = performance.now() + deadlineMs;
    const session = await this.#begun(deadline);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        session.kill(tooLong);
        this.#retire();
        reject(session.gone);
      }, deadline - performance.now());
    });
    try {
      return await Promise.race([run(session, work), late]);
    } catch (error) {
      throw this.#explain(session, error);
    } finally {
      clearTimeout(timer);
      this.#release(session);
    }
  }

  /** Ends all connections, those in use as soon as they are returned. */
  async close() {
    const idle = this.#retire();
    await Promise.all(idle.map((session) => session.close()));
  }

  #explain(session: Session, error: unknown) {
    if (!session.gone && codeOf(error) === statementTimeout) return new DatabaseUnavailable("nothing", tooLong, { cause: error });
    if (!session.gone && !isConnectionError(error)) return error;
    const outcome = session.committing ? "unknown" : "nothing";
    session.kill("The connection to the database was lost.");
    this.#retire();
    if (error instanceof DatabaseUnavailable) return error;
    return new DatabaseUnavailable(outcome, session.gone?.message ?? "The connection to the database was lost.", { cause: error });
  }

  /** A connection with an open transaction. Tries again while that may help: the server may be restarting. */
  async #begun(deadline: number): Promise<Session> {
    for (let pause = 25; ; pause = Math.min(pause * 2, 400)) {
      const left = deadline - performance.now();
      try {
        if (left <= 0) throw new DatabaseUnavailable("nothing", "The database had no free connection in time.");
        return await this.#attempt(left);
      } catch (error) {
        const again = error instanceof DatabaseUnavailable || isConnectionError(error);
        if (again && pause < deadline - performance.now()) await wait(pause);
        else throw again || isRefusal(error) ? unreachable(error) : error;
      }
    }
  }

  async #attempt(left: number): Promise<Session> {
    const session = await this.#acquire(left);
    const timer = setTimeout(() => session.kill("The database did not answer in time."), left);
    try {
      await session.begin(left);
      return session;
    } catch (error) {
      session.kill("A transaction could not be opened.");
      this.#release(session);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #acquire(left: number): Promise<Session> {
    for (let session = this.#idle.pop(); session; session = this.#idle.pop()) {
      if (session.usable) return this.#take(session);
      this.#drop(session);
    }
    if (this.#size >= maxSessions) {
      await this.#turn(left);
      return this.#acquire(left);
    }
    this.#size++;
    try {
      return this.#take(await Session.open(this.#target, this.#generation, left));
    } catch (error) {
      this.#freed();
      throw error;
    }
  }

  #take(session: Session) {
    this.#busy.add(session);
    return session;
  }

  #turn(left: number) {
    return new Promise<void>((resolve, reject) => {
      const next = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((waiter) => waiter !== next);
        reject(new DatabaseUnavailable("nothing", "The database had no free connection in time."));
      }, left);
      this.#waiting.push(next);
    });
  }

  #release(session: Session) {
    if (!this.#busy.delete(session)) return;
    if (!session.usable || session.generation !== this.#generation) return this.#drop(session);
    this.#idle.push(session);
    this.#waiting.shift()?.();
  }

  #drop(session: Session) {
    void session.close();
    this.#freed();
  }

  #freed() {
    this.#size--;
    this.#waiting.shift()?.();
  }

  #retire(): Session[] {
    this.#generation++;
    const idle = this.#idle.splice(0);
    for (const session of idle) this.#drop(session);
    return idle;
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Wrong password or no such database: asking again changes nothing. */
const isRefusal = (error: unknown) => /^(28|3D)/.test(codeOf(error) ?? "");

function unreachable(error: unknown) {
  if (error instanceof DatabaseUnavailable) return error;
  return new DatabaseUnavailable("nothing", "The database cannot be reached.", { cause: error });
}

const run = <T>(session: Session, work: (tx: Transaction) => Promise<T>) => databaseOver(session).transaction(work);

/** Next bundles a module more than once: the pools live where all copies see them. */
const shared = globalThis as typeof globalThis & { homestretchConnections?: Map<string, Connection> };

/** The pool of this process for an address, by default `DATABASE_URL`. */
export function connection(address = process.env.DATABASE_URL): Connection {
  if (!address) throw new DatabaseUnavailable("nothing", "DATABASE_URL is not set.");
  shared.homestretchConnections ??= new Map();
  const known = shared.homestretchConnections.get(address);
  if (known) return known;
  const made = new Connection(address);
  shared.homestretchConnections.set(address, made);
  return made;
}

/** One transaction on this process's own database; see `Connection.begin`. */
export const transaction = <T>(work: (tx: Transaction) => Promise<T>, deadlineMs = 15_000) => connection().begin(deadlineMs, work);
