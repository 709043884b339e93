import "server-only";
import { and, eq } from "drizzle-orm";
import { tables } from "@/db/index";
import { now } from "../clock";
import { AppError } from "../errors";
import { sendMail } from "../mail/mail";
import type { Actor } from "../policy";
import { shareUrl } from "./link-address";
import { stateOf } from "./link-list";
import { linkMail } from "./mail-text";
import { changed } from "./sharing";

const { clinics, patients, programs } = tables;

/**
 * Sends a link by the clinic's mail server, in the patient's language. It is on record before it goes out, and so is that it could not.
 * @throws AppError `not_found`; `conflict` for a link that opens nothing today, and as `sendMail`
 */
export async function mailShareLink(actor: Actor, linkId: string, to: string): Promise<void> {
  let mail: ReturnType<typeof linkMail> | null = null;
  let before: Date | null = null;
  await changed(actor, linkId, "share.mail", async (tx, link) => {
    const url = stateOf(link, link.today) === "open" ? shareUrl(link) : null;
    if (!url) throw new AppError("conflict", "This link cannot be sent, because it opens nothing or its address is not known any more.");
    const [row] = await tx
      .select({ language: patients.language, name: clinics.name, phone: clinics.phone })
      .from(programs)
      .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
      .innerJoin(clinics, eq(clinics.id, programs.clinicId))
      .where(and(eq(programs.clinicId, actor.clinicId), eq(programs.id, link.programId)));
    if (!row) throw new Error("A share link has no patient.");
    mail = linkMail(row.language, { url, clinic: row, hasPin: link.pinSealed !== null });
    before = link.mailedAt;
    return { mailedAt: now() };
  });
  if (!mail) return;
  try {
    await sendMail(actor, { to, ...(mail as ReturnType<typeof linkMail>) });
  } catch (error) {
    await changed(actor, linkId, "share.mail_failed", async () => ({ mailedAt: before }));
    throw error;
  }
}
