import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewPasswordForm } from "@/components/account/new-password-form";
import { PlainPage } from "@/components/shell/plain-page";
import { isOpenPasswordLink } from "@/lib/staff/joining";
import { setPassword } from "./actions";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

export default async function PasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await isOpenPasswordLink(token))) notFound();
  return (
    <PlainPage title="Choose a new password" lead="It takes the place of the old one, and signs you out wherever you are signed in now.">
      <NewPasswordForm action={setPassword} token={token} />
    </PlainPage>
  );
}
