import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { markUsed } from "../exercises/exercises";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { type ChangesOf, changesOf, operationsSince } from "./drafts";
import { exerciseNames, hasVariation, isOffered, listOffered } from "./exercises";
import { applyOperation, type DraftContent, type DraftOperation, limits, readOperation } from "./operations";
import { noRoom } from "./room";
import { loadContent, lockVersion, storeContent, type VersionRow } from "./rows";

const { draftOperations, items, phases } = tables;

export type Refusal = { index: number; operationId: string | null; message: string };
export type Saved = {
  revision: number;
  /** Operations that cannot be taken, each with a sentence; the others were. */
  refused: Refusal[];
  /** The whole draft, where the sender cannot work it out: something was known already or refused. */
  content: DraftContent | null;
};
/** What comes with a conflict. `publishedAs`: the draft has become that version, and a new one is needed. */
export type DraftConflict =
  | { kind: "changed"; revision: number; content: DraftContent; names: Record<string, string>; others: ChangesOf[] }
  | { kind: "published"; programId: string; publishedAs: number };

/**
 * Takes operations into a draft, all in one transaction. Those that are known already are skipped, so that sending again is harmless; one
 * that is not valid is refused by itself and the others are taken.
 * @throws AppError `forbidden`; `not_found`; `conflict` with a `DraftConflict` where others changed the draft after `baseRevision`, or it is
 * published; `invalid` with `refused` where nothing at all could be taken; `too_large` beyond 500 operations
 */
export async function saveOperations(
  actor: Actor,
  versionId: string,
  batch: { baseRevision: number; operations: readonly unknown[] },
): Promise<Saved> {
  if (batch.operations.length > limits.batch) throw new AppError("too_large", `Send at most ${limits.batch} changes at a time.`);
  const { valid, refused } = sorted(batch.operations);
  if (valid.length === 0 && refused[0]) throw new AppError("invalid", refused[0].message, { data: { refused } });
  const change = { permission: "program:write", action: "draft.save", about: recordOf } as const;
  const outcome = await write(actor, change, async (tx) => {
    const version = await lockVersion(tx, actor.clinicId, versionId);
    if (!version) throw new AppError("not_found", "This draft is not there any more.");
    if (version.number !== null) throw published(version, version.number);
    const known = await knownIds(tx, version, valid);
    const fresh = valid.filter(({ operation }) => !known.has(operation.id));
    const before = await loadContent(tx, version);
    if (fresh.length > 0) await refuseStale(tx, actor, version, before, batch.baseRevision, valid);
    const taken = await take(tx, actor, version, before, fresh);
    refused.push(...taken.refused);
    const revision = version.revision + taken.accepted.length;
    if (taken.accepted.length > 0) await store(tx, actor, version, { ...taken, before, revision });
    const unsure = refused.length > 0 || known.size > 0 || batch.baseRevision !== version.revision;
    return { version, accepted: taken.accepted.length, saved: { revision, refused, content: unsure ? taken.content : null } };
  });
  if (outcome.accepted === 0 && refused.length === batch.operations.length && refused[0])
    throw new AppError("invalid", refused[0].message, { data: { refused } });
  return outcome.saved;
}

type Outcome = { version: VersionRow; accepted: number; saved: Saved };
const recordOf = ({ version, accepted, saved }: Outcome) =>
  accepted === 0
    ? null
    : { patientId: version.patientId, subjectId: version.id, detail: { operations: accepted, revision: saved.revision } };

type Sent = { index: number; operation: DraftOperation };

/** Reads each operation by itself: one that is wrong does not hold up the others. Twice the same id counts once. */
function sorted(operations: readonly unknown[]): { valid: Sent[]; refused: Refusal[] } {
  const valid = new Map<string, Sent>();
  const refused: Refusal[] = [];
  for (const [index, candidate] of operations.entries()) {
    const parsed = readOperation(candidate);
    if (parsed.success) {
      if (!valid.has(parsed.data.id)) valid.set(parsed.data.id, { index, operation: parsed.data });
      continue;
    }
    const message = parsed.error.issues[0]?.message ?? "This change cannot be read.";
    refused.push({ index, operationId: idOf(candidate), message });
  }
  return { valid: [...valid.values()], refused };
}

function idOf(candidate: unknown): string | null {
  const id = typeof candidate === "object" && candidate && "id" in candidate ? candidate.id : null;
  return isId(id) ? id : null;
}

const published = ({ programId }: VersionRow, publishedAs: number) =>
  new AppError("conflict", `This draft was published as version ${publishedAs}. Start a new draft to go on.`, {
    data: { kind: "published", programId, publishedAs } satisfies DraftConflict,
  });

async function knownIds(tx: Transaction, { clinicId, id }: VersionRow, sent: Sent[]): Promise<Set<string>> {
  if (sent.length === 0) return new Set();
  const ids = sent.map(({ operation }) => operation.id);
  const rows = await tx
    .select({ id: draftOperations.operationId })
    .from(draftOperations)
    .where(and(eq(draftOperations.clinicId, clinicId), eq(draftOperations.versionId, id), inArray(draftOperations.operationId, ids)));
  return new Set(rows.map((row) => row.id));
}

