import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { OtherWayIn, UnlockForm } from "@/components/account/unlock-form";
import { PlainPage } from "@/components/shell/plain-page";
import { currentActor } from "@/lib/auth";
import { lockedHere } from "@/lib/lock";
import { sameSitePath } from "@/lib/sign-in/same-site-path";
import { unlock } from "../login/actions";

export const metadata: Metadata = { title: "Locked" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where somebody comes who opens a page while their screen is locked. */
export default async function LockedPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const target = sameSitePath(next);
  if (await currentActor()) redirect(target as Route);
  const locked = await lockedHere();
  if (!locked) redirect(`/login?next=${encodeURIComponent(target)}` as Route);
  return (
    <PlainPage title="Locked" lead={`${locked.name}, nobody did anything here for a while. Your password takes you back.`}>
      <UnlockForm action={unlock} staffId={locked.staffId} next={target} />
      <OtherWayIn href={`/login?next=${encodeURIComponent(target)}`}>Sign in anew</OtherWayIn>
    </PlainPage>
  );
}
