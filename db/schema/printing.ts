import { foreignKey, index, integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { staff } from "./clinic";
import { at, bytea, clinicId, instant } from "./columns";

/** A print of several patients, for the quarter of an hour that it is kept: any process can say how far it is. */
export const printJobs = pgTable(
  "print_jobs",
  {
    clinicId: clinicId(),
    id: uuid().notNull(),
    staffId: uuid().notNull(),
    state: jsonb().$type<Record<string, unknown>>().notNull(),
    /** When the process that works on it was last heard of. */
    heardAt: instant().notNull(),
    cancelledAt: instant(),
    /** From then on it is gone. */
    forgetAt: instant().notNull(),
    ...at,
  },
  (t) => [
    primaryKey({ name: "print_jobs_pkey", columns: [t.clinicId, t.id] }),
    foreignKey({ name: "print_jobs_staff_fk", columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }).onDelete(
      "restrict",
    ),
    index("print_jobs_staff_idx").on(t.clinicId, t.staffId),
    index("print_jobs_forget_idx").on(t.forgetAt),
  ],
);

/** Its file in pieces, each sealed: it holds live links. */
export const printJobParts = pgTable(
  "print_job_parts",
  { clinicId: clinicId(), jobId: uuid().notNull(), position: integer().notNull(), sealed: bytea().notNull() },
  (t) => [
    primaryKey({ name: "print_job_parts_pkey", columns: [t.clinicId, t.jobId, t.position] }),
    foreignKey({
      name: "print_job_parts_job_fk",
      columns: [t.clinicId, t.jobId],
      foreignColumns: [printJobs.clinicId, printJobs.id],
    }).onDelete("cascade"),
  ],
);
