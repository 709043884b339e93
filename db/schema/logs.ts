import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { LoggedItem } from "../../lib/logs/log-input";
import { clinics, staff } from "./clinic";
import { at, clinicId, comparison, effort, instant, logSource } from "./columns";
import { programs } from "./programs";
import { shareLinks } from "./sharing";

/**
 * What was done on a day, as somebody said it once. Rows are only added: a correction is a row of its own, which takes the place of what the
 * same source said of that day and round before. `lib/logs/merge.ts` says what stands.
 */
export const sessionLogs = pgTable(
  "session_logs",
  {
    clinicId: clinicId(),
    /** Made on the device, so that sending twice is storing once. */
    id: uuid().notNull(),
    programId: uuid().notNull(),
    /** The date on the device, or on the paper. */
    on: date({ mode: "string" }).notNull(),
    /** Which time of that day. */
    round: integer().notNull(),
    source: logSource().notNull(),
    shareLinkId: uuid(),
    staffId: uuid(),
    items: jsonb().$type<LoggedItem[]>().notNull(),
    painNow: integer(),
    painWorst: integer(),
    effort: effort(),
    stopped: boolean().notNull(),
    note: text().notNull(),
    replacesId: uuid(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "session_logs_pkey", columns: [t.clinicId, t.id] }),
    unique("session_logs_round_key").on(t.clinicId, t.programId, t.on, t.round, t.source, t.id),
    foreignKey({
      name: "session_logs_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "session_logs_link_fk",
      columns: [t.clinicId, t.shareLinkId],
      foreignColumns: [shareLinks.clinicId, shareLinks.id],
    }).onDelete("restrict"),
    foreignKey({ name: "session_logs_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    // Only of the same program, day, round and source. Checked at the end of a statement, so that erasing a patient can take all at once.
    foreignKey({
      name: "session_logs_replaces_fk",
      columns: [t.clinicId, t.programId, t.on, t.round, t.source, t.replacesId],
      foreignColumns: [t.clinicId, t.programId, t.on, t.round, t.source, t.id],
    }).onDelete("no action"),
    index("session_logs_link_idx").on(t.clinicId, t.shareLinkId, t.createdAt),
    index("session_logs_staff_idx").on(t.clinicId, t.staffId),
    index("session_logs_replaces_idx").on(t.clinicId, t.programId, t.on, t.round, t.source, t.replacesId),
    // What is new in a clinic is asked every few seconds by each page that is open.
    index("session_logs_at_idx").on(t.clinicId, t.createdAt),
    check("session_logs_round", sql`${t.round} between 1 and 12`),
    check("session_logs_pain", sql`${t.painNow} between 0 and 10 and ${t.painWorst} between 0 and 10`),
    check("session_logs_note", sql`char_length(${t.note}) <= 2000`),
    check(
      "session_logs_source",
      sql`(${t.source} = 'patient') = (${t.shareLinkId} is not null) and (${t.source} = 'patient') = (${t.staffId} is null)`,
    ),
  ],
);

/** How a morning compares with the day before. Of several on one day the last one counts. */
export const morningAnswers = pgTable(
  "morning_answers",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    programId: uuid().notNull(),
    on: date({ mode: "string" }).notNull(),
    compared: comparison().notNull(),
    shareLinkId: uuid().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "morning_answers_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "morning_answers_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "morning_answers_link_fk",
      columns: [t.clinicId, t.shareLinkId],
      foreignColumns: [shareLinks.clinicId, shareLinks.id],
    }).onDelete("restrict"),
    index("morning_answers_program_idx").on(t.clinicId, t.programId, t.on),
    index("morning_answers_link_idx").on(t.clinicId, t.shareLinkId, t.createdAt),
    index("morning_answers_at_idx").on(t.clinicId, t.createdAt),
  ],
);

/**
 * Somebody of the clinic spoke with the patient about what was logged. That answers all that had come in by `answersTo`, which is what they had
 * seen; null answers nothing. Rows are only added: the last one counts, and one that was noted by mistake is taken back by another.
 */
export const patientCalls = pgTable(
  "patient_calls",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    programId: uuid().notNull(),
    answersTo: instant(),
    staffId: uuid().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "patient_calls_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "patient_calls_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    foreignKey({ name: "patient_calls_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("patient_calls_program_idx").on(t.clinicId, t.programId, t.createdAt),
    index("patient_calls_staff_idx").on(t.clinicId, t.staffId),
    index("patient_calls_at_idx").on(t.clinicId, t.createdAt),
  ],
);

/** From when on a clinic wants to look at a patient. A clinic without a row goes by `usualThresholds`. */
export const attentionSettings = pgTable(
  "attention_settings",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    /** Pain up to here is green; above it and up to the next, amber; beyond that, red. */
    greenTo: integer().notNull(),
    amberTo: integer().notNull(),
    silentDays: integer().notNull(),
    endingDays: integer().notNull(),
    staffId: uuid().notNull(),
    ...at,
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "attention_settings_pkey", columns: [t.clinicId] }),
    foreignKey({
      name: "attention_settings_staff_fk",
      columns: [t.clinicId, t.staffId],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("attention_settings_staff_idx").on(t.clinicId, t.staffId),
    check("attention_settings_zones", sql`${t.greenTo} between 0 and 8 and ${t.amberTo} between 1 and 9 and ${t.greenTo} < ${t.amberTo}`),
    check("attention_settings_days", sql`${t.silentDays} between 1 and 30 and ${t.endingDays} between 1 and 60`),
  ],
);
