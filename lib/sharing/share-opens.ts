import "server-only";
import { sql } from "drizzle-orm";
import { record } from "../audit";
import { now } from "../clock";
import { newId } from "../ids";
import { spend } from "../limits";
import { shortened } from "../network-address";
import { putCalendarToken } from "./calendar-token";
import { type LinkKey, visitWith } from "./visitor";

/** A page that is loaded again within half an hour is still the same visit. */
const visitMs = 30 * 60_000;

/**
 * Counts that the page was opened by a browser that runs it, and puts it on record: a mail scanner that only fetches the address does not
 * come here. Nothing is counted before something is published, nor more often than anybody opens a page,
 * nor again while the same device is on the same visit. Null where the token opens nothing.
 */
export const countOpen = (
  key: LinkKey,
  address: string | null = null,
  device: string | null = null,
): Promise<{ counted: boolean } | null> =>
  visitWith<{ counted: boolean }>(key, async (tx, { clinicId, shareLinkId, programId, patientId }, _today, link) => {
    // Links that are older than calendars have no token for one yet.
    await putCalendarToken(tx, { ...link, linkId: shareLinkId });
    if (await spend(tx, "counted open", shareLinkId)) return { counted: false };
    const at = now();
    const since = new Date(at.getTime() - visitMs).toISOString();
    const opened = await tx.execute(sql`
      insert into share_opens (clinic_id, id, share_link_id, version_number, at, device_id)
      select ${clinicId}, ${newId(at.getTime())}, ${shareLinkId}, max(v.number), ${at.toISOString()}, ${device}::uuid
      from versions v where v.clinic_id = ${clinicId} and v.program_id = ${programId} and v.published_at is not null
        and not exists (select from share_opens o where o.clinic_id = ${clinicId} and o.share_link_id = ${shareLinkId}
          and o.device_id = ${device}::uuid and o.at > ${since})
      having max(v.number) is not null returning id`);
    if (opened.length === 0) return { counted: false };
    const entry = { clinicId, staffId: null, address: shortened(address), patientId, subjectId: shareLinkId };
    await record(tx, { ...entry, action: "share.open" });
    return { counted: true };
  });
