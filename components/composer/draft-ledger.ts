import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftOperation } from "@/lib/programs/operations";
import type { Saved } from "@/lib/programs/saving";
import type { DraftNews } from "./draft-client";
import { batchOf, merge } from "./draft-snapshot";
import type { LocalQueue } from "./local-queue";
import { fitted, rebase } from "./rebase";

type Held = { revision: number; content: DraftContent; names: Record<string, string> };

/**
 * What one browser knows of a draft: what the server holds, and the changes that it does not have yet. It knows neither time nor network,
 * and never drops a change by itself.
 */
export class DraftLedger {
  #base: { revision: number; content: DraftContent };
  #content: DraftContent;
  #names: Record<string, string>;
  #queue: LocalQueue;
  /** How many at the head of the queue may have reached the server: those are never merged with a later change. */
  #attempted = 0;

  constructor({ revision, content, names }: Held) {
    this.#base = { revision, content };
    this.#content = content;
    this.#names = names;
    this.#queue = { seen: revision, from: content, pending: [], aside: [] };
  }

  /** The draft with every change of this browser. */
  get content(): DraftContent {
    return this.#content;
  }
  get revision(): number {
    return this.#base.revision;
  }
  get names(): Record<string, string> {
    return this.#names;
  }
  /** To be kept in the browser until nothing is left in it. */
  get queue(): LocalQueue {
    return this.#queue;
  }
  get unsaved(): number {
    return this.#queue.pending.length;
  }
  /** How many changes were set aside. */
  get aside(): number {
    return this.#queue.aside.reduce((sum, { operations }) => sum + operations.length, 0);
  }

  /** What an earlier tab left, all of which may have been sent. */
  takeOver(left: LocalQueue) {
    this.#queue = fitted(left, this.#base);
    this.#attempted = left.pending.length;
    this.#content = this.#drawn();
  }

  push(operation: DraftOperation) {
    const { pending } = this.#queue;
    if (pending.length === 0) this.#queue = { ...this.#queue, seen: this.#base.revision, from: this.#base.content };
    const merged = pending.length > this.#attempted ? merge(pending.at(-1), operation) : null;
    this.#queue = { ...this.#queue, pending: merged ? [...pending.slice(0, -1), merged] : [...pending, operation] };
    this.#content = applyOperation(this.#content, operation);
  }

  /** As much as goes in one request, from the oldest on. */
  nextBatch(): { baseRevision: number; operations: DraftOperation[] } {
    const operations = batchOf(this.#queue.pending);
    this.#attempted = Math.max(this.#attempted, operations.length);
    return { baseRevision: this.#queue.seen, operations };
  }

  /** The server has taken what was sent. Where it holds what is held here, everything stays the very same object. */
  accept({ revision, content }: Saved, sent: readonly DraftOperation[]) {
    const isAll = sent.length === this.#queue.pending.length;
    const agreed = isAll ? this.#content : sent.reduce(applyOperation, this.#base.content);
    this.#base = { revision, content: content ?? agreed };
    this.#queue = { ...this.#queue, pending: this.#queue.pending.slice(sent.length), seen: revision, from: this.#base.content };
    this.#attempted = Math.max(0, this.#attempted - sent.length);
    if (content) this.#content = this.#drawn();
  }

  /** The server will never take these. */
  drop(sent: readonly DraftOperation[]) {
    this.#queue = { ...this.#queue, pending: this.#queue.pending.slice(sent.length) };
    this.#attempted = Math.max(0, this.#attempted - sent.length);
    this.#content = this.#drawn();
  }

  /** What others did, while nothing is waiting here. */
  receive(news: Held | DraftNews) {
    this.#adopt(news);
    this.#queue = { ...this.#queue, seen: news.revision, from: news.content };
    this.#content = news.content;
  }

  putMineOnTop(theirs: Held) {
    const { from, pending, aside } = this.#queue;
    this.#adopt(theirs);
    this.#queue = { seen: theirs.revision, from: theirs.content, pending: rebase(pending, from, theirs.content), aside };
    this.#attempted = 0;
    this.#content = this.#drawn();
  }

  keepTheirs(theirs: Held) {
    const { from, pending, aside } = this.#queue;
    this.#adopt(theirs);
    const put = { at: new Date().toISOString(), operations: pending, from };
    this.#queue = { seen: theirs.revision, from: theirs.content, pending: [], aside: [...aside, put] };
    this.#attempted = 0;
    this.#content = theirs.content;
  }

  /** Takes out what was set aside: changes to be made on top of the draft as it is now. */
  takeAside(): DraftOperation[] {
    const { aside } = this.#queue;
    this.#queue = { ...this.#queue, aside: [] };
    let content = this.#content;
    return aside.flatMap(({ operations, from }) => {
      const fitting = rebase(operations, from, content).map((operation) => ({ ...operation, id: newId() }));
      content = fitting.reduce(applyOperation, content);
      return fitting;
    });
  }

  /** Everything that waited here is kept elsewhere from now on. */
  handOver() {
    this.#queue = { ...this.#queue, pending: [], aside: [] };
    this.#content = this.#drawn();
  }

  #adopt({ revision, content, names }: Held) {
    this.#base = { revision, content };
    this.#names = { ...this.#names, ...names };
  }

  #drawn = () => this.#queue.pending.reduce(applyOperation, this.#base.content);
}
