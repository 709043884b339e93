import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { TemplateContent } from "../../lib/templates/template";
import { clinics, staff } from "./clinic";
import { at, clinicId, instant } from "./columns";

/** A program without a patient. `staffId` names whose it is; null makes it the clinic's. The built-in ones are in `lib/templates`. */
export const templates = pgTable(
  "templates",
  {
    clinicId: clinicId().references(() => clinics.id, { onDelete: "restrict" }),
    id: uuid().notNull(),
    staffId: uuid(),
    title: text().notNull(),
    about: text().notNull(),
    content: jsonb().$type<TemplateContent>().notNull(),
    createdBy: uuid().notNull(),
    archivedAt: instant(),
    ...at,
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "templates_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({ name: "templates_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "templates_author_fk", columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("templates_staff_idx").on(t.clinicId, t.staffId),
    index("templates_author_idx").on(t.clinicId, t.createdBy),
    check("templates_titled", sql`${t.title} <> ''`),
  ],
);
