import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { clinics, staff } from "./clinic";
import { bytea, clinicId, instant, oneTimePurpose, role, shareTokenPurpose } from "./columns";

// No row level security: the app has no grant on these tables at all and reaches them through the narrow functions of the migrations.

export const accounts = pgTable(
  "accounts",
  {
    staffId: uuid().primaryKey(),
    clinicId: clinicId(),
    /** Lower case. */
    email: text().notNull(),
    passwordHash: text().notNull(),
    passwordChangedAt: instant().notNull(),
  },
  (t) => [
    unique("accounts_email_key").on(t.email),
    foreignKey({ name: "accounts_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    check("accounts_email_folded", sql`${t.email} = lower(${t.email})`),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => accounts.staffId, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index("sessions_staff_idx").on(t.staffId)],
);

export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    tokenHash: bytea().primaryKey(),
    purpose: oneTimePurpose().notNull(),
    clinicId: uuid().references(() => clinics.id, { onDelete: "restrict" }),
    /** An invitation says for whom and as what; a password link says whose. */
    email: text(),
    name: text(),
    role: role(),
    staffId: uuid(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("one_time_links_clinic_idx").on(t.clinicId, t.purpose)],
);

/** Failures per key (a digest of what is limited), so that several processes count as one and a restart forgets nothing. */
export const attempts = pgTable("attempts", {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastFailedAt: instant().notNull(),
  blockedUntil: instant(),
});

/** How often something is done per key (a digest): when a full measure will be there again. A row that is full says nothing and is swept. */
export const rates = pgTable("rates", { key: text().primaryKey(), fullAt: instant().notNull() });

/** The SHA-256 of each share link's token: enough to find the link, useless to open it. */
export const shareTokens = pgTable(
  "share_tokens",
  {
    tokenHash: bytea().primaryKey(),
    clinicId: clinicId(),
    shareLinkId: uuid().notNull(),
    generation: integer().notNull(),
    /** One link has a token for its page and another that reads the calendar alone. */
    purpose: shareTokenPurpose().notNull().default("page"),
  },
  (t) => [unique("share_tokens_link_key").on(t.clinicId, t.shareLinkId, t.generation, t.purpose)],
);

/** The shared catalog: only what rows must be able to point at. The facts are in `lib/catalog`. Retired, never removed. */
export const builtInExercises = pgTable("built_in_exercises", { slug: text().primaryKey(), name: text().notNull(), retiredAt: instant() });
