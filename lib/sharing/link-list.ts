import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import type { AgreementWay } from "../vocabulary";
import { type LinkRow, shareUrl } from "./link-address";
import { unsealPin } from "./pin";
import { wrongPins } from "./unlock";

const { shareLinks, shareOpens, staff } = tables;

/** `url` is null where the key that the link was made with is lost: it goes on opening, and can only be replaced, not shown or printed. */
export type ShareLink = {
  id: string;
  name: string;
  url: string | null;
  /** Replacing raises it; whoever replaces says which one they saw. */
  generation: number;
  /** The last day on which it opens, in the clinic's zone. */
  expiresOn: string;
  state: "open" | "expired" | "revoked";
  createdAt: Date;
  /** The last ten, newest first, and how many there were in all. */
  opens: { count: number; recent: Date[] };
  pin: LinkPin | null;
  agreement: { how: AgreementWay; on: string; notedBy: string } | null;
  /** When it last went out by the clinic's mail server. */
  mailedAt: Date | null;
};

/** `value` is null where it can be read no more: then nobody gets in, and it needs another. `until`: nobody can try before then. */
export type LinkPin = { value: string | null; wrong: number; until: Date | null };

/** Newest first. @param today in the clinic's zone */
export async function linksOf(tx: Transaction, clinicId: string, programId: string, today: string): Promise<ShareLink[]> {
  const rows = await tx
    .select({ link: shareLinks, notedBy: staff.name, count: sql<number>`count(${shareOpens.id})::int`, recent: lastTen })
    .from(shareLinks)
    .leftJoin(shareOpens, and(eq(shareOpens.clinicId, shareLinks.clinicId), eq(shareOpens.shareLinkId, shareLinks.id)))
    .leftJoin(staff, and(eq(staff.clinicId, shareLinks.clinicId), eq(staff.id, shareLinks.agreementBy)))
    .where(and(eq(shareLinks.clinicId, clinicId), eq(shareLinks.programId, programId)))
    .groupBy(shareLinks.clinicId, shareLinks.id, staff.name)
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id));
  const links: ShareLink[] = [];
  for (const { link, notedBy, count, recent } of rows) {
    const opens = { count, recent: recent.map((at) => new Date(at)) };
    links.push({
      ...shown(link, today),
      opens,
      pin: await pinOf(tx, link),
      agreement: agreementOf(link, notedBy),
      mailedAt: link.mailedAt,
    });
  }
  return links;
}

const newestOpens = sql`array_agg(${shareOpens.at} order by ${shareOpens.at} desc) filter (where ${shareOpens.id} is not null)`;
const lastTen = sql<string[]>`coalesce(to_jsonb((${newestOpens})[1:10]), '[]')`;

const shown = (link: LinkRow, today: string) => ({
  id: link.id,
  name: link.name,
  url: shareUrl(link),
  generation: link.generation,
  expiresOn: link.expiresOn,
  state: stateOf(link, today),
  createdAt: link.createdAt,
});

export const stateOf = (link: LinkRow, today: string): ShareLink["state"] =>
  link.revokedAt ? "revoked" : link.expiresOn < today ? "expired" : "open";

async function pinOf(tx: Transaction, { clinicId, id: linkId, pinSealed, pinGeneration }: LinkRow): Promise<LinkPin | null> {
  if (pinSealed === null) return null;
  const { count, until } = await wrongPins(tx, linkId, pinGeneration);
  return { value: unsealPin({ clinicId, linkId }, pinSealed), wrong: count, until };
}

function agreementOf({ agreedHow, agreedOn }: LinkRow, notedBy: string | null): ShareLink["agreement"] {
  return agreedHow && agreedOn ? { how: agreedHow, on: agreedOn, notedBy: notedBy ?? "" } : null;
}
