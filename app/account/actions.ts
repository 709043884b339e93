"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { action, ownAction } from "@/lib/action";
import { callerAddress, startSession } from "@/lib/auth";
import { providerName } from "@/lib/oidc";
import { fromHere } from "@/lib/self";
import { changeOwnEmail, confirmOwnEmail } from "@/lib/staff/email";
import { mailEmailLink, mailEmailNotice } from "@/lib/staff/email-mail";
import {
  beginSecondFactor,
  changeDetails,
  changePassword,
  confirmSecondFactor,
  endOwnSessions,
  newCodes,
  switchOffSecondFactor,
} from "@/lib/staff/own-account";
import {
  changeEmailInput,
  changePasswordInput,
  confirmEmailInput,
  confirmInput,
  currentInput,
  detailsInput,
  sessionInput,
} from "@/lib/staff/staff-input";

/** What people do about their own account, in the shell and on the page of the second factor. */
const changed = () => revalidatePath("/account", "layout");

/** The name stands in the frame of every page. */
export const changeOwnDetails = action(detailsInput, async (actor, input) => {
  await changeDetails(actor, input, await callerAddress());
  revalidatePath("/", "layout");
});

export const changeOwnPassword = action(changePasswordInput, async (actor, input) => {
  await startSession(await changePassword(actor, input, await fromHere()));
  changed();
});

/** Where a link is mailed, whether the address is free is asked after the answer, which is the same for all. */
export const changeEmail = action(changeEmailInput, async (actor, input) => {
  const done = await changeOwnEmail(actor, { ...input, hasProvider: providerName() !== null }, await fromHere());
  if ("asked" in done) {
    after(() => mailEmailLink(done.asked));
    return { isMailed: true };
  }
  await startSession(done.session, input.email);
  after(() => mailEmailNotice(done.moved));
  changed();
  return { isMailed: false };
});

export const confirmEmail = action(confirmEmailInput, async (actor, { token }) => {
  const { session, email, moved } = await confirmOwnEmail(actor, token, await fromHere());
  await startSession(session, email);
  after(() => mailEmailNotice(moved));
  changed();
  redirect("/account");
});

export const endSession = action(sessionInput, async (actor, { sessionId }) => {
  const ended = await endOwnSessions(actor, sessionId, await callerAddress());
  changed();
  return { ended };
});

export const endOtherSessions = action(z.unknown(), async (actor) => {
  const ended = await endOwnSessions(actor, null, await callerAddress());
  changed();
  return { ended };
});

export const beginFactor = ownAction(z.unknown(), (self) => beginSecondFactor(self));

export const confirmFactor = ownAction(confirmInput, async (self, input) => {
  const { codes, session } = await confirmSecondFactor(self, input, await fromHere());
  await startSession(session);
  changed();
  return { codes };
});

export const renewCodes = action(currentInput, async (actor, { current }) => {
  const codes = await newCodes(actor, current, await fromHere());
  changed();
  return { codes };
});

export const switchOffFactor = action(currentInput, async (actor, { current }) => {
  await switchOffSecondFactor(actor, current, await fromHere());
  changed();
});
