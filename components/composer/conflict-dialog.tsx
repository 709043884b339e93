"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import type { ChangesOf } from "@/lib/programs/drafts";
import { listed } from "@/lib/programs/what-changed";
import type { Conflict } from "./draft-snapshot";

/** "Alex changed the title and added Chin tuck." One's own other window is "You, in another window". */
export const sentenceOf = ({ staffId, name, did }: ChangesOf, me: string): string =>
  `${staffId === me ? "You, in another window," : name} ${did.length > 0 ? listed(did) : "changed something and took it back"}.`;

type Props = { conflict: Conflict | null; staffId: string; unsaved: number; onTop: () => void; keepTheirs: () => void };

/** Two people at once: who did what, and a choice that loses nothing either way. */
export function ConflictDialog({ conflict, staffId, unsaved, onTop, keepTheirs }: Props) {
  const mine = unsaved === 1 ? "One change of yours is" : `${unsaved} changes of yours are`;
  const isOnlyMe = conflict?.others.every((other) => other.staffId === staffId) ?? false;
  const title = isOnlyMe ? "You changed this draft in another window too" : "Somebody else changed this draft too";
  return (
    <Dialog title={title} role="alertdialog" isOpen={conflict !== null} mustBeAnswered>
      <div className="flex flex-col gap-2">
        <p>While you were editing:</p>
        <ul className="list-disc pl-5">
          {conflict?.others.map((other) => (
            <li key={other.staffId}>{sentenceOf(other, staffId)}</li>
          ))}
        </ul>
        <p>{mine} not saved yet. Nothing is lost, whatever you choose.</p>
      </div>
      <Actions>
        <Button kind="primary" autoFocus onPress={onTop}>
          {isOnlyMe ? "Put these changes on top" : "Put my changes on top of theirs"}
        </Button>
        <Button onPress={keepTheirs}>{isOnlyMe ? "Keep the other ones, set these aside" : "Keep theirs, set mine aside"}</Button>
      </Actions>
    </Dialog>
  );
}
