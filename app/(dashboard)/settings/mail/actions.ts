"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/action";
import { removeMailSettings, saveMailSettings, sendTestMail } from "@/lib/mail/mail";
import { mailInput, testMailInput } from "@/lib/mail/mail-input";

const changed = () => revalidatePath("/settings/mail");

export const saveMail = action(mailInput, async (actor, input) => {
  await saveMailSettings(actor, input);
  changed();
});

export const testMail = action(testMailInput, async (actor, { to }) => sendTestMail(actor, to));

export const removeMail = action(z.unknown(), async (actor) => {
  await removeMailSettings(actor);
  changed();
});
