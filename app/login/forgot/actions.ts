"use server";
import { after } from "next/server";
import { publicAction } from "@/lib/action";
import { callerAddress } from "@/lib/auth";
import { admitReset, mailPasswordLink } from "@/lib/staff/reset-by-mail";
import { forgotInput } from "@/lib/staff/staff-input";

/** Answers alike and as fast, whoever is asked for: whether anything is sent is decided after the answer. */
export const askForLink = publicAction(forgotInput, async ({ email }) => {
  const address = await callerAddress();
  await admitReset(address);
  after(() => mailPasswordLink(email, address));
});
