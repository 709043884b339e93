import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";
import { read } from "../access";
import { now } from "../clock";
import { csvLine } from "../csv";
import { AppError } from "../errors";
import { renderHandout } from "../handout/render";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { unseal } from "../sealed";
import { handoutFileName, prepareVersion } from "../sharing/printing";
import { clinicTables, patientTables } from "./belongings";
import { dataFile, type ExportedRow, type ExportFile, exportFormat, leftOutColumns, pictureFile } from "./format";

/** One file of the archive. */
export type Part = { name: string; bytes: Uint8Array };

/**
 * All that is known of one patient, as parts of an archive, or null where there is no such patient: data as JSON and as tables, every
 * published handout, and the pictures on them. On record as an export.
 * @throws AppError `forbidden` for who is no owner
 */
export async function exportPatient(actor: Actor, patientId: string): Promise<AsyncGenerator<Part> | null> {
  if (!isId(patientId)) return null;
  const taken = await read(
    actor,
    "record:export",
    async (tx) => {
      const file = await fileOf(tx, await patientTables(tx, patientId), patientId);
      return file.tables.patients?.length ? file : null;
    },
    (file) => file && { action: "patient.export", patientId, subjectId: patientId },
  );
  return taken && parts(actor, taken, () => true);
}

/** The same for the whole clinic, with the handouts that are in use. @throws AppError `forbidden` for who is no owner */
export async function exportClinic(actor: Actor): Promise<AsyncGenerator<Part>> {
  const taken = await read(
    actor,
    "record:export",
    async (tx) => fileOf(tx, new Map((await clinicTables(tx)).map((name) => [name, sql`true`])), null),
    () => ({ action: "clinic.export", subjectId: actor.clinicId }),
  );
  const versions = taken.tables.versions ?? [];
  const newest = new Map(versions.filter(isPublished).map((row) => [row.program_id, row]));
  for (const row of versions.filter(isPublished))
    if (Number(row.number) > Number(newest.get(row.program_id)?.number)) newest.set(row.program_id, row);
  return parts(actor, taken, (row) => newest.get(row.program_id) === row);
}

/** One statement, so that all of it is from one moment. */
async function fileOf(tx: Transaction, tables: Map<string, SQL>, patientId: string | null): Promise<ExportFile> {
  const selects = [...tables].map(([name, condition]) => {
    const out = sql.raw(
      `array[${Object.keys(leftOutColumns[name] ?? {})
        .map((column) => `'${column}'`)
        .join(", ")}]::text[]`,
    );
    // What was sealed is needed to put it into clear words.
    const kept = name === "private_notes" ? sql`to_jsonb(t)` : sql`to_jsonb(t) - ${out}`;
    return sql`select ${name} as "table", ${kept} as row from ${sql.identifier(name)} t where ${condition}`;
  });
  const rows = await tx.execute<{ table: string; row: ExportedRow }>(sql`${sql.join(selects, sql` union all `)} order by 1, 2`);
  const found: Record<string, ExportedRow[]> = Object.fromEntries([...tables.keys()].sort().map((name) => [name, []]));
  for (const { table, row } of rows) found[table]?.push(table === "private_notes" ? inClearWords(row) : row);
  const [schema] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from drizzle.__drizzle_migrations`);
  const people = await tx.execute<{ staff_id: string; email: string }>(sql`select * from list_account_emails() order by email`);
  return {
    ...{ format: exportFormat, madeAt: now().toISOString(), schema: schema?.n ?? 0, patientId },
    people: patientId ? [] : people.map(({ staff_id, email }) => ({ staffId: staff_id, email })),
    tables: found,
  };
}

function inClearWords({ sealed, ...row }: ExportedRow): ExportedRow {
  const place = ["private note", String(row.clinic_id), String(row.patient_id), String(row.id)] as const;
  return { ...row, note: unseal(place, String(sealed)) };
}

async function* parts(actor: Actor, file: ExportFile, isPrinted: (version: ExportedRow) => boolean): AsyncGenerator<Part> {
  const text = new TextEncoder();
  yield { name: dataFile, bytes: text.encode(`${JSON.stringify(file, null, 1)}\n`) };
  for (const [name, rows] of Object.entries(file.tables))
    if (rows.length > 0) yield { name: `csv/${name}.csv`, bytes: text.encode(asCsv(rows)) };
  for (const row of file.tables.pictures ?? []) {
    const bytes = await pictureBytes(actor, String(row.id));
    if (bytes) yield { name: pictureFile({ id: String(row.id), mime: String(row.mime) }), bytes };
  }
  yield* handouts(
    actor,
    (file.tables.versions ?? []).filter((row) => isPublished(row) && isPrinted(row)),
  );
}

const isPublished = (row: ExportedRow) => row.published_at !== null;

/** A handout that cannot be drawn now does not hold up the rest: a list says which and why. */
async function* handouts(actor: Actor, versions: ExportedRow[]): AsyncGenerator<Part> {
  const refused: string[] = [];
  for (const { program_id, number } of versions) {
    try {
      const prepared = await prepareVersion(actor, String(program_id), Number(number));
      if (!prepared) continue;
      const { pdf } = await renderHandout(prepared.input, prepared.owner);
      yield { name: `handouts/${program_id}-${handoutFileName(prepared.input.view)}`, bytes: pdf };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push(`Program ${program_id}, version ${number}: ${error.message}`);
    }
  }
  if (refused.length > 0) yield { name: "handouts/not-printed.txt", bytes: new TextEncoder().encode(`${refused.join("\r\n")}\r\n`) };
}

const pictureBytes = (actor: Actor, id: string) =>
  read(actor, "record:export", async (tx) => {
    const [row] = await tx.execute<{ bytes: Uint8Array }>(
      sql`select bytes from pictures where clinic_id = ${actor.clinicId} and id = ${id}`,
    );
    return row ? new Uint8Array(row.bytes) : null;
  });

/** Columns in the order of the first row; what is not a single value stands as JSON. */
function asCsv(rows: readonly ExportedRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cell = (value: unknown) =>
    value === null || typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
  return [csvLine(names), ...rows.map((row) => csvLine(names.map((name) => cell(row[name] ?? null))))].join("");
}
