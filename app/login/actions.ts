"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { endSession, giveCodeHere, signInHere } from "@/lib/auth";
import { unlockHere } from "@/lib/lock";
import { sameSitePath } from "@/lib/sign-in/same-site-path";
import { codeInput, signInInput, unlockInput } from "@/lib/staff/staff-input";

export const signIn = publicAction(signInInput, async ({ email, password, next }) => {
  const target = sameSitePath(next);
  const isIn = await signInHere({ email, password });
  redirect((isIn ? target : `/login/code?next=${encodeURIComponent(target)}`) as Route);
});

export const giveCode = publicAction(codeInput, async ({ code, next }) => {
  await giveCodeHere(code);
  redirect(sameSitePath(next) as Route);
});

/** Opens a locked session again: over the page that is hidden, or, where `next` is said, on the way to one. */
export const unlock = publicAction(unlockInput, async ({ next, ...input }) => {
  await unlockHere(input);
  if (next !== undefined) redirect(sameSitePath(next) as Route);
});

/** Ends every session of the account, in all browsers. */
export const signOut = publicAction(z.unknown(), async () => {
  await endSession();
  redirect("/login?notice=signed-out" as Route);
});
