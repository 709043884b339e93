"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { endSession, signInHere } from "@/lib/auth";
import { sameSitePath } from "@/lib/sign-in/same-site-path";
import { signInInput } from "@/lib/staff/staff-input";

export const signIn = publicAction(signInInput, async ({ email, password, next }) => {
  await signInHere({ email, password });
  redirect(sameSitePath(next) as Route);
});

/** Ends every session of the account, in all browsers. */
export const signOut = publicAction(z.unknown(), async () => {
  await endSession();
  redirect("/login?notice=signed-out" as Route);
});
