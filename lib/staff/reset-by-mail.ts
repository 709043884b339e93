import "server-only";
import { eq } from "drizzle-orm";
import { inClinic, tables } from "@/db/index";
import { AppError } from "../errors";
import { withinMeasure } from "../limits";
import { errorFacts, log } from "../log";
import { canMail, sendMail } from "../mail/mail";
import { placeOf } from "../network-address";
import { publicUrl } from "../origin";
import { findAccount, lockStaff, normalEmail, putOnRecord } from "../sign-in/accounts";
import { addOneTimeLink } from "./one-time-links";

/** @throws AppError `too_many` for many from one place, whoever they ask for */
export const admitReset = (address: string | null): Promise<void> => withinMeasure("password by mail", placeOf(address));

/**
 * Sends a link for a new password to somebody who says they forgot theirs, if they have an account and their clinic has a mail server. Says
 * nothing about either: it runs after the answer, so that not even its time does.
 */
export async function mailPasswordLink(typed: string, address: string | null): Promise<void> {
  const email = normalEmail(typed);
  try {
    const account = await findAccount(email);
    if (!account || !(await canMail({ clinicId: account.clinic_id }))) return;
    const whose = { clinicId: account.clinic_id, staffId: account.staff_id };
    const made = await inClinic(whose.clinicId, async (tx) => {
      const staff = await lockStaff(tx, whose.staffId);
      if (!staff || staff.suspendedAt) return null;
      const [clinic] = await tx.select({ name: tables.clinics.name }).from(tables.clinics).where(eq(tables.clinics.id, whose.clinicId));
      const { token } = await addOneTimeLink(tx, { purpose: "password", staffId: whose.staffId }, "mailedPassword");
      await putOnRecord(tx, whose, { action: "staff.password_mailed", address, isProven: false });
      return { url: `${publicUrl().url}/password/${token}`, name: staff.name, clinic: clinic?.name ?? "" };
    });
    if (!made) return;
    const { name, clinic, url } = made;
    await sendMail(whose, { to: email, subject: `A new password for Homestretch at ${clinic}`, text: textOf(name, url) });
  } catch (error) {
    // Too many to one address, or a mail server that does not answer: nobody is told, and the owner's link is always there.
    log.warn(error instanceof AppError ? { code: error.code } : errorFacts(error), "a password link was not mailed");
  }
}

const textOf = (name: string, url: string) =>
  [
    `Hello ${name},`,
    "somebody asked for a new password for your Homestretch account. If it was you, open this address within one hour and choose one:",
    url,
    "If it was not you, do nothing: your password stays as it is.",
  ].join("\n\n");
