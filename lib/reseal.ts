import type { Session } from "../db/session";
import { type FieldKeys, type Place, seal, unseal } from "./sealed";

/** Every column that holds what `sealed.ts` makes: how its rows are told apart, and the place that each was sealed for. */
type SealedColumn = { table: string; column: string; keys: readonly string[]; place: (row: Record<string, string>) => Place };

export const sealedColumns: readonly SealedColumn[] = [
  {
    table: "private_notes",
    column: "sealed",
    keys: ["clinic_id", "id", "patient_id"],
    place: ({ clinic_id = "", patient_id = "", id = "" }) => ["private note", clinic_id, patient_id, id],
  },
  {
    table: "share_links",
    column: "pin_sealed",
    keys: ["clinic_id", "id"],
    place: ({ clinic_id = "", id = "" }) => ["share link pin", clinic_id, id],
  },
  { table: "clinic_mail", column: "password_sealed", keys: ["clinic_id"], place: ({ clinic_id = "" }) => ["mail password", clinic_id] },
  { table: "second_factors", column: "secret_sealed", keys: ["staff_id"], place: ({ staff_id = "" }) => ["second factor", staff_id] },
  { table: "audit_heads", column: "stamp", keys: ["clinic_id"], place: ({ clinic_id = "" }) => ["audit head", clinic_id] },
];

/**
 * Seals everything anew under the present key, as the owner of the tables. What cannot be opened stays as it is, and so does a row that
 * somebody changes in that moment. @returns how many were sealed anew, and how many could not be opened
 */
export async function resealAll(owner: Session, keys: FieldKeys): Promise<{ sealed: number; lost: number }> {
  let [sealed, lost] = [0, 0];
  for (const { table, column, keys: names, place } of sealedColumns) {
    const columns = names.map((name) => `${name}::text`).join(", ");
    const rows = await owner.run(`select ${columns}, ${column} as was from ${table} where coalesce(${column}, '') <> ''`, [], false);
    for (const row of rows) {
      const text = unseal(place(row), String(row.was), keys);
      if (text === null) {
        lost++;
        continue;
      }
      const where = names.map((name, index) => `${name} = $${index + 3}`).join(" and ");
      const values = [seal(place(row), text, keys), row.was, ...names.map((name) => row[name])];
      await owner.run(`update ${table} set ${column} = $1 where ${column} = $2 and ${where}`, values, false);
      sealed++;
    }
  }
  return { sealed, lost };
}
