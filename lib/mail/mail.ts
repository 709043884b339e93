import "server-only";
import { eq, sql } from "drizzle-orm";
import { inClinic, type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { withinMeasure } from "../limits";
import { type Actor, authorize } from "../policy";
import { seal, unseal } from "../sealed";
import type { MailInput } from "./mail-input";
import { deliver, type Mail, type MailServer } from "./smtp";

const { clinicMail } = tables;

const place = (clinicId: string) => ["mail password", clinicId] as const;

/**
 * Sends a message by the clinic's own mail server. Answers once the server has taken it.
 * @param whose the clinic, also on behalf of somebody who is not signed in
 * @throws AppError `conflict` where the clinic has no server or the server refuses; `too_many` for too many messages, or too many to one address
 */
export async function sendMail(whose: { clinicId: string }, mail: Mail): Promise<void> {
  const { clinicId } = whose;
  const server = await inClinic(clinicId, (tx) => serverOf(tx, clinicId));
  if (!server) throw new AppError("conflict", "This clinic has no mail server yet. An owner can set one up under Settings.");
  await withinMeasure("mail to one address", clinicId, mail.to);
  await withinMeasure("mail", clinicId);
  await deliver(server, mail);
}

/** A message that says nothing, to see whether the settings are right. @throws AppError `forbidden`, and as `sendMail` */
export async function sendTestMail(actor: Actor, to: string): Promise<void> {
  authorize(actor, "clinic:manage");
  await sendMail(actor, { to, subject: "A test from Homestretch", text: "This message shows that mail from your clinic arrives.\n" });
}

/** Whether the clinic can send mail at all. */
export const canMail = ({ clinicId }: { clinicId: string }): Promise<boolean> =>
  inClinic(clinicId, async (tx) => (await serverOf(tx, clinicId)) !== null);

/** Whether any clinic of this installation can, for pages on which nobody has said yet who they are. */
export const anyClinicMails = async (): Promise<boolean> => {
  const rows = await inClinic(null, (tx) => tx.execute<{ is: boolean }>(sql`select any_clinic_mails() as is`));
  return rows[0]?.is === true;
};

/** What the settings show: all but the password. `isComplete` is false where the password can be read no more and has to be typed again. */
export type MailSettings = Omit<MailServer, "password"> & { hasPassword: boolean; isComplete: boolean };

/** Null where the clinic has no mail server. @throws AppError `forbidden` */
export const getMailSettings = (actor: Actor): Promise<MailSettings | null> =>
  read(actor, "clinic:manage", async (tx) => {
    const row = await rowOf(tx, actor.clinicId);
    if (!row) return null;
    const { host, port, security, username, fromName, fromAddress, passwordSealed } = row;
    const shown = { host, port, security, username, fromName, fromAddress };
    return { ...shown, hasPassword: passwordSealed !== null, isComplete: (await serverOf(tx, actor.clinicId)) !== null };
  });

/**
 * The password stays where none is typed and the server is the same; for another server it is asked for anew, so that nobody can have it sent
 * to a server of their own. @throws AppError `forbidden`, `invalid`
 */
export const saveMailSettings = (actor: Actor, { password, ...input }: MailInput): Promise<void> =>
  write(actor, { permission: "clinic:manage", action: "clinic.mail", about: () => ({ subjectId: actor.clinicId }) }, async (tx) => {
    const before = await rowOf(tx, actor.clinicId);
    const isSame = (["host", "port", "security", "username"] as const).every((key) => before?.[key] === input[key]);
    const kept = isSame ? (before?.passwordSealed ?? null) : null;
    const passwordSealed = password && input.username ? seal(place(actor.clinicId), password) : kept;
    if (input.username && !passwordSealed) throw asked();
    const row = { ...input, passwordSealed, changedBy: actor.staffId, changedAt: now() };
    await tx
      .insert(clinicMail)
      .values({ clinicId: actor.clinicId, ...row })
      .onConflictDoUpdate({ target: clinicMail.clinicId, set: row });
  });

/** From now on the clinic sends no mail, and its password is gone. @throws AppError `forbidden` */
export const removeMailSettings = (actor: Actor): Promise<void> =>
  write(actor, { permission: "clinic:manage", action: "clinic.mail_removed", about: () => ({ subjectId: actor.clinicId }) }, async (tx) => {
    const none = { host: "", username: "", passwordSealed: null, changedBy: actor.staffId, changedAt: now() };
    await tx.update(clinicMail).set(none).where(eq(clinicMail.clinicId, actor.clinicId));
  });

const sentence = "Type the password for this server.";
const asked = () => new AppError("invalid", sentence, { fields: { password: [sentence] } });

async function rowOf(tx: Transaction, clinicId: string) {
  const [row] = await tx.select().from(clinicMail).where(eq(clinicMail.clinicId, clinicId));
  return row?.host ? row : null;
}

async function serverOf(tx: Transaction, clinicId: string): Promise<MailServer | null> {
  const row = await rowOf(tx, clinicId);
  if (!row) return null;
  const password = row.passwordSealed === null ? "" : unseal(place(clinicId), row.passwordSealed);
  const { host, port, security, username, fromName, fromAddress } = row;
  return password === null ? null : { host, port, security, username, password, fromName, fromAddress };
}
