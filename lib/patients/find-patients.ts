import "server-only";
import { withinMeasure } from "../limits";
import type { Actor } from "../policy";
import { listPrograms } from "../programs/programs";
import { listPatients } from "./patient-list";

/** A patient to choose, with the programs that can be copied: title and number of exercises, the newest first. */
export type FoundPatient = {
  id: string;
  firstName: string;
  lastName: string;
  birthOn: string | null;
  programs: { programId: string; title: string; exercises: number }[];
};

const most = 8;

/** The first few patients that fit, those whom the actor worked with last on top; archived ones are not among them. @throws AppError `too_many` */
export async function findPatients(actor: Actor, query: string): Promise<FoundPatient[]> {
  await withinMeasure("search", actor.staffId);
  const { patients } = await listPatients(actor, { query: query.slice(0, 200), order: "recent" });
  return Promise.all(
    patients.slice(0, most).map(async ({ id, firstName, lastName, birthOn }) => ({
      ...{ id, firstName, lastName, birthOn },
      programs: (await listPrograms(actor, id)).map(({ programId, title, exercises }) => ({ programId, title, exercises })),
    })),
  );
}
