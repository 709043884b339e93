"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { changeRole, invite, makePasswordLink, restore, suspend, withdrawInvitation } from "@/lib/staff/staff";
import { invitationInput, roleInput, staffInput, withdrawInput } from "@/lib/staff/staff-input";

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

export const suspendPerson = action(staffInput, async (actor, { staffId }) => {
  await suspend(actor, staffId);
  changed();
});

export const restorePerson = action(staffInput, async (actor, { staffId }) => {
  await restore(actor, staffId);
  changed();
});
