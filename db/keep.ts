import { type Embedded, type EmbeddedOptions, startEmbedded, stopEmbedded } from "./embedded";
import { Session } from "./session";
import { parseTarget } from "./socket";

const held = "hashtext('homestretch launcher')";

/**
 * The embedded PostgreSQL for as long as a launcher lives. One connection is held open: when it breaks the server is brought up again, and
 * the shared lock on it shows other launchers that somebody still needs the server, even after a `kill -9`, which no file could.
 */
export class Keeper {
  #stopping = false;
  #hold: Session | null = null;
  #reviving: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: EmbeddedOptions,
    public server: Embedded,
    private readonly onMoved: (server: Embedded) => void,
  ) {}

  /** `onMoved` is called when the server had to come back at another address. */
  static async start(options: EmbeddedOptions, onMoved: (server: Embedded) => void): Promise<Keeper> {
    const keeper = new Keeper(options, await startEmbedded(options), onMoved);
    await keeper.#watch(keeper.server);
    return keeper;
  }

  async #watch(server: Embedded) {
    this.#hold = await Session.open(parseTarget(server.ownerUrl), 0, 10_000);
    await this.#hold.run(`select pg_advisory_lock_shared(${held})`, [], false);
    void this.#hold.closed.then(() => {
      this.#reviving = this.#revive();
    });
  }

  async #revive() {
    for (let ms = 100; !this.#stopping; ms = Math.min(ms * 2, 5_000)) {
      const before = this.server;
      try {
        const server = await startEmbedded({ ...this.options, port: before.port });
        // Ours only once it is held: one that stops in between might take the server along.
        await this.#watch(server);
        this.server = server;
        if (this.server.port !== before.port) this.onMoved(this.server);
        return;
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        await pause(ms);
      }
    }
  }

  /** Lets go, and stops the server unless another launcher holds it. */
  async stop() {
    this.#stopping = true;
    // One that is being brought back would be held again a moment after we let go.
    await Promise.race([this.#reviving, pause(10_000)]);
    await this.#hold?.close();
    if (await this.#isLast()) await stopEmbedded(this.server.cluster);
  }

  async #isLast(): Promise<boolean> {
    try {
      const session = await Session.open(parseTarget(this.server.ownerUrl), 0, 5_000);
      const [row] = await session.run(`select pg_try_advisory_lock(${held}) as last`, [], false);
      // Kept until the server ends: a second launcher that stops in this moment sees that we see to it.
      if (row?.last !== true) await session.close();
      return row?.last === true;
    } catch {
      // A server that does not answer is nobody's.
      return true;
    }
  }
}

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms).unref());
