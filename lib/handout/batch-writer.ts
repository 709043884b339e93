import type { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "../errors";
import type { BatchOptions, BatchSheet, PageRange } from "./batch-document";
import { startHandoutWorker } from "./render";

export type BatchRequest = { kind: "open"; options: BatchOptions } | { kind: "add"; sheet: BatchSheet } | { kind: "end" };
/** `bytes`: what was written since the last answer. */
export type BatchAnswer =
  | { kind: "added"; pages: PageRange; bytes: Uint8Array }
  | { kind: "ended"; bytes: Uint8Array }
  | { kind: "refused"; code: ErrorCode; message: string }
  | { kind: "failed"; message: string };

/** The worker that wrote is gone, and with it what it had written: begin again without the sheet that did it. */
export class BatchLost extends Error {
  override name = "BatchLost";
}

const mostMsASheet = 30_000;

/** Writes handouts into one PDF, in a worker of its own, so that single handouts never stand in line behind them. */
export class BatchWriter {
  readonly #chunks: Uint8Array[] = [];
  #waiting: { resolve: (answer: BatchAnswer) => void; reject: (error: unknown) => void } | null = null;
  #lost: BatchLost | null = null;
  /** Of the file, so far. */
  bytes = 0;

  private constructor(private readonly worker: Worker) {
    worker.on("message", (answer: BatchAnswer) => this.#waiting?.resolve(answer));
    worker.on("error", (error) => this.#lose(error.message));
    worker.on("exit", () => this.#lose("ended"));
    worker.unref();
  }

  static async start(options: BatchOptions): Promise<BatchWriter> {
    const writer = new BatchWriter(await startHandoutWorker("batch"));
    writer.worker.postMessage({ kind: "open", options } satisfies BatchRequest);
    return writer;
  }

  /** @throws AppError `too_large` where this sheet cannot be printed, and the file goes on without it; `BatchLost` */
  async add(sheet: BatchSheet): Promise<PageRange> {
    const answer = await this.#ask({ kind: "add", sheet });
    if (answer.kind !== "added") throw new BatchLost("A batch answered what it was not asked.");
    return answer.pages;
  }

  /** The file in pieces; none where nothing was added. */
  async finish(): Promise<Uint8Array[]> {
    await this.#ask({ kind: "end" });
    await this.close();
    return this.#chunks;
  }

  async close(): Promise<void> {
    this.#lose("closed");
    await this.worker.terminate();
  }

  async #ask(request: BatchRequest): Promise<BatchAnswer> {
    if (this.#lost) throw this.#lost;
    const timer = setTimeout(() => void this.#lose("took too long"), mostMsASheet);
    try {
      const answer = await new Promise<BatchAnswer>((resolve, reject) => {
        this.#waiting = { resolve, reject };
        this.worker.postMessage(request);
      });
      return this.#read(answer);
    } finally {
      clearTimeout(timer);
      this.#waiting = null;
    }
  }

  #read(answer: BatchAnswer): BatchAnswer {
    if (answer.kind === "refused") throw new AppError(answer.code, answer.message);
    if (answer.kind === "failed") throw this.#lose(answer.message);
    if (answer.bytes.byteLength > 0) this.#chunks.push(answer.bytes);
    this.bytes += answer.bytes.byteLength;
    return answer;
  }

  #lose(reason: string): BatchLost {
    this.#lost ??= new BatchLost(`The worker of a batch: ${reason}.`);
    this.#waiting?.reject(this.#lost);
    void this.worker.terminate();
    return this.#lost;
  }
}
