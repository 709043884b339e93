import "server-only";
import { eq } from "drizzle-orm";
import { inClinic, tables } from "@/db/index";
import { AppError } from "../errors";
import { errorFacts, log } from "../log";
import { canMail, sendMail } from "../mail/mail";
import { publicUrl } from "../origin";
import { findAccount } from "../sign-in/accounts";
import type { Asked, Moved } from "./email";

/** Both run after the answer. What cannot be sent is written down without an address: an owner can always help. */
const quietly = (send: () => Promise<void>) =>
  send().catch((error: unknown) => {
    log.warn(error instanceof AppError ? { code: error.code } : errorFacts(error), "mail about another e-mail address was not sent");
  });

/** To the new address: the link, or, where it has an account already, that nothing changes. Only who reads it learns which. */
export const mailEmailLink = (asked: Asked): Promise<void> =>
  quietly(async () => {
    const { name, clinic } = await namesOf(asked);
    const isTaken = (await findAccount(asked.email)) !== null;
    const said = isTaken
      ? [
          "Hello,",
          `somebody at ${clinic} asked to sign in to Homestretch with this address. It has an account already, so nothing was changed.`,
          "If it was not you, you need not do anything.",
        ]
      : [
          `Hello ${name},`,
          `you asked to sign in to Homestretch at ${clinic} with this address. Open this within one hour, signed in as before, and say yes:`,
          `${publicUrl().url}/account/email/${asked.token}`,
          "If it was not you, do nothing: nothing changes.",
        ];
    await sendMail(asked, { to: asked.email, subject: `Your address for Homestretch at ${clinic}`, text: said.join("\n\n") });
  });

/** To the earlier address, so that nobody loses their account unnoticed. */
export const mailEmailNotice = (moved: Moved): Promise<void> =>
  quietly(async () => {
    if (!(await canMail(moved))) return;
    const { name, clinic } = await namesOf(moved);
    const text = [
      `Hello ${name},`,
      moved.byOwner
        ? `an owner of ${clinic} has changed the address with which you sign in to Homestretch. This one opens nothing any more.`
        : `you sign in to Homestretch at ${clinic} with another address from now on. This one opens nothing any more.`,
      "If you did not expect that, call an owner of your clinic today.",
    ];
    await sendMail(moved, { to: moved.from, subject: `Your address for Homestretch at ${clinic} was changed`, text: text.join("\n\n") });
  });

const namesOf = ({ clinicId, staffId }: { clinicId: string; staffId: string }) =>
  inClinic(clinicId, async (tx) => {
    const { clinics, staff } = tables;
    const [member] = await tx.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
    const [clinic] = await tx.select({ name: clinics.name }).from(clinics).where(eq(clinics.id, clinicId));
    return { name: member?.name ?? "", clinic: clinic?.name ?? "" };
  });
