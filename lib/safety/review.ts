import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { standingEvents } from "../programs/events";
import { programDay } from "../programs/program-day";
import { loadContent, selectVersions } from "../programs/rows";
import type { PatientFlag } from "../vocabulary";
import { loadClinicRules } from "./clinic-rules";
import { conflictsOf, overrideOf } from "./conflicts";
import { gateItems, overridesThatHold } from "./gate";

const { clinics, flags, programs, versions } = tables;

/** A published program that is older than a flag which meets it. */
export type Review = { programId: string; number: number; title: string; flags: PatientFlag[]; exercises: string[]; isStop: boolean };

/** The programs of a patient that go on and were published before a flag that meets them was noted; empty where there is none. */
export async function listReviews(actor: Actor, patientId: string): Promise<Review[]> {
  if (!isId(patientId)) return [];
  return read(actor, "program:read", async (tx) => {
    const { clinicId } = actor;
    const noted = await tx
      .select({ flag: flags.flag, notedAt: flags.createdAt, endedAt: flags.endedAt })
      .from(flags)
      .where(and(eq(flags.clinicId, clinicId), eq(flags.patientId, patientId)));
    const active = noted.filter((flag) => flag.endedAt === null);
    if (active.length === 0) return [];
    const rules = await loadClinicRules(tx, clinicId);
    const reviews: Review[] = [];
    for (const version of await runningVersions(tx, clinicId, patientId)) {
      const later = active.filter(({ notedAt }) => version.publishedAt && notedAt > version.publishedAt).map(({ flag }) => flag);
      const items = await gateItems(tx, clinicId, (await loadContent(tx, version)).items);
      const overrides = await overridesThatHold(tx, clinicId, version.programId, patientId);
      const open = conflictsOf(later, items, rules).filter((conflict) => !overrideOf(conflict, overrides));
      if (open.length === 0 || version.number === null) continue;
      const met = new Set(open.map((conflict) => conflict.itemKey));
      reviews.push({
        ...{ programId: version.programId, number: version.number, title: version.title },
        flags: [...new Set(open.map((conflict) => conflict.flag))],
        exercises: [...new Set(items.filter((item) => met.has(item.itemKey)).map((item) => item.name))],
        isStop: open.some((conflict) => conflict.severity === "stop"),
      });
    }
    return reviews;
  });
}

/** The newest version of each program that has not ended. */
async function runningVersions(tx: Transaction, clinicId: string, patientId: string) {
  const published = await selectVersions(tx, clinicId, and(eq(programs.patientId, patientId), isNotNull(versions.number))).orderBy(
    desc(versions.number),
  );
  const newest = [...new Map(published.toReversed().map((version) => [version.programId, version])).values()];
  const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, clinicId));
  const today = dateIn(clinic?.timeZone ?? "UTC", now());
  const events = await standingEvents(
    tx,
    clinicId,
    newest.map((version) => version.programId),
  );
  return newest.filter(({ programId, startsOn, weeks }) => {
    const own = events.filter((event) => event.programId === programId);
    return programDay({ startsOn, weeks, phases: [] }, own, today).state !== "ended";
  });
}
