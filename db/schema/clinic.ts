import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, clinicId, instant, paperSize, role } from "./columns";

export const clinics = pgTable("clinics", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  paperSize: paperSize().notNull(),
  timeZone: text().notNull(),
  ...at,
});

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
