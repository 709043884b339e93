"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { addPrivateNote, noteChoice, noteInput, removePrivateNote } from "@/lib/patients/private-notes";

const changed = () => revalidatePath("/patients/[patientId]", "page");

export const addNote = action(noteInput, async (actor, input) => {
  await addPrivateNote(actor, input);
  changed();
});

export const removeNote = action(noteChoice, async (actor, { noteId }) => {
  await removePrivateNote(actor, noteId);
  changed();
});
