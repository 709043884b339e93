import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "@/db/index";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { mintVisitor, type Visitor } from "../policy";
import { isShareToken, tokenHash } from "./share-token";

export { DatabaseUnavailable } from "@/db/index";

/** Who holds the link, or null: malformed, wrong, expired, replaced and revoked are all the same to whoever asks. */
export const findVisitor = (token: string): Promise<Visitor | null> => visitWith(token, async (_tx, visitor) => visitor);

/**
 * The door for a request that has nothing but a share link's token: finds the link and asks in one transaction, under row level security for
 * its clinic. Null without asking where the token opens nothing. `today` is the day in the clinic's zone.
 */
export async function visitWith<T>(
  token: string,
  query: (tx: Transaction, visitor: Visitor, today: string) => Promise<T>,
): Promise<T | null> {
  if (!isShareToken(token)) return null;
  return inClinic(null, async (tx) => {
    const [link] = await tx.execute<Link>(sql`
      select set_config('app.clinic_id', l.clinic_id::text, true), l.clinic_id, l.share_link_id, l.program_id, l.patient_id, l.expires_on, l.time_zone
      from find_share_link(${tokenHash(token)}) l`);
    if (!link) return null;
    const today = dateIn(link.time_zone, now());
    if (link.expires_on < today) return null;
    const { clinic_id: clinicId, share_link_id: shareLinkId, program_id: programId, patient_id: patientId } = link;
    return query(tx, mintVisitor({ clinicId, shareLinkId, programId, patientId }), today);
  });
}

type Link = { clinic_id: string; share_link_id: string; program_id: string; patient_id: string; expires_on: string; time_zone: string };
