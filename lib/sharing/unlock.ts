import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";
import { record } from "../audit";
import { now } from "../clock";
import { shortened } from "../network-address";
import { keyedDigest } from "../sign-in/keyed-digest";
import { isRightPin, unlockCookie } from "./pin";
import { atLink, type FoundLink, type LockedFacts, lockedFacts } from "./visitor";

/**
 * How many wrong PINs are free, how many seconds the next one makes everybody wait (each further one twice as long, up to `cap`), and after
 * how many without one all is forgotten. Counted for the link and its PIN, whatever the address of whoever tries, and in the database, so that
 * no restart forgets. A right PIN forgives the first count and not the second: a patient who comes every day must not give a stranger new tries.
 */
const day = 86_400;
const limits = {
  lately: { free: 4, base: 60, cap: day, forget: 30 * day },
  inAll: { free: 60, base: 3_600, cap: day, forget: 30 * day },
};
const kinds = ["lately", "inAll"] as const;

export type Unlocking =
  /** `cookie` is null where the link asks for no PIN any more. */
  { opened: true; cookie: string | null } | { opened: false; facts: LockedFacts; waitSeconds: number };

/** Tries a PIN, one at a time for each link. Null where the token opens nothing. */
export const unlockLink = (token: string, typed: string, address: string | null): Promise<Unlocking | null> =>
  atLink(token, async (tx, link): Promise<Unlocking> => {
    if (link.pinSealed === null) return { opened: true, cookie: null };
    const at = now();
    const { lately, inAll } = keysOf(link.visitor.shareLinkId, link.pinGeneration);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lately}, 0))`);
    const before = await blockedUntil(tx, [lately, inAll]);
    if (before && before > at) return { opened: false, facts: await lockedFacts(tx, link.visitor), waitSeconds: secondsTo(before, at) };
    if (isRightPin(link, typed)) {
      await tx.execute(sql`select forget_failures(array[${lately}::text])`);
      return { opened: true, cookie: unlockCookie(token, link, at) };
    }
    const until = await countWrong(tx, link, at, address);
    return { opened: false, facts: await lockedFacts(tx, link.visitor), waitSeconds: until && until > at ? secondsTo(until, at) : 0 };
  });

async function countWrong(tx: Transaction, { visitor, pinGeneration }: FoundLink, at: Date, address: string | null): Promise<Date | null> {
  const keys = keysOf(visitor.shareLinkId, pinGeneration);
  const seconds = (count: number) => sql`make_interval(secs => ${count}::int)`;
  for (const kind of kinds) {
    const { free, base, cap, forget } = limits[kind];
    await tx.execute(sql`
      select record_failure(${keys[kind]}, ${at.toISOString()}, ${free}::int, ${seconds(base)}, ${seconds(cap)}, ${seconds(forget)})`);
  }
  const { clinicId, patientId, shareLinkId } = visitor;
  await record(tx, {
    clinicId,
    staffId: null,
    address: shortened(address),
    action: "share.pin_refused",
    patientId,
    subjectId: shareLinkId,
  });
  return blockedUntil(tx, [keys.lately, keys.inAll]);
}

export type WrongPins = { count: number; until: Date | null };

/** For staff: how many wrong PINs in a row, and until when nobody can try. */
export async function wrongPins(tx: Transaction, shareLinkId: string, pinGeneration: number): Promise<WrongPins> {
  const { lately, inAll } = keysOf(shareLinkId, pinGeneration);
  const [row] = await tx.execute<{ failures: number }>(sql`select failures from find_attempts(array[${lately}::text])`);
  const until = await blockedUntil(tx, [lately, inAll]);
  return { count: row?.failures ?? 0, until: until && until > now() ? until : null };
}

async function blockedUntil(tx: Transaction, keys: [string, string]): Promise<Date | null> {
  const [row] = await tx.execute<{ until: string | null }>(
    sql`select max(blocked_until) as until from find_attempts(array[${keys[0]}::text, ${keys[1]}::text])`,
  );
  return row?.until ? new Date(row.until) : null;
}

/** Digests, so that the table says nothing about which link it was. A new PIN begins anew. */
const keysOf = (shareLinkId: string, pinGeneration: number) => ({
  lately: keyedDigest("share link pin", shareLinkId, `${pinGeneration}`),
  inAll: keyedDigest("share link pin in all", shareLinkId, `${pinGeneration}`),
});

const secondsTo = (until: Date, at: Date) => Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
