import { type ChildProcess, spawn } from "node:child_process";

/** A process that is measured: it says when it listens, and how much processor time it has used so far. */
export class MeasuredProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when the process listens. `args` are those of `node`. */
  static async start(args: string[], env: NodeJS.ProcessEnv): Promise<MeasuredProcess> {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "ipc"], env: { ...process.env, ...env } });
    const process_ = new MeasuredProcess(child);
    await process_.#answer("listening");
    return process_;
  }

  /** Milliseconds of processor time since the process began. */
  async processorMs(): Promise<number> {
    const answer = this.#answer<number>("cpu");
    this.child.send("cpu");
    return (await answer) / 1000;
  }

  async tell(message: object): Promise<void> {
    const answer = this.#answer("ready");
    this.child.send(message);
    await answer;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    await ended;
  }

  #answer<T>(name: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const failed = () => reject(new Error("A measured process ended before it answered."));
      const hear = (message: Record<string, T>) => {
        if (!(name in message)) return;
        this.child.off("message", hear).off("exit", failed);
        resolve(message[name] as T);
      };
      this.child.on("message", hear).once("exit", failed);
    });
  }
}
