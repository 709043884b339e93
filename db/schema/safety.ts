import { boolean, date, foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type * as words from "../../lib/vocabulary";
import { clinics, staff } from "./clinic";
import { at, clinicId, instant, patientFlag, severity } from "./columns";
import { patients } from "./patients";
import { programs } from "./programs";

/** What is true of a patient from a day on, until somebody ends it. */
export const flags = pgTable(
  "flags",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid().notNull(),
    flag: patientFlag().notNull(),
    notedOn: date({ mode: "string" }).notNull(),
    note: text().notNull(),
    notedBy: uuid().notNull(),
    ...at,
    endedAt: instant(),
    endedBy: uuid(),
  },
  (t) => [
    primaryKey({ name: "flags_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({ name: "flags_patient_fk", columns: [t.clinicId, t.patientId], foreignColumns: [patients.clinicId, patients.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "flags_author_fk", columns: [t.clinicId, t.notedBy], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "flags_ender_fk", columns: [t.clinicId, t.endedBy], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("flags_patient_idx").on(t.clinicId, t.patientId),
    index("flags_author_idx").on(t.clinicId, t.notedBy),
    index("flags_ender_idx").on(t.clinicId, t.endedBy),
  ],
);

/** One red-flag screen, as it was asked on a day. Never changed; a new one is a new row. */
export const redFlagScreens = pgTable(
  "red_flag_screens",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    patientId: uuid().notNull(),
    screenedOn: date({ mode: "string" }).notNull(),
    answers: jsonb().$type<Record<string, words.ScreenAnswer>>().notNull(),
    note: text().notNull(),
    staffId: uuid().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "red_flag_screens_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "red_flag_screens_patient_fk",
      columns: [t.clinicId, t.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "red_flag_screens_staff_fk",
      columns: [t.clinicId, t.staffId],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("red_flag_screens_patient_idx").on(t.clinicId, t.patientId),
    index("red_flag_screens_staff_idx").on(t.clinicId, t.staffId),
  ],
);

/** Somebody let an item stand against a flag, and why. It holds for this item as it was then: another variation asks again. */
export const gateOverrides = pgTable(
  "gate_overrides",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    programId: uuid().notNull(),
    itemKey: uuid().notNull(),
    exerciseId: text().notNull(),
    variationSlug: text().notNull(),
    flag: patientFlag().notNull(),
    reason: text().notNull(),
    staffId: uuid().notNull(),
    ...at,
    withdrawnAt: instant(),
  },
  (t) => [
    primaryKey({ name: "gate_overrides_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "gate_overrides_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    foreignKey({ name: "gate_overrides_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("gate_overrides_program_idx").on(t.clinicId, t.programId),
    index("gate_overrides_staff_idx").on(t.clinicId, t.staffId),
  ],
);

/** Where a clinic judges a meeting of flag and trait otherwise than the product does. `trait` is `*` where the flag meets everything. */
export const gateRules = pgTable(
  "gate_rules",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    flag: patientFlag().notNull(),
    trait: text().notNull(),
    severity: severity().notNull(),
    staffId: uuid().notNull(),
    ...at,
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "gate_rules_pkey", columns: [t.clinicId, t.flag, t.trait] }),
    foreignKey({ name: "gate_rules_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("gate_rules_staff_idx").on(t.clinicId, t.staffId),
  ],
);

/** What one member of staff does not want to be told again: about one program, or (`programId` null) at all. */
export const dismissedHints = pgTable(
  "dismissed_hints",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    staffId: uuid().notNull(),
    programId: uuid(),
    hint: text().notNull(),
    isDismissed: boolean().notNull(),
    ...at,
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "dismissed_hints_pkey", columns: [t.clinicId, t.id] }),
    unique("dismissed_hints_one_key").on(t.clinicId, t.staffId, t.programId, t.hint).nullsNotDistinct(),
    foreignKey({ name: "dismissed_hints_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "dismissed_hints_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    index("dismissed_hints_program_idx").on(t.clinicId, t.programId),
  ],
);
