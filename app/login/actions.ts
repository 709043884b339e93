"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { endSession, giveCodeHere, signInHere } from "@/lib/auth";
import { sameSitePath } from "@/lib/sign-in/same-site-path";
import { codeInput, signInInput } from "@/lib/staff/staff-input";

export const signIn = publicAction(signInInput, async ({ email, password, next }) => {
  const target = sameSitePath(next);
  const isIn = await signInHere({ email, password });
  redirect((isIn ? target : `/login/code?next=${encodeURIComponent(target)}`) as Route);
});

export const giveCode = publicAction(codeInput, async ({ code, next }) => {
  await giveCodeHere(code);
  redirect(sameSitePath(next) as Route);
});

/** Ends every session of the account, in all browsers. */
export const signOut = publicAction(z.unknown(), async () => {
  await endSession();
  redirect("/login?notice=signed-out" as Route);
});
