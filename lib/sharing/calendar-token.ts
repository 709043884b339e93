import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";
import { publicUrl } from "../origin";
import { secrets } from "../secrets";
import { calendarToken, tokenHash } from "./share-token";

type Derived = { linkId: string; generation: number; keyId: string };

/** The token of a link's calendar: made like the page's, and opens only the calendar. Null where the key is gone. */
export function calendarTokenOf({ linkId, generation, keyId }: Derived): string | null {
  const key = secrets().linkKeys[keyId];
  return key === undefined ? null : calendarToken(key, linkId, generation);
}

/** The address that a calendar subscribes to. */
export function calendarUrl(link: { visitor: { shareLinkId: string }; generation: number; keyId: string }): string | null {
  const token = calendarTokenOf({ ...link, linkId: link.visitor.shareLinkId });
  return token && `${publicUrl().url}/p/calendar/${token}/exercises.ics`;
}

/** From now on the calendar of this link opens; putting its token again changes nothing. */
export async function putCalendarToken(tx: Transaction, link: Derived): Promise<void> {
  const token = calendarTokenOf(link);
  if (token) await tx.execute(sql`select put_share_token(${tokenHash(token)}, ${link.linkId}, ${link.generation}, 'calendar')`);
}
