import { PrivateNotes } from "@/components/patients/private-notes";
import { dateIn, formatDate } from "@/lib/calendar-date";
import type { Patient } from "@/lib/patients/patients";
import { listPrivateNotes } from "@/lib/patients/private-notes";
import { type Actor, can } from "@/lib/policy";
import { addNote, removeNote } from "../note-actions";

/** Nothing at all for who may not read them. */
export async function NotesSection({ actor, patient }: { actor: Actor; patient: Patient }) {
  if (!can(actor, "note:private")) return null;
  const notes = await listPrivateNotes(actor, patient.id);
  return (
    <PrivateNotes
      patientId={patient.id}
      notes={notes.map(({ at, ...note }) => ({ ...note, on: formatDate(dateIn(patient.timeZone, at)) }))}
      mayWrite={patient.archivedAt === null}
      actions={{ add: addNote, remove: removeNote }}
    />
  );
}
