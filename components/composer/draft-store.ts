import { newId } from "@/lib/ids";
import type { DraftOperation } from "@/lib/programs/operations";
import type { DraftConflict, Saved } from "@/lib/programs/saving";
import type { DraftNews, Reply } from "./draft-client";
import { DraftEdits } from "./draft-edits";
import { DraftLedger } from "./draft-ledger";
import {
  type Conflict,
  type DraftChange,
  type DraftSnapshot,
  isConflict,
  retryAfterMs,
  type SaveState,
  type StoreOptions,
  waitsAs,
} from "./draft-snapshot";
import { forgetOthers, keepQueue, takeQueue } from "./local-queue";
import { onPageLife } from "./page-life";
import { QueueKeeper } from "./queue-keeper";
import type { Did } from "./undo-history";

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
  readonly #ledger: DraftLedger;
  readonly #edits: DraftEdits;
  readonly #keeper: QueueKeeper;
  #state: SaveState = "saved";
  #message: string | null = null;
  #conflict: Conflict | null = null;
  #publishedAs: number | null = null;
  /** What is being sent or asked for just now. */
  #running: Promise<void> | null = null;
  #isForgotten = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: DraftSnapshot;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#ledger = new DraftLedger(options);
    this.#edits = new DraftEdits(this.#ledger);
    this.#keeper = new QueueKeeper([options.staffId, options.versionId, this.#tab], () => this.#redraw());
    this.#snapshot = this.#draw();
  }

  readonly getSnapshot = () => this.#snapshot;
  /** What the server does not have yet, oldest first. */
  getUnsaved = (): readonly DraftOperation[] => this.#ledger.queue.pending;

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
      this.#ledger.takeOver(left);
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
    return this.changeAll([change])[0] ?? null;
  }

  /**
   * Applies several changes as one: drawn once, taken back in one step. For each the sentence against it, or null; those that are not valid
   * are left out. `phrase` says what they are together, such as "changed 12 exercises"; `field` a field that
   * changes several things at once, so that typing in it is taken back as one.
   */
  changeAll(changes: readonly DraftChange[], phrase: string | null = null, field: string | null = null): (string | null)[] {
    if (this.#options.isReadOnly) return changes.map(() => "You can read this program, not change it.");
    const refusals = this.#edits.make(changes, Date.now(), phrase, field);
    this.#edited();
    return refusals;
  }

  /** Takes back the last thing that was done here, as far as it still applies; says which, or null where there is nothing. */
  undo = (): Did | null => this.#turn(() => this.#edits.undo());
  redo = (): Did | null => this.#turn(() => this.#edits.redo());

  #turn(turn: () => Did | null): Did | null {
    const did = this.#options.isReadOnly ? null : turn();
    this.#edited();
    return did;
  }

  /** Sends now, and answers when nothing is left to send or it cannot be sent. */
  async flush(): Promise<boolean> {
    for (;;) {
      // What is under way may have left before the last change, or may only be a look.
      await this.#running;
      const before = this.#ledger.unsaved;
      if (before === 0) return true;
      await this.#tick();
      if (this.#state !== "saved" && this.#ledger.unsaved >= before) return false;
    }
  }

  /** This person has just published it: nothing is left to save or to follow. */
  published(number: number) {
    clearTimeout(this.#timer);
    this.#publishedAs = number;
    this.#show("published");
  }

  putMineOnTop() {
    if (!this.#conflict) return;
    this.#ledger.putMineOnTop(this.#conflict);
    this.#resolve();
  }

  keepTheirs() {
    if (!this.#conflict) return;
    this.#ledger.keepTheirs(this.#conflict);
    this.#edits.forget();
    this.#resolve();
  }

  /** Puts everything that was set aside on top of the draft as it is now. */
  bringBack() {
    this.#edits.make(this.#ledger.takeAside(), Date.now(), "brought back what was set aside");
    this.#edited();
    this.#schedule(0);
  }

  forgetAside() {
    this.#ledger.takeAside();
    this.#changed();
  }

  /** What was not saved when the draft was published waits under the id of the new draft, and is there when that one opens. */
  carryTo(versionId: string) {
    keepQueue(this.#options.staffId, versionId, this.#tab, this.#ledger.queue);
    this.#ledger.handOver();
    this.#changed();
  }

  #edited() {
    if (this.#ledger.content === this.#snapshot.content) return;
    if (this.#state === "saved") this.#state = "saving";
    this.#changed();
    this.#schedule(this.#failures > 0 ? retryAfterMs(this.#failures) : saveAfterMs);
  }

  #changed() {
    this.#keeper.keep(this.#ledger.queue);
    this.#redraw();
  }

  #redraw() {
    this.#snapshot = this.#draw();
    for (const listener of this.#listeners) listener();
  }

  #draw(): DraftSnapshot {
    const { content, revision, names, unsaved, aside } = this.#ledger;
    return {
      ...{ content, revision, names, unsaved, aside, state: this.#state, isKept: this.#keeper.isKept },
      ...{ message: this.#message, conflict: this.#conflict, publishedAs: this.#publishedAs },
      ...{ undoable: this.#edits.undoable, redoable: this.#edits.redoable },
    };
  }

  #schedule(afterMs: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tick(), afterMs);
  }

  /** Sends what there is to send, else asks for news, then plans the next time. */
  #tick(): Promise<void> {
    if (this.#isForgotten || this.#conflict || this.#publishedAs !== null || this.#state === "gone") return Promise.resolve();
    this.#running ??= this.#next().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #next(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#ledger.unsaved > 0) await this.#send();
    else if (document.visibilityState === "visible") await this.#follow();
    this.#schedule(this.#failures > 0 ? retryAfterMs(this.#failures) : this.#ledger.unsaved > 0 ? 0 : pollMs);
  }

  async #send() {
    const batch = this.#ledger.nextBatch();
    if (this.#failures === 0) this.#show("saving");
    const reply = await this.#options.client.save(batch);
    if (reply === "unreachable" || !reply.ok) return this.#fail(reply, batch.operations);
    this.#accept(reply.data, batch.operations);
  }

  #accept(saved: Saved, sent: readonly DraftOperation[]) {
    this.#ledger.accept(saved, sent);
    for (const { message } of saved.refused) this.#options.announce(message);
    this.#failures = 0;
    this.#show(this.#ledger.unsaved > 0 ? "saving" : "saved");
  }

  async #follow() {
    const reply = await this.#options.client.read(this.#ledger.revision);
    if (reply === "unreachable" || !reply.ok) return this.#fail(reply, []);
    this.#failures = 0;
    // A change made while the answer was under way rests on the old draft: its own save will tell.
    if (reply.data && this.#ledger.unsaved === 0) this.#receive(reply.data);
    if (this.#ledger.unsaved === 0) this.#show("saved");
  }

  #receive(news: DraftNews) {
    this.#ledger.receive(news);
    if (news.others.length > 0) this.#options.announce(this.#options.describe(news.others));
  }

  #fail(reply: Exclude<Reply<unknown>, { ok: true }>, sent: readonly DraftOperation[]) {
    const waiting = reply === "unreachable" ? "offline" : waitsAs[reply.code];
    if (reply === "unreachable" || waiting) {
      this.#failures = Math.min(this.#failures + 1, 10);
      return this.#show(waiting ?? "offline");
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
    this.#ledger.drop(sent);
    this.#options.announce(message);
    this.#show(this.#ledger.unsaved > 0 ? "saving" : "saved");
  }

  #show(state: SaveState, message: string | null = null) {
    this.#state = state;
    this.#message = message;
    this.#keeper.keep(this.#ledger.queue);
    // Whoever reads that their changes are kept in this browser may close it.
    if (state !== "saved" && state !== "saving") this.#keeper.flush();
    this.#redraw();
  }

  #resolve() {
    this.#conflict = null;
    this.#show(this.#ledger.unsaved > 0 ? "saving" : "saved");
    this.#schedule(0);
  }

  /** The page may be closed for good: what is not sent goes now, and is still kept until its arrival is known. */
  #leave() {
    this.#keeper.flush();
    if (this.#ledger.unsaved === 0 || this.#isForgotten || this.#running || this.#conflict || this.#publishedAs !== null) return;
    void this.#options.client.save(this.#ledger.nextBatch(), true);
  }

  /** Somebody signed out here: nothing of theirs is sent or kept any more. */
  #forget() {
    this.#isForgotten = true;
    this.#keeper.stop();
    clearTimeout(this.#timer);
  }
}
