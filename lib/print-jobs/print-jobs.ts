import "server-only";
import { AppError } from "../errors";
import { newId } from "../ids";
import { withinMeasure } from "../limits";
import { errorFacts, log } from "../log";
import type { Actor } from "../policy";
import { cancelJob, findJob, keepJob, takeFile, tellJob } from "./kept-jobs";
import { printLine } from "./line";
import { planPrint } from "./plan";
import { PrintJob, type PrintJobState, type PrintOptions } from "./print-job";

export type { PrintJobState, PrintOptions } from "./print-job";

/** Patients that one file is made for. */
export const mostPatients = 200;
/** Jobs that may wait in a process while one runs. */
const mostWaiting = 8;
/** Between two times that a process says how far a job is, and asks whether it is still wanted. */
const tellMs = 500;

/**
 * Begins to print the newest published versions of some patients' programs, but for those in `leftOut`, into one file. One job runs at a time in a process; one is kept
 * for a member of staff, and a new one takes the place of the one before. Any process can say how far it is and has its file.
 * @throws AppError `not_found` where none of the patients is there, `too_many` where too many jobs wait, `forbidden`
 */
export async function startPrintJob(
  actor: Actor,
  patientIds: readonly string[],
  options: PrintOptions,
  leftOut: readonly string[] = [],
): Promise<{ jobId: string }> {
  const { jobs } = printLine();
  if (jobs.size > mostWaiting)
    throw new AppError("too_many", "Other prints are being made. Try again in 20 seconds.", { retryAfterSeconds: 20 });
  await withinMeasure("print of several", actor.staffId);
  const plan = await planPrint(actor, patientIds, leftOut);
  if (plan.sheets.length + plan.problems.length === 0) throw new AppError("not_found", "None of these patients is there.");
  for (const job of jobs.values()) if (job.actor.staffId === actor.staffId) await job.cancel();
  const job = new PrintJob(newId(), actor, plan, options);
  await keepJob(actor, job.id, job.state);
  enqueue(job);
  return { jobId: job.id };
}

function enqueue(job: PrintJob): void {
  const store = printLine();
  store.jobs.set(job.id, job);
  const timer = setInterval(() => void tell(job), tellMs).unref();
  // What nobody expected is shown as a failed job and logged; the next one runs all the same.
  const run = () => job.run().catch((error: unknown) => log.error(errorFacts(error), "print of several failed"));
  store.line = store.line.then(run).then(async () => {
    clearInterval(timer);
    store.jobs.delete(job.id);
    if (job.state.state !== "ready") await tell(job);
  });
}

/** A database that does not answer now will the next time. */
async function tell(job: PrintJob): Promise<void> {
  try {
    if (!(await tellJob(job.actor, job.id, job.state))) await job.cancel();
  } catch (error) {
    log.warn(errorFacts(error), "how far a print is could not be told");
  }
}

/** Null for a job that is not there, not there any more, or another's. */
export const getPrintJob = (actor: Actor, jobId: string): Promise<PrintJobState | null> => findJob(actor, jobId);

/** @throws AppError `not_found` */
export async function cancelPrintJob(actor: Actor, jobId: string): Promise<PrintJobState> {
  const state = await cancelJob(actor, jobId);
  if (!state) throw new AppError("not_found", "This print is not there any more.");
  if (state.state === "cancelled") await printLine().jobs.get(jobId)?.cancel();
  return state;
}

/** The file in pieces. Taking it ends its time: a minute later it is gone. Null where there is none. */
export const takePrintJobFile = (actor: Actor, jobId: string): Promise<Uint8Array[] | null> => takeFile(actor, jobId);
