import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "@/db/index";
import { now } from "../clock";
import { tooMany } from "../limits";
import { keyedDigest } from "./keyed-digest";

export { waitSentence } from "../wait-sentence";

/**
 * Somebody trying to sign in: to which account, from which place, and with which browser if it is known for that account. A code is what is
 * asked for after the password.
 */
export type Guess = { email: string; place: string; device: string | null; what?: "code" };

/** So many failures are free; the next one makes the person wait `base` seconds, each further one twice as long, up to `cap`. */
type Limit = { free: number; base: number; cap: number; forget: number };
const day = 86_400;
const limits = {
  /** One account from one browser that it knows. Nobody else can fill it. */
  device: { free: 5, base: 5, cap: 900, forget: day },
  /** One account from one place with browsers that it does not know. */
  pair: { free: 5, base: 5, cap: 900, forget: day },
  /** Any account from one place: wide, since a whole clinic may be behind one address. */
  place: { free: 50, base: 5, cap: 60, forget: 900 },
  /** One account from everywhere. Short, and not for the first try from a place, so that a stranger cannot make it a lock-out. */
  account: { free: 50, base: 5, cap: 30, forget: day },
  /** The second step. Whoever gets there knows the password, so that nobody else can fill these: strangers together get 5 tries, then wait. */
  codeDevice: { free: 5, base: 15, cap: 900, forget: day },
  codeAccount: { free: 5, base: 30, cap: 900, forget: day },
} satisfies Record<string, Limit>;

type Bucket = { key: string; limit: Limit };
type Row = { key: string; failures: number; last_failed_at: string; blocked_until: string | null };

/**
 * Lets a guess through or makes it wait. A guess that is let through counts as failed until `forgive`, so that many at once are no way around
 * the count. @returns when the next guess is possible if this one fails
 * @throws AppError `too_many` with the sentence that says how long to wait
 */
export async function admit(guess: Guess): Promise<Date | null> {
  const { own, shared } = bucketsOf(guess);
  const at = now();
  return inClinic(null, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${own.key}, 0))`);
    const rows = await find(tx, [own, ...shared]);
    const until = latest([own, ...shared].map((bucket) => blockOf(bucket, own, rows, at)));
    if (until && until > at) throw tooMany("There were too many tries.", until, at);
    return recordFailure(tx, own, at);
  });
}

/** Counts a wrong guess where others are counted too. @returns when the next guess is possible as far as those are concerned */
export async function recordWrong(tx: Transaction, guess: Guess): Promise<Date | null> {
  const at = now();
  const ends: Array<Date | null> = [];
  for (const bucket of bucketsOf(guess).shared) ends.push(await recordFailure(tx, bucket, at));
  return latest(ends);
}

/** The guess was right: what this person failed at from here counts no more. What strangers failed at stays counted. */
export const forgive = (tx: Transaction, guess: Guess) => tx.execute(sql`select forget_failures(${textArray([bucketsOf(guess).own.key])})`);

/** Keys are digests: the table says nothing about who tried what from where. */
function bucketsOf({ email, place, device, what }: Guess): { own: Bucket; shared: Bucket[] } {
  const bucket = (kind: keyof typeof limits, ...parts: string[]) => ({
    key: keyedDigest(`sign-in ${kind}`, ...parts),
    limit: limits[kind],
  });
  if (what === "code") return { own: device ? bucket("codeDevice", device, email) : bucket("codeAccount", email), shared: [] };
  if (device) return { own: bucket("device", device, email), shared: [] };
  return { own: bucket("pair", place, email), shared: [bucket("place", place), bucket("account", email)] };
}

function blockOf(bucket: Bucket, own: Bucket, rows: Map<string, Row>, at: Date): Date | null {
  const until = rows.get(bucket.key)?.blocked_until;
  const firstTry = !failedLately(rows.get(own.key), own.limit, at);
  if (!until || (bucket.limit === limits.account && firstTry)) return null;
  return new Date(until);
}

const failedLately = (row: Row | undefined, limit: Limit, at: Date) =>
  row !== undefined && new Date(row.last_failed_at).getTime() >= at.getTime() - limit.forget * 1000;

async function find(tx: Transaction, buckets: Bucket[]) {
  const rows = await tx.execute<Row>(sql`select * from find_attempts(${textArray(buckets.map((bucket) => bucket.key))})`);
  return new Map(rows.map((row) => [row.key, row]));
}

async function recordFailure(tx: Transaction, { key, limit }: Bucket, at: Date): Promise<Date | null> {
  const seconds = (count: number) => sql`make_interval(secs => ${count}::int)`;
  const rows = await tx.execute<{ until: string | null }>(sql`
    select record_failure(${key}, ${at.toISOString()}, ${limit.free}::int, ${seconds(limit.base)}, ${seconds(limit.cap)}, ${seconds(limit.forget)}) as until`);
  const until = rows[0]?.until;
  return until ? new Date(until) : null;
}

const textArray = (values: string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}::text`),
    sql`, `,
  )}]`;
const latest = (dates: Array<Date | null>) => dates.reduce((last, date) => (date && (!last || date > last) ? date : last), null);