/** @throws AppError `conflict` where somebody else's changes came after the revision that the sender saw */
async function refuseStale(tx: Transaction, actor: Actor, version: VersionRow, content: DraftContent, seen: number, sent: Sent[]) {
  if (seen >= version.revision) return;
  const mine = new Set(sent.map(({ operation }) => operation.id));
  const since = (await operationsSince(tx, version, seen)).filter(({ operation }) => !mine.has(operation.id));
  if (since.length === 0) return;
  const others = await changesOf(tx, actor, version, since);
  const inContent = content.items.map((item) => item.exerciseId);
  const names = Object.fromEntries(await exerciseNames(tx, actor, inContent));
  throw new AppError("conflict", "Somebody else changed this draft while you were editing.", {
    data: { kind: "changed", revision: version.revision, content, names, others } satisfies DraftConflict,
  });
}

type Taken = { content: DraftContent; accepted: DraftOperation[]; refused: Refusal[] };

async function take(tx: Transaction, actor: Actor, version: VersionRow, before: DraftContent, sent: Sent[]): Promise<Taken> {
  const added = sent.flatMap(({ operation }) => (operation.kind === "item.add" ? [operation] : []));
  const offered = await listOffered(
    tx,
    actor,
    added.map((operation) => operation.exerciseId),
  );
  const inDraft = await everIn(
    tx,
    version,
    added.map((operation) => operation.itemKey),
  );
  const phasesElsewhere = await phasesOfOthers(tx, version, sent);
  const taken: Taken = { content: before, accepted: [], refused: [] };
  for (const { index, operation } of sent) {
    const after = applyOperation(taken.content, operation);
    const message = after === taken.content ? null : reasonAgainst(after, operation, { offered, inDraft, phasesElsewhere });
    if (message) {
      taken.refused.push({ index, operationId: operation.id, message });
      continue;
    }
    taken.content = after;
    taken.accepted.push(operation);
  }
  return taken;
}

/** The items that this draft holds or once held. */
async function everIn(tx: Transaction, { clinicId, id }: VersionRow, itemKeys: string[]): Promise<Set<string>> {
  if (itemKeys.length === 0) return new Set();
  const rows = await tx
    .select({ itemKey: items.itemKey })
    .from(items)
    .where(and(eq(items.clinicId, clinicId), eq(items.versionId, id), inArray(items.itemKey, itemKeys)));
  return new Set(rows.map((row) => row.itemKey));
}

/** Phases to add whose ids another version has already: a draft never takes rows from elsewhere. */
async function phasesOfOthers(tx: Transaction, { clinicId, id }: VersionRow, sent: Sent[]): Promise<Set<string>> {
  const ids = sent.flatMap(({ operation }) => (operation.kind === "phase.add" ? [operation.phaseId] : []));
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: phases.id })
    .from(phases)
    .where(and(eq(phases.clinicId, clinicId), inArray(phases.id, ids), ne(phases.versionId, id)));
  return new Set(rows.map((row) => row.id));
}

type Known = { offered: ReadonlySet<string>; inDraft: ReadonlySet<string>; phasesElsewhere: ReadonlySet<string> };

/** Bringing back what the draft held is always possible, also when its exercise has been archived meanwhile. */
function reasonAgainst(after: DraftContent, operation: DraftOperation, { offered, inDraft, phasesElsewhere }: Known) {
  const full = noRoom(after, operation);
  if (full) return full;
  if (operation.kind === "phase.add") return phasesElsewhere.has(operation.phaseId) ? "This phase belongs to another program." : null;
  if (operation.kind === "item.set" && operation.changes.variationSlug) return reasonAgainstVariation(after, operation.itemKey);
  if (operation.kind !== "item.add") return null;
  if (!inDraft.has(operation.itemKey) && !isOffered(offered, operation))
    return "This exercise is not in your catalog any more. Choose another one.";
  return null;
}

function reasonAgainstVariation({ items }: DraftContent, itemKey: string) {
  const item = items.find((candidate) => candidate.itemKey === itemKey);
  return !item || hasVariation(item) ? null : "This exercise has no such variation.";
}

type Storing = Taken & { before: DraftContent; revision: number };

async function store(tx: Transaction, actor: Actor, version: VersionRow, { before, content, accepted, revision }: Storing) {
  await storeContent(tx, version, before, content, revision);
  const at = now();
  const rows = accepted.map((operation, i) => ({
    ...{ clinicId: actor.clinicId, versionId: version.id, operationId: operation.id, staffId: actor.staffId, createdAt: at },
    ...{ revision: version.revision + i + 1, operation },
  }));
  await tx.insert(draftOperations).values(rows);
  const used = new Set(accepted.flatMap((operation) => (operation.kind === "item.add" ? [operation.exerciseId] : [])));
  for (const exerciseId of used) await markUsed(tx, actor, exerciseId);
}
