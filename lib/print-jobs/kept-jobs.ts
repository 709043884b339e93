import "server-only";
import { and, asc, count, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { now } from "../clock";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { sealBytes, unsealBytes } from "../sealed";
import type { PrintJobState } from "./print-job";

const { printJobs, printJobParts } = tables;

/** How long a job and its file are kept. */
const keptMs = 15 * 60_000;
/** A browser that shows a file may ask for it once more to save it; then it is gone. */
const afterTakingMs = 60_000;
/** A process that works on a job says so twice a second: one that was not heard of for so long is gone. */
const silentMs = 30_000;

// Nothing here is on record as a change: the prints themselves are, each in its patient's record.
const change = { permission: "handout:print", action: "handout.print", about: () => null } as const;
const own = (actor: Actor, jobId: string) =>
  isId(jobId)
    ? and(
        ...[eq(printJobs.clinicId, actor.clinicId), eq(printJobs.id, jobId), eq(printJobs.staffId, actor.staffId)],
        gt(printJobs.forgetAt, now()),
      )
    : sql`false`;
const place = (actor: Actor, jobId: string, position: number) => ["print job", actor.clinicId, jobId, String(position)] as const;
/** What is over stays as it is, whoever comes late. */
const goesOn = sql`${printJobs.state} ->> 'state' in ('waiting', 'running')`;
const later = (ms: number) => new Date(now().getTime() + ms);

/** Keeps a new job in the place of the one before, of which each member of staff has one. */
export const keepJob = (actor: Actor, jobId: string, state: PrintJobState): Promise<void> =>
  write(actor, change, async (tx) => {
    const mine = and(eq(printJobs.clinicId, actor.clinicId), eq(printJobs.staffId, actor.staffId), ne(printJobs.id, jobId));
    const before = await tx.select({ id: printJobs.id }).from(printJobs).where(mine);
    for (const { id } of before) await tx.execute(sql`select forget_print_job(${id})`);
    const at = { createdAt: now(), heardAt: now(), forgetAt: later(keptMs) };
    await tx.insert(printJobs).values({ clinicId: actor.clinicId, id: jobId, staffId: actor.staffId, state, ...at });
  });

/** Says how far a job that goes on is. False where nobody wants it any more. */
export const tellJob = (actor: Actor, jobId: string, state: PrintJobState): Promise<boolean> =>
  write(actor, change, async (tx) => {
    await tx
      .update(printJobs)
      .set({ state, heardAt: now(), forgetAt: later(keptMs) })
      .where(and(own(actor, jobId), isNull(printJobs.cancelledAt), goesOn));
    return (await tx.$count(printJobs, and(own(actor, jobId), isNull(printJobs.cancelledAt)))) > 0;
  });

/** Puts the file of a job that is still wanted in its place, sealed. False where nobody wants it any more; then nothing is kept. */
export async function keepFile(tx: Transaction, actor: Actor, jobId: string, chunks: Uint8Array[], state: PrintJobState): Promise<boolean> {
  const [wanted] = await tx
    .update(printJobs)
    .set({ state, heardAt: now(), forgetAt: later(keptMs) })
    .where(and(own(actor, jobId), isNull(printJobs.cancelledAt)))
    .returning({ id: printJobs.id });
  if (!wanted) return false;
  for (const [position, chunk] of pieces(chunks).entries()) {
    const sealed = sealBytes(place(actor, jobId, position), chunk);
    await tx.insert(printJobParts).values({ clinicId: actor.clinicId, jobId, position, sealed });
  }
  return true;
}

/** Null for a job that is not there, not there any more, or another's. Of one whose process is gone, that it failed. */
export const findJob = (actor: Actor, jobId: string): Promise<PrintJobState | null> =>
  read(actor, "handout:print", async (tx) => {
    const [row] = await tx.select().from(printJobs).where(own(actor, jobId));
    if (!row) return null;
    const state = row.state as PrintJobState;
    const isOver = state.state !== "waiting" && state.state !== "running";
    if (row.cancelledAt && !isOver) return { ...state, state: "cancelled" };
    return !isOver && now().getTime() - row.heardAt.getTime() > silentMs ? { ...state, state: "failed" } : state;
  });

/** What goes on is not wanted any more; what is over stays as it is. Null where there is no such job. */
export const cancelJob = (actor: Actor, jobId: string): Promise<PrintJobState | null> =>
  write(actor, change, async (tx) => {
    await tx
      .update(printJobs)
      .set({ cancelledAt: now() })
      .where(and(own(actor, jobId), isNull(printJobs.cancelledAt), goesOn));
  }).then(() => findJob(actor, jobId));

/** The file in pieces. Taking it ends its time. Null where there is none. */
export const takeFile = (actor: Actor, jobId: string): Promise<Uint8Array[] | null> =>
  write(actor, change, async (tx) => {
    const [parts] = await tx
      .select({ count: count() })
      .from(printJobParts)
      .innerJoin(printJobs, and(eq(printJobs.clinicId, printJobParts.clinicId), eq(printJobs.id, printJobParts.jobId)))
      .where(own(actor, jobId));
    if (!parts || parts.count === 0) return null;
    const until = later(afterTakingMs).toISOString();
    await tx
      .update(printJobs)
      .set({ forgetAt: sql`least(${printJobs.forgetAt}, ${until}::timestamptz)` })
      .where(own(actor, jobId));
    const rows = await tx
      .select()
      .from(printJobParts)
      .where(and(eq(printJobParts.clinicId, actor.clinicId), eq(printJobParts.jobId, jobId)))
      .orderBy(asc(printJobParts.position));
    const opened = rows.map(({ position, sealed }) => unsealBytes(place(actor, jobId, position), sealed));
    return opened.every((part) => part !== null) ? opened : null;
  });

const pieceBytes = 1_000_000;

/** A page or two a piece would be many rows. */
function pieces(chunks: Uint8Array[]): Buffer[] {
  const whole = Buffer.concat(chunks);
  return Array.from({ length: Math.ceil(whole.length / pieceBytes) }, (_, index) =>
    whole.subarray(index * pieceBytes, (index + 1) * pieceBytes),
  );
}
