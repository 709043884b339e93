import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clothes, defaultPalette, hairs, skins } from "../../lib/figure/palette";
import { at, clinicId, handoutLayout, instant, paperSize, role } from "./columns";

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
    paperSize: paperSize().notNull(),
    handoutLayout: handoutLayout().notNull().default("standard"),
    timeZone: text().notNull(),
    figureSkin: text().$type<keyof typeof skins>().notNull().default(defaultPalette.skin),
    figureHair: text().$type<keyof typeof hairs>().notNull().default(defaultPalette.hair),
    figureClothing: text().$type<keyof typeof clothes>().notNull().default(defaultPalette.clothing),
    ...at,
  },
  (t) => [
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
