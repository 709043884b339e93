import { keepQueue, type LocalQueue } from "./local-queue";
import { whenIdle } from "./when-idle";

/** A long draft takes a while to write: it is written once for the keys of this time, between two keys, and at once when the page may be gone for good. */
const keepAfterMs = 200;

/** Keeps in this browser what the server does not have yet. */
export class QueueKeeper {
  readonly #key: readonly [staffId: string, versionId: string, tab: string];
  readonly #onKept: (isKept: boolean) => void;
  #waiting: LocalQueue | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = true;
  #isStopped = false;

  /** `onKept` hears when the browser stops keeping, and when it keeps again. */
  constructor(key: QueueKeeper["key"], onKept: (isKept: boolean) => void) {
    this.#key = key;
    this.#onKept = onKept;
  }

  get key(): readonly [staffId: string, versionId: string, tab: string] {
    return this.#key;
  }
  get isKept(): boolean {
    return this.#isKept;
  }

  keep(queue: LocalQueue) {
    if (this.#isStopped) return;
    this.#waiting = queue;
    if (queue.pending.length === 0 && queue.aside.length === 0) this.flush();
    else this.#timer ??= setTimeout(() => whenIdle(() => this.flush(), keepAfterMs), keepAfterMs);
  }

  /** Writes what waits. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#waiting || this.#isStopped) return;
    const isKept = keepQueue(...this.#key, this.#waiting);
    this.#waiting = null;
    if (isKept === this.#isKept) return;
    this.#isKept = isKept;
    this.#onKept(isKept);
  }

  /** Nothing is written any more. */
  stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }
}
