"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { mailShareLink } from "@/lib/sharing/mail-link";
import { noteAgreement, setLinkPin } from "@/lib/sharing/safeguards";
import {
  agreementInput,
  changeLinkInput,
  mailLinkInput,
  newLinkInput,
  pinInput,
  replaceLinkInput,
  revokeLinkInput,
} from "@/lib/sharing/share-input";
import { changeShareLink, createShareLink, replaceShareLink, revokeShareLink } from "@/lib/sharing/sharing";

const changed = () => revalidatePath("/programs/[programId]", "layout");

export const createLink = action(newLinkInput, async (actor, { programId, name, expiresOn }) => {
  const made = await createShareLink(actor, programId, { name, expiresOn });
  changed();
  return made;
});

export const changeLink = action(changeLinkInput, async (actor, { linkId, ...changes }) => {
  await changeShareLink(actor, linkId, changes);
  changed();
});

export const replaceLink = action(replaceLinkInput, async (actor, { linkId, generation }) => {
  const replaced = await replaceShareLink(actor, linkId, generation);
  changed();
  return replaced;
});

export const revokeLink = action(revokeLinkInput, async (actor, { linkId }) => {
  await revokeShareLink(actor, linkId);
  changed();
});

export const setPin = action(pinInput, async (actor, { linkId, pin }) => {
  await setLinkPin(actor, linkId, pin);
  changed();
});

export const noteYes = action(agreementInput, async (actor, { linkId, ...agreement }) => {
  await noteAgreement(actor, linkId, agreement);
  changed();
});

export const mailLink = action(mailLinkInput, async (actor, { linkId, to }) => {
  await mailShareLink(actor, linkId, to);
  changed();
});
