"use server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { caller, startSession } from "@/lib/auth";
import { acceptInvitation } from "@/lib/staff/joining";
import { acceptInput } from "@/lib/staff/staff-input";

export const join = publicAction(acceptInput, async (input) => {
  const { session, email } = await acceptInvitation(input, await caller());
  await startSession(session, email);
  redirect("/");
});
