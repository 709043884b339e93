import { existsSync, readFileSync } from "node:fs";
import { SetupError } from "../../lib/env";
import { replaceDurably } from "../durable-file";
import type { Session } from "../session";
import { backupLines } from "./file";

/** That a patient was erased: by ids, so that a backup from before can be made to forget again. */
export type Erasure = { clinic_id: string; patient_id: string; staff_id: string | null; at: string };

/** Erasures in a database, for the list that is kept beside the backups. */
export async function erasuresIn(owner: Session): Promise<Erasure[]> {
  const rows = await owner.run("select to_jsonb(e)::text as json from erasures e order by at, patient_id", [], false);
  return rows.map((row) => JSON.parse(String(row.json)) as Erasure);
}

/** Erasures that a backup knows of. */
export async function erasuresOf(file: string): Promise<Erasure[]> {
  const found: Erasure[] = [];
  let table = "";
  for await (const line of backupLines(file)) {
    if (line.kind === "table") table = line.name;
    else if (table === "erasures") found.push(JSON.parse(line.json) as Erasure);
  }
  return found;
}

/** The list beside the backups. @throws SetupError where it is damaged: a restore without it would bring back whom somebody erased. */
export function readErasureList(file: string): Erasure[] {
  if (!existsSync(file)) return [];
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Erasure);
  } catch {
    throw new SetupError(`The list of erasures ${file} is damaged. Mend it before you restore: it says who must be forgotten again.`);
  }
}

/** Adds what is missing; an entry is never taken away. */
export function addToErasureList(file: string, erasures: readonly Erasure[]) {
  const all = new Map([...readErasureList(file), ...erasures].map((erasure) => [keyOf(erasure), erasure]));
  replaceDurably(file, [...all.values()].map((erasure) => `${JSON.stringify(erasure)}\n`).join(""));
}

const keyOf = ({ clinic_id, patient_id }: Erasure) => `${clinic_id} ${patient_id}`;

/** Erases each that is there (again). Answers how many were. */
export async function eraseAgain(owner: Session, erasures: readonly Erasure[]): Promise<number> {
  let erased = 0;
  for (const { clinic_id, patient_id, staff_id, at } of erasures) {
    await owner.run("begin", [], false);
    await owner.run("select set_config('app.clinic_id', $1, true)", [clinic_id], false);
    const [row] = await owner.run(
      "select erase_patient($1::text::uuid, $2::text::uuid, $3::text::timestamptz) as done",
      [patient_id, staff_id, at],
      false,
    );
    await owner.run("commit", [], false);
    if (row?.done) erased++;
  }
  return erased;
}
