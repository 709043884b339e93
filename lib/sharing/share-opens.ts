import "server-only";
import { sql } from "drizzle-orm";
import { now } from "../clock";
import { newId } from "../ids";
import { visitWith } from "./visitor";

/**
 * Counts that the page was opened by a browser that runs it: a mail scanner that only fetches the address does not come here. Nothing is
 * counted before something is published. Null where the token opens nothing.
 */
export const countOpen = (token: string): Promise<{ counted: true } | null> =>
  visitWith<{ counted: true }>(token, async (tx, { clinicId, shareLinkId, programId }) => {
    const at = now();
    await tx.execute(sql`
      insert into share_opens (clinic_id, id, share_link_id, version_number, at)
      select ${clinicId}, ${newId(at.getTime())}, ${shareLinkId}, max(v.number), ${at.toISOString()}
      from versions v where v.clinic_id = ${clinicId} and v.program_id = ${programId} and v.published_at is not null
      having max(v.number) is not null`);
    return { counted: true };
  });
