import { z } from "zod";
import { auditGroups } from "./audit-words";

const text = (max: number) =>
  z
    .union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")])
    .transform((value) => value.slice(0, max).replaceAll("\0", "").toWellFormed().trim() || undefined)
    .optional()
    .catch(undefined);
const date = text(10).pipe(z.iso.date().optional().catch(undefined));

/** What somebody looks for in the log, read from an address. What cannot be read is as if it were not asked. */
export const auditQuery = z.object({
  staffId: text(80),
  patient: text(200),
  patientId: text(80),
  group: text(40).pipe(
    z
      .enum(Object.keys(auditGroups) as [keyof typeof auditGroups])
      .optional()
      .catch(undefined),
  ),
  from: date,
  to: date,
  before: text(80),
});
