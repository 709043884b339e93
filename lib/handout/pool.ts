import type { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "../errors";
import type { Handout, HandoutInput } from "./handout-input";

export type WorkerAnswer =
  | { kind: "done"; handout: Handout }
  | { kind: "refused"; code: ErrorCode; message: string }
  | { kind: "failed"; message: string };

type Job = { input: HandoutInput; isSecondTry?: boolean; resolve: (handout: Handout) => void; reject: (error: unknown) => void };
type Seat = { worker: Worker; job: Job | null; timer: NodeJS.Timeout | null };

export type PoolOptions = {
  /** Makes a worker that answers each `HandoutInput` with one `WorkerAnswer`. */
  startWorker: () => Promise<Worker>;
  workers: number;
  /** Handouts that may wait; one more is refused. */
  queue: number;
  /** Milliseconds that one handout may take. */
  timeLimit: number;
};

const shorten = "Shorten its texts or take out some exercises.";
const tooLarge = () => new AppError("too_large", `This handout is too large to make. ${shorten}`);
const outOfMemory = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Renders handouts in a few workers, one at a time in each. A worker that fails or takes too long is replaced; a handout whose worker ended
 * under it is made once more, since that need not have been its own doing.
 */
export class HandoutPool {
  private readonly seats = new Set<Seat>();
  private readonly waiting: Job[] = [];
  private readonly patient = new Set<() => void>();
  private starting = 0;
  /** Milliseconds that handouts took lately, to say when to come back. */
  private usual = 300;

  constructor(private readonly options: PoolOptions) {}

  /** Throws `too_many` where the queue is full, `too_large` where a handout takes longer than its limit. */
  render(input: HandoutInput): Promise<Handout> {
    if (this.waiting.length >= this.options.queue) return Promise.reject(this.full());
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, resolve, reject });
      this.next();
    });
  }

  /** Resolves when no handout waits and none is being made, or after `mostMs` milliseconds. */
  whenNobodyWaits(mostMs: number): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.patient.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, mostMs);
      this.patient.add(goOn);
    });
  }

  private isIdle(): boolean {
    return this.waiting.length === 0 && ![...this.seats].some(({ job }) => job);
  }

  async close(): Promise<void> {
    for (const job of this.waiting.splice(0)) job.reject(new Error("The handout workers were closed."));
    const seats = [...this.seats];
    this.seats.clear();
    await Promise.all(seats.map(({ worker }) => worker.terminate()));
  }

  private full(): AppError {
    const seconds = Math.max(1, Math.ceil((this.waiting.length * this.usual) / this.options.workers / 1000));
    const unit = seconds === 1 ? "second" : "seconds";
    const message = `Many handouts are being made at the moment. Try again in ${seconds} ${unit}.`;
    return new AppError("too_many", message, { retryAfterSeconds: seconds });
  }

  private next(): void {
    const free = [...this.seats].find(({ job }) => job === null);
    if (free) {
      const job = this.waiting.shift();
      if (job) this.give(free, job);
      if (this.isIdle()) for (const goOn of this.patient) goOn();
      return;
    }
    if (this.waiting.length > this.starting && this.seats.size + this.starting < this.options.workers) void this.hire();
  }

  private async hire(): Promise<void> {
    this.starting++;
    try {
      const worker = await this.options.startWorker();
      const seat: Seat = { worker, job: null, timer: null };
      worker.on("message", (answer: WorkerAnswer) => this.take(seat, answer));
      worker.on("error", (error) => this.lose(seat, error));
      worker.on("exit", () => this.lose(seat, new Error("A handout worker ended unexpectedly.")));
      worker.unref();
      this.seats.add(seat);
    } catch (error) {
      for (const job of this.waiting.splice(0)) job.reject(error);
    } finally {
      this.starting--;
    }
    this.next();
  }

  private give(seat: Seat, job: Job): void {
    seat.job = job;
    const startedAt = performance.now();
    const late = new AppError("too_large", `This handout took too long to make. ${shorten}`);
    seat.timer = setTimeout(() => this.dismiss(seat, late), this.options.timeLimit);
    const resolve = job.resolve;
    job.resolve = (handout) => {
      this.usual = 0.8 * this.usual + 0.2 * (performance.now() - startedAt);
      resolve(handout);
    };
    seat.worker.ref();
    seat.worker.postMessage(job.input);
  }

  private release(seat: Seat): Job | null {
    const { job, timer } = seat;
    if (timer) clearTimeout(timer);
    seat.job = null;
    seat.timer = null;
    seat.worker.unref();
    return job;
  }

  private take(seat: Seat, answer: WorkerAnswer): void {
    // An unexpected error may have left the engine in any state: that worker is not trusted again.
    if (answer.kind === "failed") {
      this.dismiss(seat, new Error(answer.message));
      return;
    }
    const job = this.release(seat);
    if (answer.kind === "done") job?.resolve(answer.handout);
    else job?.reject(new AppError(answer.code, answer.message));
    this.next();
  }

  private lose(seat: Seat, reason: unknown): void {
    const again = seat.job && !seat.job.isSecondTry ? { ...seat.job, isSecondTry: true } : null;
    if (again && this.seats.has(seat)) {
      this.release(seat);
      this.waiting.unshift(again);
    }
    this.dismiss(seat, outOfMemory(reason) ? tooLarge() : reason);
  }

  private dismiss(seat: Seat, reason: unknown): void {
    if (!this.seats.delete(seat)) return;
    this.release(seat)?.reject(reason);
    void seat.worker.terminate();
    this.next();
  }
}
