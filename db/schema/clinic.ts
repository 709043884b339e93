import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  type PgTableExtraConfigValue,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { clothes, defaultPalette, hairs, skins } from "../../lib/figure/palette";
import { type HandoutPart, handoutParts } from "../../lib/vocabulary";
import { at, clinicId, handoutLayout, instant, mailSecurity, paperSize, role } from "./columns";
import { pictures } from "./exercises";

const oneOf = (values: object) =>
  sql.raw(
    `(${Object.keys(values)
      .map((value) => `'${value}'`)
      .join(", ")})`,
  );

export const clinics = pgTable(
  "clinics",
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    phone: text().notNull(),
    address: text().notNull(),
    /** What a patient calls when it cannot wait, such as 911, 112 or 999; empty until somebody says. */
    emergencyNumber: text().notNull().default(""),
    paperSize: paperSize().notNull(),
    handoutLayout: handoutLayout().notNull().default("standard"),
    /** What is printed on sheets of that layout, and on large print; null: what is usual for them. */
    handoutParts: text().array().$type<HandoutPart[]>(),
    /** As it was chosen, `#0b6664`, or empty: what is drawn with it is darkened until it can be read. */
    brandColour: text().notNull().default(""),
    /** One of its pictures. What was published keeps the logo that it had. */
    logoId: uuid(),
    timeZone: text().notNull(),
    /** For how many years records of archived patients are kept before an owner is asked to erase them; null: nobody is asked. */
    retentionYears: integer(),
    requiresSecondFactor: boolean().notNull().default(false),
    /** After so many minutes without input a screen hides what it shows. */
    idleLockMinutes: integer().notNull().default(15),
    figureSkin: text().$type<keyof typeof skins>().notNull().default(defaultPalette.skin),
    figureHair: text().$type<keyof typeof hairs>().notNull().default(defaultPalette.hair),
    figureClothing: text().$type<keyof typeof clothes>().notNull().default(defaultPalette.clothing),
    ...at,
  },
  // The type is written out, as pictures belong to a clinic and a clinic has one of them.
  (t): PgTableExtraConfigValue[] => [
    foreignKey({ name: "clinics_logo_fk", columns: [t.id, t.logoId], foreignColumns: [pictures.clinicId, pictures.id] }).onDelete(
      "restrict",
    ),
    index("clinics_logo_idx").on(t.id, t.logoId),
    check("clinics_brand_colour", sql`${t.brandColour} = '' or ${t.brandColour} ~ '^#[0-9a-f]{6}$'`),
    check(
      "clinics_handout_parts",
      sql`${t.handoutParts} <@ ${sql.raw(`array[${handoutParts.map((part) => `'${part}'`).join(", ")}]::text[]`)}`,
    ),
    check("clinics_idle_lock", sql`${t.idleLockMinutes} between 1 and 120`),
    check("clinics_retention", sql`${t.retentionYears} between 1 and 100`),
    check("clinics_figure_skin", sql`${t.figureSkin} in ${oneOf(skins)}`),
    check("clinics_figure_hair", sql`${t.figureHair} in ${oneOf(hairs)}`),
    check("clinics_figure_clothing", sql`${t.figureClothing} in ${oneOf(clothes)}`),
  ],
);

export const staff = pgTable(
  "staff",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    id: uuid().notNull(),
    name: text().notNull(),
    credentials: text().notNull(),
    role: role().notNull(),
    suspendedAt: instant(),
    ...at,
  },
  (t) => [primaryKey({ name: "staff_pkey", columns: [t.clinicId, t.id] })],
);

/** The server that the clinic's mail goes out by; no row, or one without a host, where the clinic has none. */
export const clinicMail = pgTable(
  "clinic_mail",
  {
    clinicId: clinicId()
      .primaryKey()
      .references(() => clinics.id, { onDelete: "restrict" }),
    host: text().notNull(),
    port: integer().notNull(),
    security: mailSecurity().notNull(),
    /** Empty where the server asks for none. */
    username: text().notNull(),
    /** See `lib/sealed.ts`. */
    passwordSealed: text(),
    fromName: text().notNull(),
    fromAddress: text().notNull(),
    changedBy: uuid().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ name: "clinic_mail_staff_fk", columns: [t.clinicId, t.changedBy], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("clinic_mail_staff_idx").on(t.clinicId, t.changedBy),
    check("clinic_mail_port", sql`${t.port} between 1 and 65535`),
  ],
);
