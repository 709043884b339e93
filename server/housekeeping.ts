import { sql } from "drizzle-orm";
import { inClinic } from "../db/index";
import { sealAudit } from "../lib/audit-sealer";
import { now } from "../lib/clock";
import { errorFacts, log } from "../lib/log";

/** What every web process does now and then. Each may be done by several at once. */
type Chore = { name: string; everyMs: number; run: () => Promise<unknown> };

export const chores: Chore[] = [
  { name: "seal the audit log", everyMs: 5_000, run: sealAudit },
  { name: "forget prints of several", everyMs: 30_000, run: () => inNoClinic(sql`select forget_print_jobs(${now().toISOString()})`) },
  { name: "sweep limits", everyMs: 3_600_000, run: () => inNoClinic(sql`select sweep_limits(${now().toISOString()})`) },
];

const inNoClinic = (statement: ReturnType<typeof sql>) => inClinic(null, (tx) => tx.execute(statement));

/** Begins; what it answers with ends it, once the chores under way are done. One that fails is logged and tried again in its turn. */
export function keepHouse(own: readonly Chore[] = chores): () => Promise<void> {
  const ends = own.map(({ name, everyMs, run }) => {
    let isOver = false;
    let underWay: Promise<unknown> = Promise.resolve();
    let timer: NodeJS.Timeout;
    const turn = () => {
      underWay = run()
        .catch((error: unknown) => log.warn({ chore: name, ...errorFacts(error) }, "chore failed"))
        .finally(() => {
          if (!isOver) timer = setTimeout(turn, everyMs).unref();
        });
    };
    timer = setTimeout(turn, Math.min(everyMs, 2_000)).unref();
    return () => {
      isOver = true;
      clearTimeout(timer);
      return underWay;
    };
  });
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
