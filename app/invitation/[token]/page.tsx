import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationForm } from "@/components/account/invitation-form";
import { PlainPage } from "@/components/shell/plain-page";
import { getInvitation } from "@/lib/staff/joining";
import { roleWords } from "@/lib/staff/role-words";
import { join } from "./actions";

export const metadata: Metadata = { title: "Your invitation", referrer: "no-referrer" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await getInvitation(token);
  if (!invitation) notFound();
  const { clinicName, name, email, role } = invitation;
  return (
    <PlainPage title={`Welcome to ${clinicName}`} lead={`You were invited as ${roleWords[role].one}. ${roleWords[role].does}`}>
      <InvitationForm action={join} token={token} name={name} email={email} clinicName={clinicName} />
    </PlainPage>
  );
}
