import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SetupForm } from "@/components/account/setup-form";
import { PlainPage } from "@/components/shell/plain-page";
import { ownTimeZone, timeZoneOptions } from "@/lib/clinic/time-zones";
import { isOpenSetupLink } from "@/lib/staff/setup";
import { setUp } from "./actions";

export const metadata: Metadata = { title: "Set up your clinic", referrer: "no-referrer" };

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await isOpenSetupLink(token))) notFound();
  return (
    <PlainPage title="Set up your clinic" lead="Two minutes, then you can compose the first program. This page works once.">
      <SetupForm action={setUp} token={token} zones={timeZoneOptions()} serverZone={ownTimeZone()} />
    </PlainPage>
  );
}
