import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "@/db/index";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { mintVisitor, type Visitor } from "../policy";
import type { Language } from "../vocabulary";
import { isUnlocked } from "./pin";
import { isShareToken, tokenHash } from "./share-token";

export { isUnavailable } from "@/db/index";

/**
 * What a request brings: the token of its address and, where a PIN was typed on this device, the cookie that says so. A token alone opens
 * only links without a PIN.
 */
export type LinkKey = string | { token: string; unlock: string | null };

export const tokenOf = (key: LinkKey): string => (typeof key === "string" ? key : key.token);

/** A link as it is found by its token. */
export type FoundLink = {
  visitor: Visitor;
  /** The day in the clinic's zone. */
  today: string;
  generation: number;
  keyId: string;
  pinSealed: string | null;
  pinGeneration: number;
};

/** The link is right and asks for its PIN first. Whoever answers the request shows where to type it, and nothing of the program. */
export class LinkLocked extends Error {
  override name = "LinkLocked";
  constructor(readonly facts: LockedFacts) {
    super("This link asks for a PIN.");
  }
}

/** All that is told before the PIN was typed: whom to call, in the patient's language. */
export type LockedFacts = { language: Language; clinic: { name: string; phone: string } };

/** Who holds the link, or null: malformed, wrong, expired, replaced and revoked are all the same to whoever asks. */
export const findVisitor = (key: LinkKey): Promise<Visitor | null> => visitWith(key, async (_tx, visitor) => visitor);

/**
 * The door for a request that has nothing but a share link's token: finds the link and asks in one transaction, under row level security for
 * its clinic. Null without asking where the token opens nothing. `today` is the day in the clinic's zone.
 * @throws LinkLocked where the link has a PIN and this device has not typed it
 */
export const visitWith = <T>(key: LinkKey, query: (tx: Transaction, visitor: Visitor, today: string, link: FoundLink) => Promise<T>) => {
  const { token, unlock } = typeof key === "string" ? { token: key, unlock: null } : key;
  return atLink(token, async (tx, link) => {
    if (!isUnlocked(link, unlock, now())) throw new LinkLocked(await lockedFacts(tx, link.visitor));
    return query(tx, link.visitor, link.today, link);
  });
};

/** The link behind a token, locked or not: for `unlock.ts` alone, which asks for the PIN. Every other way in is `visitWith`. */
export async function atLink<T>(token: string, query: (tx: Transaction, link: FoundLink) => Promise<T>): Promise<T | null> {
  if (!isShareToken(token)) return null;
  return inClinic(null, async (tx) => {
    const [row] = await tx.execute<Row>(sql`
      select set_config('app.clinic_id', l.clinic_id::text, true), l.clinic_id, l.share_link_id, l.program_id, l.patient_id, l.expires_on,
        l.time_zone, l.generation, l.key_id, l.pin_sealed, l.pin_generation
      from find_share_link(${tokenHash(token)}) l`);
    if (!row) return null;
    const today = dateIn(row.time_zone, now());
    if (row.expires_on < today) return null;
    const { clinic_id: clinicId, share_link_id: shareLinkId, program_id: programId, patient_id: patientId } = row;
    const { generation, key_id: keyId, pin_sealed: pinSealed, pin_generation: pinGeneration } = row;
    const visitor = mintVisitor({ clinicId, shareLinkId, programId, patientId, hasPin: pinSealed !== null, until: row.expires_on });
    return query(tx, { visitor, today, generation, keyId, pinSealed, pinGeneration });
  });
}

export async function lockedFacts(tx: Transaction, { clinicId, patientId }: Visitor): Promise<LockedFacts> {
  const [row] = await tx.execute<{ language: Language; name: string; phone: string }>(sql`
    select p.language, c.name, c.phone from clinics c, patients p
    where c.id = ${clinicId} and p.clinic_id = ${clinicId} and p.id = ${patientId}`);
  if (!row) throw new Error("A share link has no patient.");
  return { language: row.language, clinic: { name: row.name, phone: row.phone } };
}

type Row = {
  clinic_id: string;
  share_link_id: string;
  program_id: string;
  patient_id: string;
  expires_on: string;
  time_zone: string;
  generation: number;
  key_id: string;
  pin_sealed: string | null;
  pin_generation: number;
};
