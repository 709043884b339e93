import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, like, or, type SQL, sql } from "drizzle-orm";
import { tables } from "@/db/index";
import { read } from "../access";
import type { Actor } from "../policy";
import { type CurrentProgram, currentPrograms } from "./current-programs";
import { searchedWords } from "./patient-name";

const { auditEvents, patients, staff } = tables;

export type PatientLine = {
  id: string;
  firstName: string;
  lastName: string;
  birthOn: string | null;
  recordNumber: string;
  therapistName: string | null;
  isSample: boolean;
  archivedAt: Date | null;
  /** What the patient has now, or the draft where there is nothing else, or what has ended. */
  program: CurrentProgram | null;
};

export type PatientQuery = {
  /** Beginnings of words of the name, in any order, or of the record number. */
  query?: string;
  archived?: boolean;
  /** Only those whose therapist the actor is. */
  mine?: boolean;
  /** `recent`: whom the actor worked with last comes first. */
  order?: "name" | "recent";
  /** From 1. */
  page?: number;
};

export const pageSize = 50;

/** A page of the clinic's patients, and how many there are in all. */
export const listPatients = (actor: Actor, query: PatientQuery = {}): Promise<{ patients: PatientLine[]; total: number }> =>
  read(actor, "patient:read", async (tx) => {
    const where = and(eq(patients.clinicId, actor.clinicId), ...conditions(actor, query));
    const rows = await tx
      .select({ patient: patients, therapistName: staff.name })
      .from(patients)
      .leftJoin(staff, and(eq(staff.clinicId, patients.clinicId), eq(staff.id, patients.therapistId)))
      .where(where)
      .orderBy(...ordering(actor, query))
      .limit(pageSize)
      .offset((Math.max(query.page ?? 1, 1) - 1) * pageSize);
    const programOf = await currentPrograms(
      tx,
      actor,
      rows.map((row) => row.patient.id),
    );
    return {
      patients: rows.map(({ patient, therapistName }) => toLine(patient, therapistName, programOf.get(patient.id) ?? null)),
      total: await tx.$count(patients, where),
    };
  });

function conditions(actor: Actor, { query = "", archived = false, mine = false }: PatientQuery): (SQL | undefined)[] {
  // A search is no text to store, but the database cannot even hear of a zero byte or half a character.
  const typed = query.slice(0, 200).replaceAll("\0", "").toWellFormed().trim();
  return [
    archived ? isNotNull(patients.archivedAt) : isNull(patients.archivedAt),
    mine ? eq(patients.therapistId, actor.staffId) : undefined,
    typed === "" ? undefined : matches(typed),
  ];
}

/** The words hold letters and digits only, so that none of them is a pattern. */
export function matches(typed: string): SQL | undefined {
  const words = searchedWords(typed);
  const byName = words.length > 0 ? and(...words.map((word) => like(patients.nameFolded, `% ${word}%`))) : undefined;
  const byNumber = sql`starts_with(lower(${patients.recordNumber}), ${typed.toLowerCase()})`;
  return byName ? or(byName, byNumber) : byNumber;
}

function ordering(actor: Actor, { order = "name" }: PatientQuery): SQL[] {
  const byName = [asc(patients.nameFolded), asc(patients.id)];
  if (order === "name") return byName;
  const mine = sql`${auditEvents.clinicId} = ${patients.clinicId} and ${auditEvents.patientId} = ${patients.id} and ${auditEvents.staffId} = ${actor.staffId}`;
  const seen = sql`(select max(${auditEvents.at}) from ${auditEvents} where ${mine})`;
  return [desc(sql`coalesce(${seen}, ${patients.updatedAt})`), ...byName];
}

type Row = typeof patients.$inferSelect;
const toLine = (row: Row, therapistName: string | null, program: PatientLine["program"]): PatientLine => {
  const { id, firstName, lastName, birthOn, recordNumber, isSample, archivedAt } = row;
  return { id, firstName, lastName, birthOn, recordNumber, isSample, archivedAt, therapistName, program };
};
