"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { callerAddress, rememberHere } from "@/lib/auth";
import { setPasswordByLink } from "@/lib/staff/joining";
import { passwordInput } from "@/lib/staff/staff-input";

export const setPassword = publicAction(passwordInput, async (input) => {
  await rememberHere(await setPasswordByLink(input, await callerAddress()));
  redirect("/login?notice=new-password" as Route);
});
