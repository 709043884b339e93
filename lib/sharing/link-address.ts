import { sql } from "drizzle-orm";
import type { Transaction, tables } from "@/db/index";
import { publicUrl } from "../origin";
import { secrets } from "../secrets";
import { putCalendarToken } from "./calendar-token";
import { shareToken, tokenHash } from "./share-token";

export type LinkRow = typeof tables.shareLinks.$inferSelect;
type Derived = Pick<LinkRow, "id" | "generation" | "keyId">;

/** The address of a link. Where no key of that id is left, null. */
export function shareUrl(link: Derived): string | null {
  const token = tokenOf(link);
  return token && `${publicUrl().url}/p/${token}`;
}

/** A version on paper says which one it is, so that the page can say whether the paper is still right. */
export const paperUrl = (url: string, versionNumber: number) => `${url}?v=${versionNumber}`;

/** From now on the address of this generation opens, and that of its calendar. @returns the address */
export async function putToken(tx: Transaction, link: Derived): Promise<string> {
  const token = tokenOf(link);
  if (!token) throw new Error("The current key of share links is missing.");
  await tx.execute(sql`select put_share_token(${tokenHash(token)}, ${link.id}, ${link.generation}, 'page')`);
  await putCalendarToken(tx, { ...link, linkId: link.id });
  return `${publicUrl().url}/p/${token}`;
}

function tokenOf({ id, generation, keyId }: Derived): string | null {
  const key = secrets().linkKeys[keyId];
  return key === undefined ? null : shareToken(key, id, generation);
}
