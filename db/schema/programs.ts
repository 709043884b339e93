import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Dosage } from "../../lib/dosage/dosage";
import type { DraftOperation } from "../../lib/programs/operations";
import type { ProgramView } from "../../lib/programs/program-view";
import type * as words from "../../lib/vocabulary";
import { staff } from "./clinic";
import { at, clinicId, instant, programEventKind } from "./columns";
import { clinicExercises } from "./exercises";
import { builtInExercises } from "./look-ups";
import { patients } from "./patients";

export const programs = pgTable(
  "programs",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid().notNull(),
    createdBy: uuid().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "programs_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "programs_patient_fk",
      columns: [t.clinicId, t.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }).onDelete("restrict"),
    foreignKey({ name: "programs_author_fk", columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("programs_patient_idx").on(t.clinicId, t.patientId),
    index("programs_author_idx").on(t.clinicId, t.createdBy),
  ],
);

/** A draft while `publishedAt` is null; from then on a trigger refuses every change. One draft a program at a time. */
export const versions = pgTable(
  "versions",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    programId: uuid().notNull(),
    number: integer(),
    /** Counts the accepted changes of a draft; whoever sends a change says which one they saw. */
    revision: integer().notNull(),
    title: text().notNull(),
    goals: text().notNull(),
    startsOn: date({ mode: "string" }),
    weeks: integer(),
    /** What the therapist adds to the built-in signs. */
    stopSigns: text().array().notNull(),
    /** The template that it began with: a built-in slug, or the id of one of the clinic's. */
    templateId: text(),
    createdBy: uuid().notNull(),
    ...at,
    publishedAt: instant(),
    publishedBy: uuid(),
    /** What the patient sees, one view a language, as it was at the moment of publishing. */
    views: jsonb().$type<Partial<Record<words.Language, ProgramView>>>(),
  },
  (t) => [
    primaryKey({ name: "versions_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "versions_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    foreignKey({ name: "versions_author_fk", columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "versions_publisher_fk",
      columns: [t.clinicId, t.publishedBy],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("versions_author_idx").on(t.clinicId, t.createdBy),
    index("versions_publisher_idx").on(t.clinicId, t.publishedBy),
    unique("versions_number_key").on(t.clinicId, t.programId, t.number),
    uniqueIndex("versions_one_draft_key").on(t.clinicId, t.programId).where(sql`published_at is null`),
    check(
      "versions_published_whole",
      sql`(${t.publishedAt} is null) = (${t.number} is null) and (${t.publishedAt} is null) = (${t.views} is null) and (${t.publishedAt} is null) = (${t.publishedBy} is null)`,
    ),
    check("versions_weeks", sql`${t.weeks} between 1 and 104`),
  ],
);

export const phases = pgTable(
  "phases",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    versionId: uuid().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    fromWeek: integer().notNull(),
    toWeek: integer(),
    /** For the patient: how to tell that it is time for the next phase. */
    criteria: text().notNull().default(""),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "phases_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "phases_version_fk",
      columns: [t.clinicId, t.versionId],
      foreignColumns: [versions.clinicId, versions.id],
    }).onDelete("restrict"),
    unique("phases_version_key").on(t.clinicId, t.versionId, t.id),
    check("phases_weeks", sql`${t.fromWeek} between 1 and 104 and (${t.toWeek} is null or ${t.toWeek} between ${t.fromWeek} and 104)`),
  ],
);

/** `itemKey` stays the same from version to version. Removing from a draft marks the row: nothing clinical is deleted. */
export const items = pgTable(
  "items",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    versionId: uuid().notNull(),
    phaseId: uuid().notNull(),
    itemKey: uuid().notNull(),
    position: integer().notNull(),
    builtInSlug: text().references(() => builtInExercises.slug, { onDelete: "restrict" }),
    variationSlug: text(),
    clinicExerciseId: uuid(),
    dosage: jsonb().$type<Dosage>().notNull(),
    patientNote: text().notNull(),
    staffNote: text().notNull(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "items_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "items_phase_fk",
      columns: [t.clinicId, t.versionId, t.phaseId],
      foreignColumns: [phases.clinicId, phases.versionId, phases.id],
    }).onDelete("restrict"),
    foreignKey({ name: "items_version_fk", columns: [t.clinicId, t.versionId], foreignColumns: [versions.clinicId, versions.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "items_clinic_exercise_fk",
      columns: [t.clinicId, t.clinicExerciseId],
      foreignColumns: [clinicExercises.clinicId, clinicExercises.id],
    }).onDelete("restrict"),
    index("items_phase_idx").on(t.clinicId, t.versionId, t.phaseId),
    index("items_clinic_exercise_idx").on(t.clinicId, t.clinicExerciseId),
    index("items_built_in_idx").on(t.builtInSlug),
    unique("items_key_key").on(t.clinicId, t.versionId, t.itemKey),
    check("items_one_exercise", sql`num_nonnulls(${t.builtInSlug}, ${t.clinicExerciseId}) = 1`),
  ],
);

/** Every accepted change of a draft, by the id that its author's browser gave it: sending it again is harmless. */
export const draftOperations = pgTable(
  "draft_operations",
  {
    clinicId: clinicId(),
    versionId: uuid().notNull(),
    operationId: uuid().notNull(),
    revision: integer().notNull(),
    staffId: uuid().notNull(),
    operation: jsonb().$type<DraftOperation>().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "draft_operations_pkey", columns: [t.clinicId, t.versionId, t.operationId] }),
    foreignKey({
      name: "draft_operations_version_fk",
      columns: [t.clinicId, t.versionId],
      foreignColumns: [versions.clinicId, versions.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "draft_operations_staff_fk",
      columns: [t.clinicId, t.staffId],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("draft_operations_staff_idx").on(t.clinicId, t.staffId),
  ],
);

/** Lifecycle is not content: starting, pausing, resuming, ending and extending a program are events, never edits. A mistake is taken back once, by an event too. */
export const programEvents = pgTable(
  "program_events",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    programId: uuid().notNull(),
    kind: programEventKind().notNull(),
    on: date({ mode: "string" }).notNull(),
    weeks: integer(),
    staffId: uuid().notNull(),
    undoesId: uuid(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "program_events_pkey", columns: [t.clinicId, t.id] }),
    unique("program_events_undone_once").on(t.clinicId, t.undoesId),
    // Checked at the end of a statement, so that erasing a patient can take all events at once.
    foreignKey({ name: "program_events_undoes_fk", columns: [t.clinicId, t.undoesId], foreignColumns: [t.clinicId, t.id] }).onDelete(
      "no action",
    ),
    // As text: a value that this very migration adds cannot be compared as an enum yet.
    check("program_events_undo", sql`(${t.kind}::text = 'undo') = (${t.undoesId} is not null)`),
    foreignKey({
      name: "program_events_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    foreignKey({ name: "program_events_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("program_events_program_idx").on(t.clinicId, t.programId),
    index("program_events_staff_idx").on(t.clinicId, t.staffId),
    check("program_events_weeks", sql`(${t.kind} = 'extend') = (${t.weeks} is not null) and ${t.weeks} between 1 and 104`),
  ],
);
