import "server-only";
import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { record } from "../audit";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { findVersionHeld, loadContent, type VersionRow } from "../programs/rows";
import { publishedVersion } from "../programs/versions";
import { loadClinicRules } from "./clinic-rules";
import { conflictsOf, type GateItem, overrideOf } from "./conflicts";
import { holdPatient } from "./flags";
import { activeFlags, type GivenOverride, gateItems, overridesThatHold, toOverride } from "./gate";
import type { OverrideInput } from "./safety-input";

const { clinics, gateOverrides, programs, staff, versions } = tables;

/**
 * Lets items of a draft stand against a flag, with a reason that goes on record. It holds for these items as they are: another exercise or
 * variation in their place asks again. What is overridden already stays as it was given.
 * @throws AppError `forbidden`; `not_found`; `conflict` where an item is not as the person saw it or the patient is archived; `invalid`
 * where nothing stops one of the items
 */
export async function overrideStops(actor: Actor, programId: string, input: OverrideInput): Promise<{ overrideIds: string[] }> {
  const change = { permission: "gate:override", action: "gate.override", about: ([first]: Made[]) => first?.entry ?? null } as const;
  const made = await write(actor, change, async (tx): Promise<Made[]> => {
    const draft = isId(programId)
      ? await findVersionHeld(tx, actor.clinicId, and(eq(versions.programId, programId), isNull(versions.publishedAt)))
      : null;
    if (!draft) throw new AppError("not_found", "This draft is not there any more.");
    await holdPatient(tx, actor, draft.patientId);
    const rows = (await stopped(tx, draft, input)).map((item) => overrideRow(actor, programId, item, input));
    if (rows.length > 0) await tx.insert(gateOverrides).values(rows);
    const made = rows.map((row) => madeOf(row, draft.patientId));
    for (const { entry } of made.slice(1)) await record(tx, { ...by(actor), action: change.action, ...entry });
    return made;
  });
  return { overrideIds: made.map(({ entry }) => entry.subjectId) };
}

type Row = typeof gateOverrides.$inferInsert;
type Made = ReturnType<typeof madeOf>;

/** What goes on record about one override: ids and the flag, never the reason. */
const madeOf = ({ id, flag, programId, itemKey }: Row, patientId: string) => ({
  entry: { patientId, subjectId: id, detail: { flag, programId, itemKey } },
});
const by = ({ clinicId, staffId, address }: Actor) => ({ clinicId, staffId, address });

/** The items that were asked for, as they are in the draft and not overridden yet; each is stopped by the flag. */
async function stopped(tx: Transaction, draft: VersionRow, { flag, items: wanted }: OverrideInput): Promise<GateItem[]> {
  const { clinicId, programId, patientId } = draft;
  const rules = await loadClinicRules(tx, clinicId);
  const noted = (await activeFlags(tx, clinicId, patientId)).some((active) => active.flag === flag);
  const held = await overridesThatHold(tx, clinicId, programId, patientId);
  const items = await gateItems(tx, clinicId, (await loadContent(tx, draft)).items);
  const distinct = [...new Map(wanted.map((item) => [item.itemKey, item])).values()];
  return distinct.flatMap((one) => {
    const item = items.find((candidate) => candidate.itemKey === one.itemKey);
    if (!item || item.exerciseId !== one.exerciseId || item.variationSlug !== one.variationSlug)
      throw new AppError("conflict", "This exercise has changed since you looked at it. Look at it again, then decide.");
    const [conflict] = conflictsOf(noted ? [flag] : [], [item], rules);
    if (conflict?.severity !== "stop") throw new AppError("invalid", "Nothing stops this exercise any more. Reload the page.");
    return overrideOf(conflict, held) ? [] : [item];
  });
}

function overrideRow(actor: Actor, programId: string, item: GateItem, { flag, reason }: OverrideInput): Row {
  const at = now();
  const { itemKey, exerciseId, variationSlug } = item;
  return {
    ...{ clinicId: actor.clinicId, id: newId(at.getTime()), programId, itemKey, exerciseId, variationSlug: variationSlug ?? "" },
    ...{ flag, reason, staffId: actor.staffId, createdAt: at },
  };
}

/** Takes an override back: the draft asks again. What was published with it stays. Harmless where it is taken back already. @throws AppError `forbidden`; `not_found`; `conflict` */
export async function withdrawOverride(actor: Actor, overrideId: string): Promise<void> {
  type Withdrawn = { patientId: string; programId: string; changed: boolean };
  const about = ({ patientId, programId, changed }: Withdrawn) =>
    changed ? { patientId, subjectId: overrideId, detail: { programId } } : null;
  await write(actor, { permission: "gate:override", action: "gate.withdraw", about }, async (tx): Promise<Withdrawn> => {
    const own = and(eq(gateOverrides.clinicId, actor.clinicId), eq(gateOverrides.id, overrideId));
    const [found] = isId(overrideId)
      ? await tx
          .select({ programId: gateOverrides.programId, patientId: programs.patientId })
          .from(gateOverrides)
          .innerJoin(programs, and(eq(programs.clinicId, gateOverrides.clinicId), eq(programs.id, gateOverrides.programId)))
          .where(own)
      : [];
    if (!found) throw new AppError("not_found", "This override is not there.");
    await holdPatient(tx, actor, found.patientId);
    const withdrawn = await tx
      .update(gateOverrides)
      .set({ withdrawnAt: now() })
      .where(and(own, isNull(gateOverrides.withdrawnAt)))
      .returning({ id: gateOverrides.id });
    return { ...found, changed: withdrawn.length > 0 };
  });
}

/** What a published version was let through with, in the order in which it was given; empty where there is no such version of yours. */
export const listVersionOverrides = (actor: Actor, programId: string, number: number): Promise<GivenOverride[]> =>
  read(actor, "program:read", async (tx) => {
    const version = await publishedVersion(tx, actor, programId, number);
    if (!version?.publishedAt) return [];
    const { items } = await loadContent(tx, version);
    const at = version.publishedAt;
    const rows = await tx
      .select({ override: gateOverrides, by: staff.name, timeZone: clinics.timeZone })
      .from(gateOverrides)
      .innerJoin(clinics, eq(clinics.id, gateOverrides.clinicId))
      .innerJoin(staff, and(eq(staff.clinicId, gateOverrides.clinicId), eq(staff.id, gateOverrides.staffId)))
      .where(
        and(
          eq(gateOverrides.clinicId, actor.clinicId),
          eq(gateOverrides.programId, programId),
          lte(gateOverrides.createdAt, at),
          or(isNull(gateOverrides.withdrawnAt), gt(gateOverrides.withdrawnAt, at)),
        ),
      )
      .orderBy(asc(gateOverrides.createdAt), asc(gateOverrides.id));
    return rows
      .map(({ override, by, timeZone }) => toOverride(override, by, timeZone))
      .filter((one) =>
        items.some(
          (item) => item.itemKey === one.itemKey && item.exerciseId === one.exerciseId && item.variationSlug === one.variationSlug,
        ),
      );
  });
