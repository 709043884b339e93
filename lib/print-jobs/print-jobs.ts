import "server-only";
import { AppError } from "../errors";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { planPrint } from "./plan";
import { PrintJob, type PrintJobState, type PrintOptions } from "./print-job";

export type { PrintJobState, PrintOptions } from "./print-job";

/** Patients that one file is made for. */
export const mostPatients = 200;
/** Jobs that may wait while one runs. */
const mostWaiting = 8;
/** Finished files that are kept at once, in bytes; the oldest goes first. */
const mostKeptBytes = 160_000_000;
const keptMs = 15 * 60_000;
/** A browser that shows a file may ask for it once more to save it; then it is gone. */
const afterTakingMs = 60_000;

// One list a process, also where a dev server loads this module again.
const home = globalThis as typeof globalThis & { homestretchPrintJobs?: { jobs: Map<string, PrintJob>; line: Promise<void> } };

function shared() {
  home.homestretchPrintJobs ??= { jobs: new Map(), line: Promise.resolve() };
  return home.homestretchPrintJobs;
}

/**
 * Begins to print the newest published versions of some patients' programs into one file. One job runs at a time in a process; one is kept
 * for a member of staff, and a new one takes the place of the one before.
 * @throws AppError `not_found` where none of the patients is there, `too_many` where too many jobs wait, `forbidden`
 */
export async function startPrintJob(actor: Actor, patientIds: readonly string[], options: PrintOptions): Promise<{ jobId: string }> {
  const { jobs } = shared();
  const waiting = [...jobs.values()].filter((job) => !job.isOver).length;
  if (waiting > mostWaiting)
    throw new AppError("too_many", "Other prints are being made. Try again in 20 seconds.", { retryAfterSeconds: 20 });
  const plan = await planPrint(actor, patientIds);
  if (plan.sheets.length + plan.problems.length === 0) throw new AppError("not_found", "None of these patients is there.");
  for (const job of jobs.values()) if (job.actor.staffId === actor.staffId) await drop(job);
  const job = new PrintJob(newId(), actor, plan, options);
  jobs.set(job.id, job);
  enqueue(job);
  return { jobId: job.id };
}

function enqueue(job: PrintJob): void {
  const store = shared();
  // What nobody expected is shown as a failed job and logged; the next one runs all the same.
  const run = () => job.run().catch((error: unknown) => console.error("A print job failed.", error));
  store.line = store.line.then(run).then(() => {
    keepWithinBounds();
    setTimeout(() => void drop(job), keptMs).unref();
  });
}

function keepWithinBounds(): void {
  const files = [...shared().jobs.values()].filter((job) => job.file);
  let bytes = files.reduce((sum, job) => sum + (job.state.file?.bytes ?? 0), 0);
  for (const job of files) {
    if (bytes <= mostKeptBytes) return;
    bytes -= job.state.file?.bytes ?? 0;
    void drop(job);
  }
}

async function drop(job: PrintJob): Promise<void> {
  shared().jobs.delete(job.id);
  await job.cancel();
  job.forget();
}

/** A job is there for whoever began it alone. */
const own = (actor: Actor, jobId: string): PrintJob | null => {
  const job = shared().jobs.get(jobId);
  return job?.actor.staffId === actor.staffId && job.actor.clinicId === actor.clinicId ? job : null;
};

/** Null for a job that is not there, not there any more, or another's. */
export const getPrintJob = (actor: Actor, jobId: string): PrintJobState | null => own(actor, jobId)?.state ?? null;

/** @throws AppError `not_found` */
export async function cancelPrintJob(actor: Actor, jobId: string): Promise<PrintJobState> {
  const job = own(actor, jobId);
  if (!job) throw new AppError("not_found", "This print is not there any more.");
  await job.cancel();
  return job.state;
}

/** The file in pieces. Taking it ends its time: a minute later it is gone. Null where there is none. */
export function takePrintJobFile(actor: Actor, jobId: string): Uint8Array[] | null {
  const job = own(actor, jobId);
  if (!job?.file) return null;
  setTimeout(() => job.forget(), afterTakingMs).unref();
  return job.file;
}
