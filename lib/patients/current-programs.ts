import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import type { Actor } from "../policy";
import { standingEvents } from "../programs/events";
import { type ProgramDay, type ProgramEvent, programDay } from "../programs/program-day";

const { clinics, programs, versions } = tables;

/** The one program that stands for a patient in a list. */
export type CurrentProgram = {
  programId: string;
  title: string;
  isPublished: boolean;
  hasDraft: boolean;
  state: ProgramDay["state"];
  /** How many other programs the patient has now. */
  others: number;
};

/** By patient: what the patient has now; else the draft that is being written; else what has ended. In each the newest. */
export async function currentPrograms(tx: Transaction, actor: Actor, patientIds: string[]): Promise<Map<string, CurrentProgram>> {
  if (patientIds.length === 0) return new Map();
  const rows = await versionsOf(tx, actor, patientIds);
  const published = rows.filter((row) => row.number !== null).map((row) => row.programId);
  const events = await standingEvents(tx, actor.clinicId, [...new Set(published)]);
  const today = await todayIn(tx, actor);
  return new Map(
    grouped(rows, (row) => row.patientId).map(([patientId, own]) => {
      const lines = grouped(own, (row) => row.programId).map(([programId, one]) => {
        const past = events.filter((event) => event.programId === programId);
        return lineOf(one, past, today);
      });
      const [shown] = lines.toSorted((a, b) => rankOf(a) - rankOf(b));
      if (!shown) throw new Error("A program has no version.");
      return [patientId, { ...shown, others: lines.filter((line) => line !== shown && rankOf(line) === 0).length }] as const;
    }),
  );
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

type Row = Awaited<ReturnType<typeof versionsOf>>[number];

/** The newest program first, and of each the newest version, its draft last. */
const versionsOf = (tx: Transaction, actor: Actor, patientIds: string[]) =>
  tx
    .select({
      ...{ patientId: programs.patientId, programId: programs.id, title: versions.title, number: versions.number },
      ...{ startsOn: versions.startsOn, weeks: versions.weeks },
    })
    .from(programs)
    .innerJoin(versions, and(eq(versions.clinicId, programs.clinicId), eq(versions.programId, programs.id)))
    .where(and(eq(programs.clinicId, actor.clinicId), inArray(programs.patientId, patientIds)))
    .orderBy(desc(programs.createdAt), desc(programs.id), sql`${versions.number} desc nulls last`);

function lineOf([newest, ...older]: Row[], events: ProgramEvent[], today: string) {
  if (!newest) throw new Error("A program has no version.");
  const { programId, title, number, startsOn, weeks } = newest;
  const hasDraft = [newest, ...older].some((row) => row.number === null);
  const { state } = programDay({ startsOn, weeks, phases: [] }, events, today);
  return { programId, title, isPublished: number !== null, hasDraft, state };
}

const rankOf = ({ isPublished, state }: Pick<CurrentProgram, "isPublished" | "state">) => {
  if (!isPublished) return 1;
  return state === "ended" ? 2 : 0;
};

async function todayIn(tx: Transaction, { clinicId }: Actor) {
  const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, clinicId));
  return dateIn(clinic?.timeZone ?? "UTC", now());
}
