import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftOperation, readOperation } from "@/lib/programs/operations";
import type { DraftConflict, Saved } from "@/lib/programs/saving";
import type { DraftNews, Reply } from "./draft-client";
import {
  batchOf,
  type Conflict,
  type DraftChange,
  type DraftSnapshot,
  isConflict,
  merge,
  retryAfterMs,
  type SaveState,
  type StoreOptions,
} from "./draft-snapshot";
import { forgetOthers, keepQueue, type LocalQueue, takeQueue } from "./local-queue";
import { onPageLife } from "./page-life";
import { fitted, rebase } from "./rebase";

const saveAfterMs = 400;
const pollMs = 5_000;

/**
 * The draft in the browser. A change applies at once, is kept in the browser at once, and is sent a moment later; what is not sent survives
 * a closed tab and a server that does not answer. It never drops a change by itself: only a person decides between two versions.
 */
export class DraftStore {
  readonly #options: StoreOptions;
  readonly #tab = newId();
  readonly #listeners = new Set<() => void>();
  #base: { revision: number; content: DraftContent };
  #queue: LocalQueue;
  #names: Record<string, string>;
  #state: SaveState = "saved";
  #isKept = true;
  #message: string | null = null;
  #conflict: Conflict | null = null;
  #publishedAs: number | null = null;
  /** How many at the head of the queue may have reached the server: those are never merged with a later change. */
  #attempted = 0;
  /** What is being sent or asked for just now. */
  #running: Promise<void> | null = null;
  #isForgotten = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: DraftSnapshot;

  constructor(options: StoreOptions) {
    const { revision, content, names } = options;
    this.#options = options;
    this.#base = { revision, content };
    this.#queue = { seen: revision, from: content, pending: [], aside: [] };
    this.#names = names;
    this.#snapshot = this.#draw();
  }

