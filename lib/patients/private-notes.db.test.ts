import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient } from "@/db/factories";
import { recordOf, refusal } from "../testing/people";
import { addPrivateNote, listPrivateNotes, noteInput, removePrivateNote } from "./private-notes";

const text = "Her son must not know of the fall.";

async function noted() {
  const dana = await makeActor({ role: "therapist" });
  const patient = await makePatient(dana);
  const { noteId } = await addPrivateNote(dana, { patientId: patient.id, text });
  return { dana, patientId: patient.id, noteId };
}

describe("Private notes", () => {
  it("are read by those who prescribe; writing and reading are on record", async () => {
    const { dana, patientId } = await noted();
    const owner = await makeActor({ role: "owner", clinicId: dana.clinicId });
    expect(await listPrivateNotes(owner, patientId)).toMatchObject([{ text, by: "Dana Okafor", isMine: false }]);
    expect(await listPrivateNotes(dana, patientId)).toMatchObject([{ text, isMine: true }]);
    expect(await recordOf(dana.clinicId)).toEqual(["note.add", "note.view", "note.view"]);
  });

  it("are nothing for an assistant, nor for another clinic", async () => {
    const { dana, patientId, noteId } = await noted();
    const assistant = await makeActor({ role: "assistant", clinicId: dana.clinicId });
    expect(await refusal(listPrivateNotes(assistant, patientId))).toMatch(/does not allow/);
    expect(await refusal(addPrivateNote(assistant, { patientId, text }))).toMatch(/does not allow/);
    const stranger = await makeActor({ role: "owner" });
    expect(await listPrivateNotes(stranger, patientId)).toEqual([]);
    expect(await refusal(addPrivateNote(stranger, { patientId, text }))).toMatch(/not in your clinic/);
    expect(await refusal(removePrivateNote(stranger, noteId))).toMatch(/not there/);
  });

  it("are sealed in the database, each for its own place", async () => {
    const { dana, patientId, noteId } = await noted();
    const other = await makePatient(dana);
    const [row] = await inClinic(dana.clinicId, (tx) => tx.select().from(tables.privateNotes).where(eq(tables.privateNotes.id, noteId)));
    expect(JSON.stringify(row)).not.toMatch(/son|fall/);
    const { noteId: moved } = await addPrivateNote(dana, { patientId: other.id, text: "Hers." });
    const copied = sql`update private_notes set sealed = ${row?.sealed} where id = ${moved}`;
    expect(await refusal(inClinic(dana.clinicId, (tx) => tx.execute(copied)))).not.toBe("nothing was refused");
    await inClinic(dana.clinicId, (tx) =>
      tx.insert(tables.privateNotes).values({ ...(row as NonNullable<typeof row>), id: crypto.randomUUID(), patientId: other.id }),
    );
    expect((await listPrivateNotes(dana, other.id)).map((note) => note.text)).toEqual(expect.arrayContaining([null, "Hers."]));
    expect((await listPrivateNotes(dana, patientId)).map((note) => note.text)).toEqual([text]);
  });

  it("are taken away by who wrote them, once, and that there was one stays on record", async () => {
    const { dana, patientId, noteId } = await noted();
    const colleague = await makeActor({ clinicId: dana.clinicId });
    expect(await refusal(removePrivateNote(colleague, noteId))).toMatch(/not yours/);
    await removePrivateNote(dana, noteId);
    await removePrivateNote(dana, noteId);
    expect(await listPrivateNotes(dana, patientId)).toEqual([]);
    expect(await recordOf(dana.clinicId)).toEqual(["note.add", "note.remove"]);
  });

  it("go with the patient who is erased", async () => {
    const { dana, patientId } = await noted();
    await inClinic(dana.clinicId, (tx) => tx.execute(sql`select erase_patient(${patientId}, ${dana.staffId}, now())`));
    expect(await inClinic(dana.clinicId, (tx) => tx.select().from(tables.privateNotes))).toEqual([]);
  });

  it("hold something, and not a book", () => {
    expect(noteInput.safeParse({ patientId: "x", text: "  " }).success).toBe(false);
    expect(noteInput.safeParse({ patientId: "x", text: "a".repeat(4_001) }).success).toBe(false);
  });
});
