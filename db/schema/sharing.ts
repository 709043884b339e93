import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { staff } from "./clinic";
import { agreementWay, at, clinicId, instant } from "./columns";
import { programs } from "./programs";

export const shareLinks = pgTable(
  "share_links",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    programId: uuid().notNull(),
    /** For whom it is: "Maria", "her daughter". */
    name: text().notNull(),
    /** Replacing a link raises it: the token of the generation before stops working. */
    generation: integer().notNull(),
    keyId: text().notNull(),
    /** The last day on which it opens, in the clinic's zone. */
    expiresOn: date({ mode: "string" }).notNull(),
    /** Nobody chose that day: it moves on when a later version makes the program longer. */
    followsProgram: boolean().notNull().default(false),
    revokedAt: instant(),
    /** Sealed, since it can be printed again; see `lib/sealed.ts`. Null where the link asks for none. */
    pinSealed: text(),
    /** Each new PIN raises it: what was unlocked with the one before is locked again. */
    pinGeneration: integer().notNull().default(0),
    /** The patient's yes to this way of sharing: how and when it was given, and who noted it. All of it or nothing. */
    agreedHow: agreementWay(),
    agreedOn: date({ mode: "string" }),
    agreementBy: uuid(),
    agreementAt: instant(),
    /** When it last went out by the clinic's mail server. */
    mailedAt: instant(),
    createdBy: uuid().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "share_links_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "share_links_program_fk",
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }).onDelete("restrict"),
    foreignKey({ name: "share_links_author_fk", columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      name: "share_links_agreement_fk",
      columns: [t.clinicId, t.agreementBy],
      foreignColumns: [staff.clinicId, staff.id],
    }).onDelete("restrict"),
    index("share_links_agreement_idx").on(t.clinicId, t.agreementBy),
    check("share_links_agreement", sql`num_nulls(${t.agreedHow}, ${t.agreedOn}, ${t.agreementBy}, ${t.agreementAt}) in (0, 4)`),
    index("share_links_program_idx").on(t.clinicId, t.programId),
    index("share_links_author_idx").on(t.clinicId, t.createdBy),
  ],
);

/** The page's own POST, so that a mail scanner that follows the link is not counted. */
export const shareOpens = pgTable(
  "share_opens",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    shareLinkId: uuid().notNull(),
    versionNumber: integer().notNull(),
    at: instant().notNull(),
    /** Made up by the browser that opened it, so that a reload does not count again; null where it keeps nothing. */
    deviceId: uuid(),
  },
  (t) => [
    primaryKey({ name: "share_opens_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({
      name: "share_opens_link_fk",
      columns: [t.clinicId, t.shareLinkId],
      foreignColumns: [shareLinks.clinicId, shareLinks.id],
    }).onDelete("restrict"),
    index("share_opens_link_idx").on(t.clinicId, t.shareLinkId, t.at),
  ],
);
