import type { Socket } from "node:net";
import { makePgArray, parsePgArray } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { ScramGuard } from "./scram-guard";
import { openSocket, type Target } from "./socket";
import { DatabaseUnavailable } from "./unavailable";

type Query = Promise<postgres.RowList<postgres.Row[]>> & { values: () => Promise<unknown> };
/** The part of a postgres.js client that drizzle uses; statements go through our own gate. */
export type Scope = {
  options: postgres.Sql["options"];
  unsafe: (text: string, params?: unknown[]) => Query;
  savepoint: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
};

const connectTimeoutMs = 5_000;
const maxAgeMs = 30 * 60_000;
/** What PostgreSQL expects as a farewell. */
const terminate = Buffer.from([88, 0, 0, 0, 4]);

/**
 * One connection to PostgreSQL, used by one transaction at a time.
 *
 * postgres.js has an open fault: after its socket closed it may still write to it, which throws where nobody can catch
 * (or never answers). Here each client owns a single connection whose closing it never hears of. We hear of it, answer
 * whoever waits, and throw the client away; a write to a destroyed socket is harmless.
 */
export class Session {
  #turn: Promise<unknown> = Promise.resolve();
  #abort: ((error: Error) => void) | null = null;
  #gone: DatabaseUnavailable | null = null;
  readonly #bornAt = performance.now();
  /** True while a commit is under way whose answer has not come. */
  committing = false;

  private constructor(
    readonly client: postgres.Sql,
    readonly socket: Socket,
    readonly closed: Promise<void>,
    readonly generation: number,
  ) {
    void closed.then(() => this.kill("The connection to the database was lost."));
  }

  static async open(target: Target, generation: number, timeoutMs: number): Promise<Session> {
    const socket = await openSocket(target, Math.min(timeoutMs, connectTimeoutMs));
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    const session = new Session(clientOver(socket, target), socket, closed, generation);
    const timer = setTimeout(() => session.kill("The database did not answer in time."), Math.min(timeoutMs, connectTimeoutMs));
    // A first statement, so that a refused password or a server that is starting up shows here.
    await session.run("select 1", [], false).finally(() => clearTimeout(timer));
    return session;
  }

  get usable() {
    return this.#gone === null && performance.now() - this.#bornAt < maxAgeMs;
  }

  get gone() {
    return this.#gone;
  }

  /** Ends the connection now; whatever waits on it is answered with `DatabaseUnavailable`. */
  kill(reason: string) {
    if (this.#gone) return;
    this.#gone = new DatabaseUnavailable(this.committing ? "unknown" : "nothing", reason);
    this.socket.destroy();
    this.#abort?.(this.#gone);
  }

  /** Ends an idle connection politely. */
  async close() {
    if (this.#gone) return;
    const timer = setTimeout(() => this.socket.destroy(), 1_000);
    this.socket.end(terminate);
    await this.closed.finally(() => clearTimeout(timer));
  }

  /** Opens a transaction. `timeoutMs` also bounds each statement on the server, which frees its locks if we vanish. */
  async begin(timeoutMs: number) {
    this.committing = false;
    const limit = Math.max(1, Math.ceil(timeoutMs));
    await this.run(`begin; set local statement_timeout = ${limit}; set local idle_in_transaction_session_timeout = ${limit}`, [], false);
  }

  /** Runs `work` in the transaction opened by `begin`, then commits; rolls back if it throws. */
  async transact<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const { scope, end } = this.scope();
    let result: T;
    try {
      result = await work(scope);
    } catch (error) {
      end();
      if (!this.#gone) await this.run("rollback", [], false).catch(() => this.kill("A rollback failed."));
      throw error;
    }
    end();
    if (this.#gone) throw this.#gone;
    this.committing = true;
    const [answer] = await this.run("commit", [], false).then((rows) => [rows.command]);
    this.committing = false;
    if (answer === "ROLLBACK") throw new Error("Nothing was saved: a statement of this transaction failed and its error was swallowed.");
    return result;
  }

  /** What drizzle sends its statements through, until `end` is called. */
  scope() {
    let open = true;
    let savepoints = 0;
    const scope: Scope = {
      options: this.client.options,
      unsafe: (text, params = []) => {
        let values = false;
        const ended = () => Promise.reject(new Error("A statement came after its transaction had ended: is an await missing?"));
        // Started a tick later, when `.values()` has had its chance, as postgres.js itself does.
        const answer = Promise.resolve().then(() => (open ? this.run(text, params, values) : ended()));
        const asValues = () => {
          values = true;
          return answer;
        };
        return Object.assign(answer, { values: asValues });
      },
      savepoint: async (work) => {
        const name = `nested_${++savepoints}`;
        await this.run(`savepoint ${name}`, [], false);
        try {
          const result = await work(scope);
          await this.run(`release savepoint ${name}`, [], false);
          return result;
        } catch (error) {
          await this.run(`rollback to savepoint ${name}`, [], false);
          throw error;
        }
      },
    };
    return { scope, end: () => (open = false) };
  }

  /** One statement at a time: what postgres.js never queues it cannot run later on another connection. */
  run(text: string, params: unknown[], values: boolean): Promise<postgres.RowList<postgres.Row[]>> {
    const answer = this.#turn.then(() => this.#ask(text, params, values));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  #ask(text: string, params: unknown[], values: boolean) {
    return new Promise<postgres.RowList<postgres.Row[]>>((resolve, reject) => {
      if (this.#gone) return reject(this.#gone);
      this.#abort = reject;
      const query = params.length > 0 ? this.client.unsafe(text, params as never[], { prepare: true }) : this.client.unsafe(text);
      // With `.values()` rows are arrays, which only drizzle sees.
      (values ? (query.values() as unknown as typeof query) : query).then(resolve, (error) => reject(this.#gone ?? error));
    });
  }
}

function clientOver(socket: Socket, target: Target) {
  const on = socket.on.bind(socket);
  const guard = target.requireScram ? new ScramGuard() : null;
  type Listener = (...args: unknown[]) => void;
  const guarded = (listener: Listener) => (bytes: Buffer) => {
    const passed = guard ? guard.take(bytes) : bytes;
    if (!passed) socket.destroy();
    else if (passed.length > 0) listener(passed);
  };
  const own = (event: string, listener: Listener) => {
    if (event === "close") return socket;
    return on(event, event === "data" && guard ? guarded(listener) : listener);
  };
  Object.assign(socket, { on: own });
  // Before the client has added its own, an error event would end the process; the close that follows says enough.
  on("error", () => {});
  return postgres({
    host: target.host,
    port: target.port,
    user: target.user,
    pass: target.password,
    database: target.database,
    prepare: target.prepare,
    max: 1,
    idle_timeout: 0,
    max_lifetime: 0,
    connect_timeout: 0,
    ssl: false,
    // Its own look-up of array types can fail outside of any query; ours are known.
    fetch_types: false,
    types: arrayTypes,
    connection: { application_name: "homestretch" },
    onnotice: () => {},
    socket: () => socket,
  } as postgres.Options<Record<string, postgres.PostgresType>>);
}

const array = (oid: number): postgres.PostgresType => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (Array.isArray(value) ? makePgArray(value) : value),
  parse: (text: string) => parsePgArray(text),
});
const arrayTypes = { texts: array(1009), uuids: array(2951), integers: array(1007), bigints: array(1016), varchars: array(1015) };
