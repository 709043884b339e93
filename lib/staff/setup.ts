import "server-only";
import { sql } from "drizzle-orm";
import { enterClinic, inClinic, type Transaction, tables } from "@/db/index";
import { explained } from "../access";
import { record } from "../audit";
import { now } from "../clock";
import { AppError } from "../errors";
import { newId } from "../ids";
import { shortened } from "../network-address";
import { type Actor, mintActor } from "../policy";
import type { From } from "../sign-in/accounts";
import { deviceName } from "../sign-in/device-name";
import { type Derive, hashPassword, refuseOwnWords } from "../sign-in/passwords";
import { openSession } from "../sign-in/sessions";
import { findOneTimeLink, goneLink, useUpOneTimeLink } from "./one-time-links";
import type { SetupInput } from "./staff-input";

/** Whether a set-up link can still be used. */
export const isOpenSetupLink = async (token: string) => (await findOneTimeLink("setup", token)) !== null;

/** Whether anybody can sign in at all. */
export async function hasAnyClinic(): Promise<boolean> {
  const rows = await inClinic(null, (tx) => tx.execute<{ known: boolean }>(sql`select has_clinic() as known`));
  return rows[0]?.known === true;
}

/**
 * Makes a clinic and its owner, once for each set-up link, and signs the owner in.
 * @returns the owner, with the session that was opened
 * @throws AppError `not_found` where the link cannot be used, `invalid` where the e-mail address is taken
 */
export async function setUpClinic(input: SetupInput, { address, userAgent = null }: From, derive?: Derive): Promise<Actor> {
  if (!(await isOpenSetupLink(input.token))) throw goneLink();
  refuseOwnWords(input.password, [input.name, input.email, input.clinicName]);
  const passwordHash = await hashPassword(input.password, derive);
  const clinicId = newId();
  const staffId = newId();
  return withFreeEmail(() =>
    inClinic(null, async (tx) => {
      await useUpOneTimeLink(tx, "setup", input.token);
      await enterClinic(tx, clinicId);
      const { clinicName: name, phone, emergencyNumber, address: clinicAddress, paperSize, timeZone } = input;
      await tx
        .insert(tables.clinics)
        .values({ id: clinicId, name, phone, emergencyNumber, address: clinicAddress, paperSize, timeZone, createdAt: now() });
      await addMember(tx, { ...input, clinicId, staffId, role: "owner", passwordHash });
      const from = shortened(address);
      await record(tx, { clinicId, staffId, address: from, action: "clinic.created", subjectId: clinicId });
      const { sessionId } = await openSession(tx, staffId, {
        by: "link",
        withSecondFactor: false,
        device: deviceName(userAgent),
        address: from,
      });
      return mintActor({ staffId, clinicId, role: "owner", name: input.name, sessionId, address: from });
    }),
  );
}

type Member = Pick<typeof tables.staff.$inferInsert, "clinicId" | "name" | "credentials" | "role"> & {
  staffId: string;
  email: string;
  passwordHash: string;
};

/** A member of staff and the account to sign in with, always together. */
export async function addMember(tx: Transaction, { clinicId, staffId, name, credentials, role, email, passwordHash }: Member) {
  const at = now();
  await tx.insert(tables.staff).values({ clinicId, id: staffId, name, credentials, role, createdAt: at });
  await tx.execute(sql`select create_account(${staffId}, ${email}, ${passwordHash}, ${at.toISOString()})`);
}

/** Says beside the field that the e-mail address has an account already, here or in another clinic. */
export async function withFreeEmail<T>(run: () => Promise<T>): Promise<T> {
  const sentence = "This e-mail address has an account already. Use another one.";
  try {
    return await explained({ accounts_email_key: sentence }, run);
  } catch (error) {
    if (error instanceof AppError && error.message === sentence)
      throw new AppError("invalid", "Please check the marked fields.", { fields: { email: [sentence] } }, { cause: error });
    throw error;
  }
}
