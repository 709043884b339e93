import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type * as words from "../../lib/vocabulary";
import { clinics, staff } from "./clinic";
import { at, clinicId, instant, printSize } from "./columns";

export const patients = pgTable(
  "patients",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    id: uuid().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** " last first", without accents and in lower case: what the search reads. */
    nameFolded: text().notNull(),
    birthOn: date({ mode: "string" }),
    phone: text().notNull(),
    email: text().notNull(),
    recordNumber: text().notNull(),
    language: text().$type<words.Language>().notNull(),
    printSize: printSize().notNull(),
    therapistId: uuid(),
    isSample: boolean().notNull(),
    archivedAt: instant(),
    ...at,
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "patients_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "patients_therapist_fk",
      columns: [t.clinicId, t.therapistId],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("patients_therapist_idx").on(t.clinicId, t.therapistId),
    index("patients_name_idx").on(t.clinicId, t.nameFolded),
    check("patients_named", sql`${t.firstName} <> '' and ${t.lastName} <> ''`),
    check("patients_language", sql`${t.language} ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'`),
  ],
);

/** What prescribers note for each other about a patient. The text is sealed: a database alone does not tell it. */
export const privateNotes = pgTable(
  "private_notes",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid().notNull(),
    sealed: text().notNull(),
    createdBy: uuid().notNull(),
    removedAt: instant(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "private_notes_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "private_notes_patient_fk",
      columns: [t.clinicId, t.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "private_notes_author_fk",
      columns: [t.clinicId, t.createdBy],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("private_notes_patient_idx").on(t.clinicId, t.patientId),
    index("private_notes_author_idx").on(t.clinicId, t.createdBy),
  ],
);
