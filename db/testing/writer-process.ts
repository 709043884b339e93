import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { bundled } from "./bundled";

type Answer = { operation: string; saved: boolean } | "ready";

/** Stands for a web process: saves go through it, and a kill breaks off those in flight. */
export class WriterProcess {
  #child: ChildProcess | null = null;
  readonly #waiting = new Map<string, (saved: boolean) => void>();

  constructor(private readonly databaseUrl: string) {}

  async start() {
    const child = fork(await bundled("writer"), { execArgv: [], env: { ...process.env, DATABASE_URL: this.databaseUrl } });
    child.on("message", (answer: Answer) => answer !== "ready" && this.#waiting.get(answer.operation)?.(answer.saved));
    child.once("exit", () => {
      for (const answer of this.#waiting.values()) answer(false);
    });
    await once(child, "message");
    this.#child = child;
  }

  save(operation: string): Promise<void> {
    const child = this.#child;
    if (!child?.connected) return Promise.reject(new Error("The process is down."));
    return new Promise((resolve, reject) => {
      this.#waiting.set(operation, (saved) => {
        this.#waiting.delete(operation);
        if (saved) resolve();
        else reject(new Error("Not saved."));
      });
      child.send(operation, (error) => error && this.#waiting.get(operation)?.(false));
    });
  }

  async kill() {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
}
