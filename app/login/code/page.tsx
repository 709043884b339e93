import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/account/code-form";
import { PlainPage } from "@/components/shell/plain-page";
import { pendingHere } from "@/lib/auth";
import { sameSitePath } from "@/lib/sign-in/same-site-path";
import { giveCode } from "../actions";

export const metadata: Metadata = { title: "Your code" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CodePage({ searchParams }: Props) {
  const { next } = await searchParams;
  if (!(await pendingHere())) redirect("/login" as Route);
  return (
    <PlainPage title="Your code" lead="Open the authenticator app on your phone and type the six digits that it shows for Homestretch.">
      <CodeForm action={giveCode} next={sameSitePath(next)} />
      <p className="border-t border-line pt-5 text-xs text-soft">
        No phone at hand? Type one of your recovery codes instead; each works once. Without those an owner of your clinic can help.
      </p>
    </PlainPage>
  );
}
