import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
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
    /** Who this is for the provider of OpenID Connect, once they have signed in that way. */
    oidcIssuer: text(),
    oidcSubject: text(),
  },
  (t) => [
    unique("accounts_email_key").on(t.email),
    unique("accounts_oidc_key").on(t.oidcIssuer, t.oidcSubject),
    check("accounts_oidc_whole", sql`num_nulls(${t.oidcIssuer}, ${t.oidcSubject}) in (0, 2)`),
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
    /** When a person last did something in it, as their browser reports. Long ago means locked. */
    activeAt: instant(),
    lockedAt: instant(),
    /** A session of an account with a second factor is nobody's without it. */
    secondFactorAt: instant(),
    /** How the person proved who they are: `password`, `oidc`, `link`. */
    openedBy: text().notNull().default("password"),
    /** Such as "Firefox on Windows". */
    device: text().notNull().default(""),
    /** Shortened. */
    address: text(),
  },
  (t) => [index("sessions_staff_idx").on(t.staffId)],
);

/** What an authenticator app shares with us. Counts only once it is confirmed by a code. */
export const secondFactors = pgTable("second_factors", {
  staffId: uuid()
    .primaryKey()
    .references(() => accounts.staffId, { onDelete: "cascade" }),
  /** See `lib/sealed.ts`. */
  secretSealed: text().notNull(),
  createdAt: instant().notNull(),
  confirmedAt: instant(),
  /** The time step of the last code that was taken: that code and earlier ones are spent. */
  lastStep: bigint({ mode: "number" }).notNull().default(0),
});

/** The SHA-256 of each recovery code: 120 random bits, good once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    staffId: uuid()
      .notNull()
      .references(() => secondFactors.staffId, { onDelete: "cascade" }),
    codeHash: bytea().notNull(),
    usedAt: instant(),
  },
  (t) => [primaryKey({ name: "recovery_codes_pkey", columns: [t.staffId, t.codeHash] })],
);

export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    tokenHash: bytea().primaryKey(),
    purpose: oneTimePurpose().notNull(),
    clinicId: uuid().references(() => clinics.id, { onDelete: "restrict" }),
    /** An invitation says for whom and as what; a password link says whose; a link for another e-mail address says whose and which. */
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
