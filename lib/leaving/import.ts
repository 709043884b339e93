import { readFileSync } from "node:fs";
import { type Unzipped, unzipSync } from "fflate";
import type { Line } from "@/db/backup/file";
import { loadRows } from "@/db/backup/load";
import { tablesIn } from "@/db/backup/rows";
import { migrationsIn } from "@/db/migrate";
import { openAs } from "@/db/roles";
import type { Session } from "@/db/session";
import { SetupError } from "../env";
import { newId } from "../ids";
import { seal } from "../sealed";
import { secrets } from "../secrets";
import { shareToken, tokenHash } from "../sharing/share-token";
import { dataFile, type ExportedRow, type ExportFile, exportFormat, pictureFile } from "./format";

export type Imported = { clinicId: string; clinic: string; patients: number; owners: string[] };

/**
 * Brings a whole clinic from its export into an installation that does not have it, as the owner of the tables. Passwords do not come along:
 * `owners` are the addresses of those who need a link for a new one.
 * @throws SetupError with a sentence where the file or the installation does not fit; then nothing was changed
 */
export async function importClinic(ownerUrl: string, archive: string, at: Date): Promise<Imported> {
  const { file, pictures } = opened(archive);
  const clinic = file.tables.clinics?.[0];
  if (!clinic) throw new SetupError(`${archive} holds one patient and no clinic: only a whole clinic can be imported.`);
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  try {
    await requireRoom(owner, file, String(clinic.id));
    const staff = file.tables.staff ?? [];
    await loadRows(owner, await tablesIn(owner), linesOf(file, pictures, at));
    const owners = staff.filter((one) => one.role === "owner" && one.suspended_at === null).map((one) => one.id);
    return {
      ...{ clinicId: String(clinic.id), clinic: String(clinic.name), patients: file.tables.patients?.length ?? 0 },
      owners: file.people.filter(({ staffId }) => owners.includes(staffId)).map(({ email }) => email),
    };
  } finally {
    await owner.close();
  }
}

function opened(archive: string): { file: ExportFile; pictures: Unzipped } {
  let entries: Unzipped;
  try {
    entries = unzipSync(readFileSync(archive), { filter: ({ name }) => name === dataFile || name.startsWith("pictures/") });
  } catch (error) {
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
    throw new SetupError(`${archive} cannot be read as an export of Homestretch${code}.`);
  }
  const data = entries[dataFile];
  const file = data && (JSON.parse(new TextDecoder().decode(data)) as ExportFile);
  if (file?.format !== exportFormat) throw new SetupError(`${archive} is no export of Homestretch.`);
  return { file, pictures: entries };
}

async function requireRoom(owner: Session, file: ExportFile, clinicId: string) {
  const schema = migrationsIn().length;
  if (file.schema !== schema)
    throw new SetupError(
      "This export was made by another version of Homestretch: bring both to the same version, export again, then import.",
    );
  const [row] = await owner.run("select exists (select from clinics where id = $1::text::uuid) as there", [clinicId], false);
  if (row?.there) throw new SetupError("This clinic is here already.");
  const emails = file.people.map(({ email }) => email);
  const taken = await owner.run("select email from accounts where email = any($1::text[])", [emails], false);
  if (taken.length > 0)
    throw new SetupError(`Somebody signs in here as ${taken[0]?.email} already. Change one of the two addresses first.`);
}

/** What the export left out is made anew: keys of links, seals, accounts without a password. */
function* linesOf(file: ExportFile, pictures: Unzipped, at: Date): Generator<Line> {
  for (const [name, rows] of Object.entries(file.tables)) {
    yield { kind: "table", name };
    for (const row of rows) yield asLine(completed(name, row, pictures));
  }
  const clinicId = file.tables.clinics?.[0]?.id;
  yield { kind: "table", name: "accounts" };
  for (const { staffId, email } of file.people)
    yield asLine({ staff_id: staffId, clinic_id: clinicId, email, password_hash: "none", password_changed_at: at.toISOString() });
  yield { kind: "table", name: "share_tokens" };
  const { linkKeys, currentLinkKeyId } = secrets();
  for (const { id, clinic_id, generation } of file.tables.share_links ?? []) {
    const hash = tokenHash(shareToken(linkKeys[currentLinkKeyId] ?? "", String(id), Number(generation)));
    yield asLine({ token_hash: `\\x${Buffer.from(hash).toString("hex")}`, clinic_id, share_link_id: id, generation });
  }
  yield { kind: "table", name: "audit_events" };
  yield asLine({
    clinic_id: clinicId,
    id: newId(at.getTime()),
    at: at.toISOString(),
    action: "clinic.import",
    subject_id: clinicId,
    detail: {},
  });
}

const asLine = (row: ExportedRow): Line => ({ kind: "row", json: JSON.stringify(row) });

function completed(table: string, row: ExportedRow, pictures: Unzipped): ExportedRow {
  if (table === "share_links") return { ...row, key_id: secrets().currentLinkKeyId };
  if (table === "private_notes") {
    const { note, ...rest } = row;
    const place = ["private note", String(row.clinic_id), String(row.patient_id), String(row.id)] as const;
    return { ...rest, sealed: seal(place, String(note ?? "")) };
  }
  if (table !== "pictures") return row;
  const bytes = pictures[pictureFile({ id: String(row.id), mime: String(row.mime) })];
  if (!bytes) throw new SetupError(`The picture ${row.id} is missing in the export.`);
  return { ...row, bytes: `\\x${Buffer.from(bytes).toString("hex")}` };
}
