import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { clinics } from "./clinic";
import { bytea, clinicId, instant } from "./columns";

/** Who did what, to whose record, when and from where: ids only, never names. A sealer fills the hashes in batches, once. */
export const auditEvents = pgTable(
  "audit_events",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    at: instant().notNull(),
    /** Null when a patient or the product itself did it. */
    staffId: uuid(),
    action: text().notNull(),
    patientId: uuid(),
    subjectId: uuid(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    address: text(),
    sequence: bigint({ mode: "number" }),
    previousHash: bytea(),
    hash: bytea(),
  },
  (t) => [
    primaryKey({ name: "audit_events_pkey", columns: [t.clinicId, t.id] }),
    unique("audit_events_sequence_key").on(t.clinicId, t.sequence),
    index("audit_events_patient_idx").on(t.clinicId, t.patientId, t.at),
    index("audit_events_at_idx").on(t.clinicId, t.at),
    index("audit_events_unsealed_idx").on(t.clinicId, t.at, t.id).where(sql`${t.hash} is null`),
  ],
);

/** Where the chain of a clinic's entries ends: what shows that its last ones were cut off. */
export const auditHeads = pgTable("audit_heads", {
  clinicId: clinicId()
    .primaryKey()
    .references(() => clinics.id, { onDelete: "restrict" }),
  sequence: bigint({ mode: "number" }).notNull(),
  hash: bytea().notNull(),
  sealedAt: instant().notNull(),
  /** The same sealed under a key that is in no database: whoever only has the database cannot make another end. */
  stamp: text().notNull(),
});

/** What was erased, so that a restored backup can erase it again. */
export const erasures = pgTable(
  "erasures",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    patientId: uuid().notNull(),
    staffId: uuid(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ name: "erasures_pkey", columns: [t.clinicId, t.patientId] })],
);

/** Each backup that was tried, of the whole installation: what an owner reads about the last one. Written by the owner of the tables only. */
export const backups = pgTable(
  "backups",
  {
    id: uuid().primaryKey(),
    madeAt: instant().notNull(),
    /** Null where it failed. */
    file: text(),
    bytes: bigint({ mode: "number" }).notNull(),
    rows: bigint({ mode: "number" }).notNull(),
    /** Whether a file of keys beside it holds all keys that were in use. */
    keysSaved: boolean().notNull(),
    /** Null where it succeeded. */
    failure: text(),
  },
  (t) => [index("backups_made_idx").on(t.madeAt), check("backups_outcome", sql`num_nonnulls(${t.file}, ${t.failure}) = 1`)],
);
