import { newId } from "@/lib/ids";
import { applyOperation, type DraftOperation, readOperation } from "@/lib/programs/operations";
import { noRoom } from "@/lib/programs/room";
import type { DraftLedger } from "./draft-ledger";
import type { DraftChange } from "./draft-snapshot";
import { type Did, UndoHistory } from "./undo-history";

/** Everything that a person does to a draft: each change checked, and remembered so that it can be taken back. */
export class DraftEdits {
  readonly #ledger: DraftLedger;
  readonly #history = new UndoHistory();

  constructor(ledger: DraftLedger) {
    this.#ledger = ledger;
  }

  get undoable(): Did | null {
    return this.#history.past;
  }
  get redoable(): Did | null {
    return this.#history.future;
  }

  /**
   * Makes all changes that are valid, as one gesture; for each of them the sentence against it, or null. `phrase` stands for all of them
   * where they are taken back.
   */
  make(changes: readonly DraftChange[], at: number, phrase: string | null = null, field: string | null = null): (string | null)[] {
    const before = this.#ledger.content;
    const made: DraftOperation[] = [];
    const refusals = changes.map((change) => {
      const read = readOperation({ ...change, id: newId() });
      if (!read.success) return read.error.issues[0]?.message ?? "This change cannot be read.";
      const after = applyOperation(this.#ledger.content, read.data);
      if (after === this.#ledger.content) return null;
      const full = noRoom(after, read.data);
      if (full) return full;
      this.#ledger.push(read.data);
      made.push(read.data);
      return null;
    });
    this.#history.note(before, made, at, phrase, field);
    return refusals;
  }

  undo = (): Did | null => this.#apply(this.#history.undo(this.#ledger.content));
  redo = (): Did | null => this.#apply(this.#history.redo(this.#ledger.content));

  /** After this nothing can be taken back: the draft is another one. */
  forget() {
    this.#history.forget();
  }

  #apply(turn: ReturnType<UndoHistory["undo"]>): Did | null {
    for (const operation of turn?.operations ?? []) this.#ledger.push({ ...operation, id: newId() });
    return turn?.did ?? null;
  }
}