  readonly getSnapshot = () => this.#snapshot;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Takes over what an earlier tab left, begins to send and to follow. Returns what ends both. */
  start(): () => void {
    const { staffId, versionId, isReadOnly } = this.#options;
    if (isReadOnly) forgetOthers(staffId);
    const left = isReadOnly ? null : takeQueue(staffId, versionId, this.#tab);
    if (left) {
      this.#queue = fitted(left, this.#base);
      this.#attempted = left.pending.length;
      this.#changed();
    }
    const stop = onPageLife({ wake: () => void this.#tick(), leave: () => this.#leave(), forget: () => this.#forget() });
    this.#schedule(left ? 0 : pollMs);
    return () => {
      clearTimeout(this.#timer);
      stop();
      this.#leave();
    };
  }

  /** Applies a change at once. Returns the sentence against it where it is not valid: then nothing happens. */
  change(change: DraftChange): string | null {
    if (this.#options.isReadOnly) return "You can read this program, not change it.";
    const read = readOperation({ ...change, id: newId() });
    if (!read.success) return read.error.issues[0]?.message ?? "This change cannot be read.";
    if (applyOperation(this.#snapshot.content, read.data) === this.#snapshot.content) return null;
    this.#push(read.data);
    this.#schedule(this.#failures > 0 ? retryAfterMs(this.#failures) : saveAfterMs);
    return null;
  }

  /** Sends now, and answers when nothing is left to send or it cannot be sent. */
  async flush(): Promise<boolean> {
    for (;;) {
      // What is under way may have left before the last change, or may only be a look.
      await this.#running;
      const before = this.#queue.pending.length;
      if (before === 0) return true;
      await this.#tick();
      if (this.#state !== "saved" && this.#queue.pending.length >= before) return false;
    }
  }

  /** This person has just published it: nothing is left to save or to follow. */
  published(number: number) {
    clearTimeout(this.#timer);
    this.#publishedAs = number;
    this.#show("published");
  }

  putMineOnTop() {
    const theirs = this.#conflict;
    if (!theirs) return;
    const { from, pending, aside } = this.#queue;
    this.#adopt(theirs);
    this.#queue = { seen: theirs.revision, from: theirs.content, pending: rebase(pending, from, theirs.content), aside };
    this.#attempted = 0;
    this.#resolve();
  }

  keepTheirs() {
    const theirs = this.#conflict;
    if (!theirs) return;
    const { from, pending, aside } = this.#queue;
    this.#adopt(theirs);
    const put = { at: new Date().toISOString(), operations: pending, from };
    this.#queue = { seen: theirs.revision, from: theirs.content, pending: [], aside: [...aside, put] };
    this.#attempted = 0;
    this.#resolve();
  }

  /** Puts everything that was set aside on top of the draft as it is now. */
  bringBack() {
    const { aside } = this.#queue;
    this.#queue = { ...this.#queue, aside: [] };
    for (const { operations, from } of aside)
      for (const operation of rebase(operations, from, this.#content())) this.#push({ ...operation, id: newId() });
    this.#changed();
    this.#schedule(0);
  }

  forgetAside() {
    this.#queue = { ...this.#queue, aside: [] };
    this.#changed();
  }

  /** What was not saved when the draft was published waits under the id of the new draft, and is there when that one opens. */
  carryTo(versionId: string) {
    keepQueue(this.#options.staffId, versionId, this.#tab, this.#queue);
    this.#queue = { ...this.#queue, pending: [], aside: [] };
    this.#changed();
  }

  #push(operation: DraftOperation) {
    const { pending } = this.#queue;
    if (pending.length === 0) this.#queue = { ...this.#queue, seen: this.#base.revision, from: this.#base.content };
    const merged = pending.length > this.#attempted ? merge(pending.at(-1), operation) : null;
    this.#queue = { ...this.#queue, pending: merged ? [...pending.slice(0, -1), merged] : [...pending, operation] };
    if (this.#state === "saved") this.#state = "saving";
    this.#changed();
  }

  #content = () => this.#queue.pending.reduce(applyOperation, this.#base.content);

  #changed() {
    const { staffId, versionId } = this.#options;
    if (!this.#isForgotten) this.#isKept = keepQueue(staffId, versionId, this.#tab, this.#queue);
    this.#redraw();
  }

  #redraw() {
    this.#snapshot = this.#draw();
    for (const listener of this.#listeners) listener();
  }

  #draw(): DraftSnapshot {
    const aside = this.#queue.aside.reduce((sum, { operations }) => sum + operations.length, 0);
    return {
      ...{ content: this.#content(), revision: this.#base.revision, names: this.#names, state: this.#state },
      ...{ unsaved: this.#queue.pending.length, isKept: this.#isKept, message: this.#message, conflict: this.#conflict },
      ...{ publishedAs: this.#publishedAs, aside },
    };
  }

  #schedule(afterMs: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tick(), afterMs);
  }

  /** Sends what there is to send, else asks for news, then plans the next time. */
  #tick(): Promise<void> {
    if (this.#isForgotten || this.#conflict || this.#publishedAs !== null || this.#state === "gone") return Promise.resolve();
    this.#running ??= this.#turn().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #turn(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#queue.pending.length > 0) await this.#send();
    else if (document.visibilityState === "visible") await this.#follow();
    this.#schedule(this.#failures > 0 ? retryAfterMs(this.#failures) : this.#queue.pending.length > 0 ? 0 : pollMs);
  }

  async #send() {
    const sent = batchOf(this.#queue.pending);
    this.#attempted = Math.max(this.#attempted, sent.length);
    if (this.#failures === 0) this.#show("saving");
    const reply = await this.#options.client.save({ baseRevision: this.#queue.seen, operations: sent });
    if (reply === "unreachable" || !reply.ok) return this.#fail(reply, sent);
    this.#accept(reply.data, sent);
  }

  #accept({ revision, content, refused }: Saved, sent: readonly DraftOperation[]) {
    this.#base = { revision, content: content ?? sent.reduce(applyOperation, this.#base.content) };
    this.#drop(sent);
    this.#queue = { ...this.#queue, seen: revision, from: this.#base.content };
    for (const { message } of refused) this.#options.announce(message);
    this.#failures = 0;
    this.#show(this.#queue.pending.length > 0 ? "saving" : "saved");
  }

  #drop(sent: readonly DraftOperation[]) {
    this.#queue = { ...this.#queue, pending: this.#queue.pending.slice(sent.length) };
    this.#attempted = Math.max(0, this.#attempted - sent.length);
  }

  async #follow() {
    const reply = await this.#options.client.read(this.#base.revision);
    if (reply === "unreachable" || !reply.ok) return this.#fail(reply, []);
    this.#failures = 0;
    // A change made while the answer was under way rests on the old draft: its own save will tell.
    if (reply.data && this.#queue.pending.length === 0) this.#receive(reply.data);
    if (this.#queue.pending.length === 0) this.#show("saved");
  }

  #receive(news: DraftNews) {
    this.#adopt(news);
    this.#queue = { ...this.#queue, seen: news.revision, from: news.content };
    if (news.others.length > 0) this.#options.announce(this.#options.describe(news.others));
  }

  #adopt({ revision, content, names }: Pick<DraftNews, "revision" | "content" | "names">) {
    this.#base = { revision, content };
    this.#names = { ...this.#names, ...names };
  }

  #fail(reply: Exclude<Reply<unknown>, { ok: true }>, sent: readonly DraftOperation[]) {
    if (reply === "unreachable" || reply.code === "signed_out" || reply.code === "too_many") {
      this.#failures = Math.min(this.#failures + 1, 10);
      return this.#show(reply === "unreachable" || reply.code === "too_many" ? "offline" : "signed-out");
    }
    this.#failures = 0;
    if (reply.code === "conflict" && isConflict(reply.data)) return this.#clash(reply.data);
    if (reply.code === "invalid") return this.#refuse(reply.message, sent);
    this.#show(reply.code === "not_found" ? "gone" : "refused", reply.message);
    this.#failures = reply.code === "not_found" ? 0 : 5;
  }

  #clash(data: DraftConflict) {
    if (data.kind === "changed") this.#conflict = data;
    else this.#publishedAs = data.publishedAs;
    this.#show(data.kind === "changed" ? "conflict" : "published");
  }

  /** The server will never take these, so they are not sent for ever; the next look at the server shows the draft without them. */
  #refuse(message: string, sent: readonly DraftOperation[]) {
    this.#drop(sent);
    this.#options.announce(message);
    this.#show(this.#queue.pending.length > 0 ? "saving" : "saved");
  }

  #show(state: SaveState, message: string | null = null) {
    this.#state = state;
    this.#message = message;
    this.#changed();
  }

  #resolve() {
    this.#conflict = null;
    this.#show(this.#queue.pending.length > 0 ? "saving" : "saved");
    this.#schedule(0);
  }

  /** The page may be closed for good: what is not sent goes now, and is still kept until its arrival is known. */
  #leave() {
    const { pending, seen } = this.#queue;
    if (pending.length === 0 || this.#isForgotten || this.#running || this.#conflict || this.#publishedAs !== null) return;
    this.#attempted = pending.length;
    void this.#options.client.save({ baseRevision: seen, operations: batchOf(pending) }, true);
  }

  /** Somebody signed out here: nothing of theirs is sent or kept any more. */
  #forget() {
    this.#isForgotten = true;
    clearTimeout(this.#timer);
  }
}
