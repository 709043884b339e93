import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError, type ErrorCode } from "../errors";
import { spend } from "../limits";
import type { Visitor } from "../policy";
import { Recent } from "../recent";
import { currentView, isPublished, type SharedProgram } from "../sharing/shared-program";
import { type LinkKey, visitWith } from "../sharing/visitor";
import type { Language } from "../vocabulary";
import { thresholdsOf } from "./attention-settings";
import { daysFrom, type LoggedDays } from "./day-state";
import { firstRefusal, type LogInput, logInput, type MorningInput, morningInput } from "./log-input";
import { selectLogs, selectMornings } from "./log-rows";
import { daysBack, type LogFacts, reasonAgainstLog, reasonAgainstMorning } from "./log-rules";
import { lastMornings, mergeLogs } from "./merge";
import { type PainZone, worstZone } from "./pain-zones";
import { logWords, type Refusal } from "./words";

const { sessionLogs, morningAnswers } = tables;

/** `stored` is false where the same entry had come before. `zone` is that of the pain in it. */
export type Logged = { stored: boolean; zone: PainZone | null; state: LoggedDays };

/**
 * Takes what a patient's device says about one round of one day. The same entry twice is one.
 * @param asked a language instead of the patient's, for the sentence of a refusal
 * @returns null where the token opens nothing
 * @throws AppError `invalid`; `conflict` where the entry was there with other answers; `too_many`
 */
export const logSession = (key: LinkKey, payload: unknown, asked: Language | null): Promise<Logged | null> =>
  visitWith(key, async (tx, visitor, today) => {
    const { facts, refuse } = await openProgram(tx, visitor, today, asked);
    const parsed = logInput.safeParse(payload);
    if (!parsed.success) return refuse(firstRefusal(parsed.error));
    const log = parsed.data;
    const reason = reasonAgainstLog(log, facts);
    if (reason) return refuse(reason);
    if (log.replaces !== null && !(await isCorrectable(tx, visitor, log))) return refuse("nothing-to-correct");
    await holdBack(tx, visitor, refuse);
    const stored = await insertLog(tx, visitor, log);
    if (!stored && !(await isStoredAs(tx, visitor, log))) return refuse("said-otherwise", "conflict");
    const state = await stateOf(tx, visitor, today);
    return { stored, zone: worstZone([log.painNow, log.painWorst], state.zones), state };
  });

/** Takes how a morning compares with the day before. The same rules as for a session. */
export const logMorning = (key: LinkKey, payload: unknown, asked: Language | null): Promise<Omit<Logged, "zone"> | null> =>
  visitWith(key, async (tx, visitor, today) => {
    const { facts, refuse } = await openProgram(tx, visitor, today, asked);
    const parsed = morningInput.safeParse(payload);
    if (!parsed.success) return refuse(firstRefusal(parsed.error));
    const reason = reasonAgainstMorning(parsed.data, facts);
    if (reason) return refuse(reason);
    await holdBack(tx, visitor, refuse);
    const stored = await insertMorning(tx, visitor, parsed.data);
    if (!stored && !(await isMorningStoredAs(tx, visitor, parsed.data))) return refuse("said-otherwise", "conflict");
    return { stored, state: await stateOf(tx, visitor, today) };
  });

/** What stands of the last days of the program that a link opens; null where the token opens nothing. Notes stay with the therapist. */
export const getLoggedDays = (key: LinkKey): Promise<LoggedDays | null> =>
  visitWith(key, (tx, visitor, today) => stateOf(tx, visitor, today));

type Refuse = (refusal: Refusal, code?: ErrorCode, retryAfterSeconds?: number) => never;

async function openProgram(tx: Transaction, visitor: Visitor, today: string, asked: Language | null) {
  const program = await currentView(tx, visitor, today);
  const language = asked ?? (isPublished(program) ? program.view.language : program.language);
  const refuse: Refuse = (refusal, code = "invalid", retryAfterSeconds = undefined) => {
    throw new AppError(code, logWords(language)[refusal], { retryAfterSeconds });
  };
  if (!isPublished(program)) return refuse("not-published");
  return { facts: await factsOf(tx, visitor, program), refuse };
}

type Published = { keys: ReadonlySet<string>; firstOn: string };
/** By clinic, program and the number of the newest version: what is published does not change. */
const published = new Recent<Published>(300);

/** An exercise of any published version may be logged: the page in front of the patient may be an older one. */
async function factsOf(tx: Transaction, { clinicId, programId }: Visitor, { view, day, today }: SharedProgram): Promise<LogFacts> {
  const name = `${clinicId} ${programId} ${view.version?.number}`;
  const known = published.get(name) ?? published.set(name, await readPublished(tx, clinicId, programId));
  return { today, startsOn: day.startsOn ?? known.firstOn, endsOn: day.endsOn, itemKeys: known.keys };
}

