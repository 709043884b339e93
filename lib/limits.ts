import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "../db/index";
import { now } from "./clock";
import { AppError } from "./errors";
import { keyedDigest } from "./sign-in/keyed-digest";
import { waitSentence } from "./wait-sentence";

/** So many at once, and one more every so many seconds. */
type Measure = { burst: number; seconds: number };

/**
 * What may be done how often, counted in the database, so that several processes count as one. Each is wide enough for a busy clinic behind
 * one address and narrow enough that a script gets nowhere. Wrong passwords and codes have growing waits instead: see `sign-in/attempts.ts`.
 */
export const measures = {
  /** Addresses of share links that open nothing, from one place. A link that opens is never counted. */
  "wrong link": { burst: 200, seconds: 3 },
  /** Opens of one link that are put on record. */
  "counted open": { burst: 30, seconds: 60 },
  /** Entries of one link: a phone that was offline sends two weeks of twelve rounds a day at once, and may correct them. */
  "entry of a link": { burst: 300, seconds: 60 },
  /** Sheets that one link prints. */
  "pdf of a link": { burst: 20, seconds: 15 },
  /** Sheets and previews of one member of staff: a composer draws one after each pause in typing. */
  "pdf of a person": { burst: 300, seconds: 1 },
  "print of several": { burst: 20, seconds: 20 },
  /** Searches of one member of staff, one after each key. */
  search: { burst: 200, seconds: 0.5 },
  /** Pictures and logos that one person uploads. */
  picture: { burst: 60, seconds: 20 },
  /** Messages of one clinic, and to one address. */
  mail: { burst: 100, seconds: 15 },
  "mail to one address": { burst: 6, seconds: 600 },
  /** Links for a new password that are asked for from one place. */
  "password by mail": { burst: 20, seconds: 60 },
  /** Other addresses to sign in with that one person asks for, for themselves or for colleagues: a clinic that moves, not somebody who looks for taken ones. */
  "another e-mail address": { burst: 30, seconds: 900 },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** Takes one of a measure. Null where there was one left, else when the next one will be. */
export async function spend(tx: Transaction, name: MeasureName, ...whose: string[]): Promise<Date | null> {
  const { burst, seconds } = measures[name];
  const key = keyedDigest(`measure ${name}`, ...whose);
  const every = sql`make_interval(secs => ${seconds}::float8)`;
  const [row] = await tx.execute<{ until: string | null }>(
    sql`select spend_rate(${key}, ${now().toISOString()}, ${every}, ${burst}::int) as until`,
  );
  return row?.until ? new Date(row.until) : null;
}

/** The same in a transaction of its own. */
export const spendOne = (name: MeasureName, ...whose: string[]): Promise<Date | null> => inClinic(null, (tx) => spend(tx, name, ...whose));

/** @throws AppError `too_many` with the sentence that says how long to wait */
export async function withinMeasure(name: MeasureName, ...whose: string[]): Promise<void> {
  const until = await spendOne(name, ...whose);
  if (until) throw tooMany("This was asked for very often.", until, now());
}

export const tooMany = (what: string, until: Date, at: Date) =>
  new AppError("too_many", `${what} ${waitSentence(until, at)}`, {
    retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000)),
  });
