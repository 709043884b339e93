"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { changeLinkInput, newLinkInput, replaceLinkInput, revokeLinkInput } from "@/lib/sharing/share-input";
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
