import { type ChildProcess, spawn } from "node:child_process";
import { SetupError } from "../lib/env";

/** The exit code of a web process that says what is wrong and that starting again would not mend. */
const hopeless = 78;
const stopMs = 15_000;
const steadyMs = 30_000;
const maxFailedStarts = 5;

/** The web process, started again whenever it dies. */
export class Web {
  #child: ChildProcess | null = null;
  #stopping = false;
  #failedStarts = 0;

  /** `env` is asked before each start; `onHopeless` is called once, when there is no use in another. */
  constructor(
    private readonly args: string[],
    private readonly env: () => NodeJS.ProcessEnv,
    private readonly onHopeless: (problem: SetupError) => void,
  ) {}

  /** Starts it; resolves when it listens for the first time. */
  start(): Promise<void> {
    return new Promise((resolve) => this.#spawn(resolve));
  }

  #spawn(onListening: () => void) {
    const child = spawn(process.execPath, this.args, { stdio: ["ignore", "inherit", "inherit", "ipc"], env: this.env() });
    this.#child = child;
    let listeningSince: number | null = null;
    child.once("message", () => {
      listeningSince = performance.now();
      onListening();
    });
    child.once("exit", (code, signal) => {
      if (this.#stopping) return;
      if (code === hopeless) return this.onHopeless(new SetupError("Homestretch has not started."));
      const steady = listeningSince !== null && performance.now() - listeningSince > steadyMs;
      this.#failedStarts = steady ? 0 : this.#failedStarts + 1;
      if (listeningSince === null && this.#failedStarts >= maxFailedStarts)
        return this.onHopeless(new SetupError("The web process ends again and again as soon as it starts; what it said is above."));
      console.error(`The web process ended (${signal ?? code}) and is started again.`);
      setTimeout(() => !this.#stopping && this.#spawn(onListening), Math.min(100 * 2 ** this.#failedStarts, 5_000));
    });
  }

  /** Ends it so that it is started anew with its present environment. */
  restart() {
    this.#child?.kill("SIGTERM");
  }

  /** Lets it finish its requests, for a while. */
  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), stopMs);
    await ended.finally(() => clearTimeout(timer));
  }
}
