import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { confirmEmail } from "@/app/account/actions";
import { ConfirmEmail } from "@/components/account/confirm-email";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getAskedEmail } from "@/lib/staff/email";

export const metadata: Metadata = { title: "Your new address", referrer: "no-referrer" };

/** Opened from a mail, which programs may do as well: it only asks. Nobody but the person whose link it is gets to see it. */
export default async function NewEmailPage({ params }: { params: Promise<{ emailToken: string }> }) {
  const actor = await requireActor();
  const { emailToken: token } = await params;
  const email = await getAskedEmail(actor, token);
  if (!email) notFound();
  return (
    <>
      <PageHeader title="Your new address" lead={`Sign in as ${email} from now on? With a yes you are signed out everywhere else.`} />
      <ConfirmEmail confirm={confirmEmail} token={token} />
    </>
  );
}
