import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Dosage } from "../../lib/dosage/dosage";
import type * as words from "../../lib/vocabulary";
import { clinics, staff } from "./clinic";
import { at, bytea, clinicId, exerciseKind, instant, position } from "./columns";

/** Re-encoded by us, so that nothing that a stranger made is ever served or printed. */
export const pictures = pgTable(
  "pictures",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    id: uuid().notNull(),
    mime: text().notNull(),
    bytes: bytea().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "pictures_pkey", columns: [t.clinicId, t.id] }),
    check("pictures_mime", sql`${t.mime} in ('image/jpeg', 'image/png')`),
    check("pictures_size", sql`octet_length(${t.bytes}) <= 2000000 and ${t.width} between 1 and 2000 and ${t.height} between 1 and 2000`),
  ],
);

export const clinicExercises = pgTable(
  "clinic_exercises",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Why one does it, in one sentence for the patient; empty where nobody has written it. */
    why: text().notNull().default(""),
    steps: text().array().notNull(),
    cautions: text().array().notNull(),
    position: position(),
    equipment: text().array().$type<words.Equipment[]>().notNull(),
    regions: text().array().$type<words.Region[]>().notNull(),
    kind: exerciseKind().notNull(),
    /** What the movement does to the body, for the safety gate; null where nobody has said it, which is not the same as none. */
    traits: text().array().$type<words.Trait[]>(),
    /** What works or is stretched, for the dose meter. */
    muscles: text().array().$type<words.Muscle[]>().notNull().default([]),
    dosage: jsonb().$type<Dosage>().notNull(),
    pictureId: uuid(),
    createdBy: uuid().notNull(),
    archivedAt: instant(),
    ...at,
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "clinic_exercises_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "clinic_exercises_picture_fk",
      columns: [t.clinicId, t.pictureId],
      foreignColumns: [pictures.clinicId, pictures.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "clinic_exercises_author_fk",
      columns: [t.clinicId, t.createdBy],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("clinic_exercises_picture_idx").on(t.clinicId, t.pictureId),
    index("clinic_exercises_author_idx").on(t.clinicId, t.createdBy),
    check("clinic_exercises_named", sql`${t.name} <> ''`),
  ],
);

/** What one member of staff marked or used; `exerciseId` is a built-in slug or the id of an exercise of the clinic's own. */
export const exerciseMarks = pgTable(
  "exercise_marks",
  {
    clinicId: clinicId(),
    staffId: uuid().notNull(),
    exerciseId: text().notNull(),
    favourite: boolean().notNull(),
    usedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "exercise_marks_pkey", columns: [t.clinicId, t.staffId, t.exerciseId] }),
    foreignKey({ name: "exercise_marks_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
  ],
);

/** The dosage that an exercise starts with here, instead of the catalog's: one member of staff's own, or the clinic's where `staffId` is null. */
export const exerciseDefaults = pgTable(
  "exercise_defaults",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    id: uuid().notNull(),
    staffId: uuid(),
    /** A built-in slug or the id of an exercise of the clinic's own; an empty variation is the exercise itself. */
    exerciseId: text().notNull(),
    variationSlug: text().notNull(),
    /** Null where the default was taken back. */
    dosage: jsonb().$type<Dosage>(),
    ...at,
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "exercise_defaults_pkey", columns: [t.clinicId, t.id] }),
    unique("exercise_defaults_one_key").on(t.clinicId, t.staffId, t.exerciseId, t.variationSlug).nullsNotDistinct(),
    foreignKey({
      name: "exercise_defaults_staff_fk",
      columns: [t.clinicId, t.staffId],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
  ],
);
