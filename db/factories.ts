import { sql } from "drizzle-orm";
import { newId } from "../lib/ids";
import { type Actor, mintActor } from "../lib/policy";
import type { ProgramView } from "../lib/programs/program-view";
import type { Role } from "../lib/vocabulary";
import { inClinic, tables } from ".";

/** Rows for tests, made the way the app makes them: under its own role, with row level security on. Every call makes new ones. */
const at = new Date("2026-11-20T09:00:00Z");

export async function makeClinic(values: Partial<typeof tables.clinics.$inferInsert> = {}): Promise<{ id: string }> {
  const id = newId();
  const clinic = { id, name: "Riverside Physical Therapy", phone: "555 0142", address: "12 Harbor Street", paperSize: "letter" as const };
  await inClinic(id, (tx) => tx.insert(tables.clinics).values({ ...clinic, timeZone: "America/New_York", createdAt: at, ...values }));
  return { id };
}

type StaffValues = { role?: Role; clinicId?: string; name?: string; email?: string; passwordHash?: string };

/** A member of staff with an account, in a clinic of their own unless one is named. */
export async function makeStaff({ role = "therapist", clinicId, name = "Dana Okafor", email, passwordHash = "none" }: StaffValues = {}) {
  const clinic = clinicId ?? (await makeClinic()).id;
  const id = newId();
  const address = email ?? `${id}@example.test`;
  await inClinic(clinic, async (tx) => {
    await tx.insert(tables.staff).values({ clinicId: clinic, id, name, credentials: "PT, DPT", role, createdAt: at });
    await tx.execute(sql`select create_account(${id}, ${address}, ${passwordHash}, ${at.toISOString()})`);
  });
  return { staffId: id, clinicId: clinic, email: address, name, role };
}

/** Somebody who is signed in, as far as `lib/` is concerned. */
export async function makeActor(values: StaffValues = {}): Promise<Actor> {
  const { staffId, clinicId, name, role } = await makeStaff(values);
  return mintActor({ staffId, clinicId, role, name, sessionId: newId(), address: "127.0.0.0" });
}

export async function makePatient(actor: Pick<Actor, "clinicId" | "staffId">, values: Partial<typeof tables.patients.$inferInsert> = {}) {
  const id = newId();
  const patient = {
    clinicId: actor.clinicId,
    id,
    firstName: "María",
    lastName: "López",
    nameFolded: " lopez maria",
    birthOn: "1951-04-02",
    phone: "",
    email: "",
    recordNumber: "",
    language: "en" as const,
    printSize: "standard" as const,
    therapistId: actor.staffId,
    isSample: false,
    createdAt: at,
    updatedAt: at,
    ...values,
  };
  await inClinic(actor.clinicId, (tx) => tx.insert(tables.patients).values(patient));
  return patient;
}

/** A program with one published version for each view, numbered from 1; with a draft alone where there is no view. */
/** @param translations the same versions in further languages, told by their numbers */
export async function makeProgram(
  actor: Pick<Actor, "clinicId" | "staffId">,
  patientId: string,
  views: ProgramView[],
  translations: ProgramView[] = [],
) {
  const inLanguages = (number: number) =>
    Object.fromEntries(translations.filter(({ version }) => version?.number === number).map((view) => [view.language, view]));
  const own = { clinicId: actor.clinicId, createdBy: actor.staffId, createdAt: at };
  const programId = newId();
  const contents = views.length > 0 ? views : [{ title: "", goals: "", startsOn: null, weeks: null }];
  const versions = contents.map((content, index) => ({
    ...{ ...own, id: newId(), programId, revision: 0, stopSigns: [] },
    ...{ title: content.title, goals: content.goals, startsOn: content.startsOn, weeks: content.weeks },
    ...("phases" in content
      ? { number: index + 1, publishedAt: at, publishedBy: actor.staffId, views: { en: content, ...inLanguages(index + 1) } }
      : {}),
  }));
  await inClinic(actor.clinicId, async (tx) => {
    await tx.insert(tables.programs).values({ ...own, id: programId, patientId });
    await tx.insert(tables.versions).values(versions);
  });
  return { programId };
}