async function readPublished(tx: Transaction, clinicId: string, programId: string): Promise<Published> {
  const [row] = await tx.execute<{ keys: string[]; first_at: string }>(sql`
    select min(v.published_at) as first_at,
      (select coalesce(json_agg(distinct k #>> '{}'), '[]') from versions p, jsonb_path_query(p.views, '$.*.phases[*].items[*].itemKey') k
        where p.clinic_id = ${clinicId} and p.program_id = ${programId} and p.published_at is not null) as keys
    from versions v where v.clinic_id = ${clinicId} and v.program_id = ${programId} and v.published_at is not null`);
  if (!row) throw new Error("Nothing of the program is published.");
  return { keys: new Set(row.keys), firstOn: dateIn("UTC", new Date(row.first_at)) };
}

async function holdBack(tx: Transaction, { shareLinkId }: Visitor, refuse: Refuse) {
  const until = await spend(tx, "entry of a link", shareLinkId);
  if (until) refuse("too-many", "too_many", Math.ceil((until.getTime() - now().getTime()) / 1000));
}

async function isCorrectable(tx: Transaction, { clinicId, programId }: Visitor, { replaces, on, round }: LogInput): Promise<boolean> {
  const ofRound = and(eq(sessionLogs.programId, programId), eq(sessionLogs.on, on), eq(sessionLogs.round, round));
  const rows = await tx
    .select({ id: sessionLogs.id })
    .from(sessionLogs)
    .where(and(eq(sessionLogs.clinicId, clinicId), eq(sessionLogs.id, replaces ?? ""), eq(sessionLogs.source, "patient"), ofRound));
  return rows.length > 0;
}

async function insertLog(tx: Transaction, visitor: Visitor, { logId, replaces, ...log }: LogInput): Promise<boolean> {
  const { clinicId, programId, shareLinkId } = visitor;
  const by = { clinicId, programId, shareLinkId, source: "patient" as const, createdAt: now() };
  const rows = await tx
    .insert(sessionLogs)
    .values({ ...log, ...by, id: logId, replacesId: replaces })
    .onConflictDoNothing({ target: [sessionLogs.clinicId, sessionLogs.id] })
    .returning({ id: sessionLogs.id });
  return rows.length > 0;
}

const sorted = (items: LogInput["items"]) =>
  items.map(({ itemKey, done, sets }) => [itemKey, done, sets ?? null] as const).sort(([a], [b]) => (a < b ? -1 : 1));

/** Whether the entry with this id says the same, of the same program. */
async function isStoredAs(tx: Transaction, { clinicId, programId }: Visitor, log: LogInput): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(sessionLogs)
    .where(and(eq(sessionLogs.clinicId, clinicId), eq(sessionLogs.id, log.logId), eq(sessionLogs.programId, programId)));
  if (!row) return false;
  const { items, replacesId, on, round, painNow, painWorst, effort, stopped, note } = row;
  const kept = [on, round, painNow, painWorst, effort, stopped, note, replacesId, sorted(items)];
  const sent = [log.on, log.round, log.painNow, log.painWorst, log.effort, log.stopped, log.note, log.replaces, sorted(log.items)];
  return row.source === "patient" && JSON.stringify(kept) === JSON.stringify(sent);
}

async function insertMorning(tx: Transaction, visitor: Visitor, { logId, on, compared }: MorningInput): Promise<boolean> {
  const { clinicId, programId, shareLinkId } = visitor;
  const rows = await tx
    .insert(morningAnswers)
    .values({ clinicId, programId, shareLinkId, id: logId, on, compared, createdAt: now() })
    .onConflictDoNothing({ target: [morningAnswers.clinicId, morningAnswers.id] })
    .returning({ id: morningAnswers.id });
  return rows.length > 0;
}

async function isMorningStoredAs(tx: Transaction, { clinicId, programId }: Visitor, { logId, on, compared }: MorningInput) {
  const same = and(eq(morningAnswers.programId, programId), eq(morningAnswers.on, on), eq(morningAnswers.compared, compared));
  const rows = await tx
    .select({ id: morningAnswers.id })
    .from(morningAnswers)
    .where(and(eq(morningAnswers.clinicId, clinicId), eq(morningAnswers.id, logId), same));
  return rows.length > 0;
}

async function stateOf(tx: Transaction, { clinicId, programId }: Visitor, today: string): Promise<LoggedDays> {
  const of = { clinicId, programIds: [programId], since: addDays(today, -daysBack) };
  const sessions = mergeLogs(await selectLogs(tx, of));
  const mornings = lastMornings(await selectMornings(tx, of));
  const { greenTo, amberTo } = await thresholdsOf(tx, clinicId);
  return { today, zones: { greenTo, amberTo }, days: daysFrom(sessions, mornings) };
}
