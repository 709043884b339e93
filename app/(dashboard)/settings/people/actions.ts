"use server";
import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { action } from "@/lib/action";
import { changeEmailOf } from "@/lib/staff/email";
import { mailEmailNotice } from "@/lib/staff/email-mail";
import { handOver } from "@/lib/staff/handover";
import {
  changeRole,
  invite,
  makePasswordLink,
  resetSecondFactor,
  restore,
  setSignInRules,
  suspend,
  withdrawInvitation,
} from "@/lib/staff/staff";
import {
  emailInput,
  handOverInput,
  invitationInput,
  roleInput,
  signInRulesInput,
  staffInput,
  withdrawInput,
} from "@/lib/staff/staff-input";

const changed = () => revalidatePath("/settings/people");

export const invitePerson = action(invitationInput, async (actor, input) => {
  const { url } = await invite(actor, input);
  changed();
  return { url };
});

export const withdraw = action(withdrawInput, async (actor, { email }) => {
  await withdrawInvitation(actor, email);
  changed();
});

export const passwordLink = action(staffInput, async (actor, { staffId }) => {
  const { url } = await makePasswordLink(actor, staffId);
  return { url };
});

export const setRole = action(roleInput, async (actor, { staffId, role }) => {
  await changeRole(actor, staffId, role);
  changed();
});

export const setEmail = action(emailInput, async (actor, { staffId, email }) => {
  const moved = await changeEmailOf(actor, staffId, email);
  after(() => mailEmailNotice(moved));
  changed();
});

export const suspendPerson = action(staffInput, async (actor, { staffId }) => {
  await suspend(actor, staffId);
  changed();
});

export const restorePerson = action(staffInput, async (actor, { staffId }) => {
  await restore(actor, staffId);
  changed();
});

export const handOverCaseload = action(handOverInput, async (actor, { staffId, to }) => {
  const patients = await handOver(actor, staffId, to);
  changed();
  return { patients };
});

export const resetFactor = action(staffInput, async (actor, { staffId }) => {
  await resetSecondFactor(actor, staffId);
  changed();
});

export const saveSignInRules = action(signInRulesInput, async (actor, rules) => {
  await setSignInRules(actor, rules);
  changed();
});
