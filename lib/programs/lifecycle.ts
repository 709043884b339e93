import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { dateIn, formatDate } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { extendLinks, linksEndingBefore } from "../sharing/sharing";
import type { ProgramEventKind } from "../vocabulary";
import { type RecordedEvent, standingEvents } from "./events";
import {
  changedBy,
  dayOf,
  eventsFor,
  type Lifecycle,
  type LifecycleChange,
  type Refusal,
  reasonAgainst,
  reasonAgainstUndoing,
  undoneWith,
  without,
} from "./lifecycle-rules";
import { selectVersions, type VersionRow } from "./rows";

const { clinics, programEvents, programs, versions } = tables;

/** `warnings`: share links that now stop opening before the program is over, because somebody chose their last day. */
export type LifecycleChanged = { patientId: string; warnings: string[] };

/**
 * Pauses, resumes, ends or extends a published program, by events that are only ever added. Links that follow the program go along.
 * @throws AppError `forbidden`; `not_found`; `conflict` where the patient is archived; `invalid` with a sentence where the rules of
 * `lifecycle-rules` are against it, beside the field that it is about
 */
export const changeLifecycle = (actor: Actor, programId: string, change: LifecycleChange): Promise<LifecycleChanged> =>
  write(actor, { permission: "program:write", action: `program.${change.kind}`, about: recordOf }, async (tx) => {
    const { version, lifecycle } = await heldProgram(tx, actor, programId);
    refuse(reasonAgainst(change, lifecycle));
    const { add, undo } = eventsFor(change, lifecycle);
    const detail = { on: add[0]?.on ?? null, until: add[1]?.on ?? null, weeks: add[0]?.weeks ?? null };
    await takeBack(tx, actor, programId, undo, lifecycle.today);
    await insertEvents(
      tx,
      actor,
      programId,
      add.map((event) => ({ ...event, undoesId: null })),
    );
    return { patientId: version.patientId, programId, detail, warnings: await moveLinks(tx, programId, changedBy(lifecycle, change)) };
  }).then(({ patientId, warnings }) => ({ patientId, warnings }));

/**
 * Takes back a pause, a resume, an end or an extension that was recorded by mistake. What was recorded stays on record, with who took it back.
 * @throws AppError `forbidden`; `not_found`; `conflict` where the patient is archived or somebody was faster; `invalid` with a sentence
 */
export const undoEvent = (actor: Actor, programId: string, eventId: string): Promise<LifecycleChanged> =>
  write(
    actor,
    {
      permission: "program:write",
      action: "program.undo",
      about: recordOf,
      conflicts: { program_events_undone_once: "Somebody else has taken this back already. Reload the page." },
    },
    async (tx) => {
      const { version, lifecycle } = await heldProgram(tx, actor, programId);
      refuse(reasonAgainstUndoing(eventId, lifecycle));
      const kind = lifecycle.events.find(({ id }) => id === eventId)?.kind ?? null;
      await takeBack(tx, actor, programId, undoneWith(eventId, lifecycle), lifecycle.today);
      const warnings = await moveLinks(tx, programId, without(lifecycle, eventId));
      return { patientId: version.patientId, programId, detail: { kind }, warnings };
    },
  ).then(({ patientId, warnings }) => ({ patientId, warnings }));

type Recorded = { patientId: string; programId: string; detail: Record<string, string | number | null> };
const recordOf = ({ patientId, programId, detail }: Recorded) => ({ patientId, subjectId: programId, detail });

function refuse(refusal: Refusal | null) {
  if (!refusal) return;
  const { field, message } = refusal;
  throw new AppError("invalid", message, field ? { fields: { [field]: [message] } } : {});
}

/** Whoever changes the same program waits until the one before is done, and then sees it. */
async function heldProgram(tx: Transaction, actor: Actor, programId: string): Promise<{ version: VersionRow; lifecycle: Lifecycle }> {
  const published = and(eq(versions.programId, programId), isNotNull(versions.number));
  const [version] = isId(programId)
    ? await selectVersions(tx, actor.clinicId, published).orderBy(desc(versions.number)).for("update", { of: versions })
    : [];
  if (!version) throw new AppError("not_found", "There is no such program, or nothing of it is published yet.");
  if (version.patientArchivedAt) throw new AppError("conflict", "This patient is archived. Bring the patient back first.");
  const { startsOn, weeks } = version;
  const events = await standingEvents(tx, actor.clinicId, [programId]);
  return { version, lifecycle: { startsOn, weeks, events, today: await todayIn(tx, actor) } };
}

async function todayIn(tx: Transaction, { clinicId }: Actor) {
  const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, clinicId));
  return dateIn(clinic?.timeZone ?? "UTC", now());
}

type NewEvent = { kind: ProgramEventKind; on: string; weeks: number | null; undoesId: string | null };

async function insertEvents(tx: Transaction, actor: Actor, programId: string, events: readonly NewEvent[]) {
  if (events.length === 0) return;
  const at = now();
  const by = { clinicId: actor.clinicId, programId, staffId: actor.staffId, createdAt: at };
  await tx.insert(programEvents).values(events.map((event) => ({ ...by, ...event, id: newId(at.getTime()) })));
}

const takeBack = (tx: Transaction, actor: Actor, programId: string, ids: readonly string[], today: string) =>
  insertEvents(
    tx,
    actor,
    programId,
    ids.map((undoesId) => ({ kind: "undo", on: today, weeks: null, undoesId })),
  );

async function moveLinks(tx: Transaction, programId: string, lifecycle: Lifecycle): Promise<string[]> {
  const day = dayOf(lifecycle);
  if (day.state === "ended") return [];
  await extendLinks(tx, programId, day, lifecycle.today);
  const { endsOn } = day;
  const names = endsOn ? await linksEndingBefore(tx, programId, endsOn) : [];
  return names.map((name) => `The link for ${name} stops working before the program ends on ${formatDate(endsOn ?? "")}.`);
}

/** What happened to each program of a patient and was not taken back, by program; empty for a patient who is not there. */
export async function listEvents(actor: Actor, patientId: string): Promise<Record<string, RecordedEvent[]>> {
  if (!isId(patientId)) return {};
  return read(actor, "program:read", async (tx) => {
    const own = and(eq(programs.clinicId, actor.clinicId), eq(programs.patientId, patientId));
    const rows = await tx.select({ id: programs.id }).from(programs).where(own);
    const ids = rows.map((row) => row.id);
    const events = await standingEvents(tx, actor.clinicId, ids);
    return Object.fromEntries(ids.map((id) => [id, events.filter((event) => event.programId === id)]));
  });
}
