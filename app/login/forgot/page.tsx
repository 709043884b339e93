import type { Metadata } from "next";
import { ForgotForm } from "@/components/account/forgot-form";
import { PlainPage } from "@/components/shell/plain-page";
import { LinkButton, TextLink } from "@/components/ui/link";
import { anyClinicMails } from "@/lib/mail/mail";
import { askForLink } from "./actions";

export const metadata: Metadata = { title: "Forgot your password" };

export default async function ForgotPage() {
  const byMail = await anyClinicMails();
  return (
    <PlainPage
      title="Forgot your password"
      lead={
        byMail
          ? "A link for a new one comes by mail, where your clinic has a mail server."
          : "No mail server is set up here, so a link for a new one cannot be sent."
      }
    >
      {byMail ? (
        <ForgotForm ask={askForLink}>
          <OtherWays />
        </ForgotForm>
      ) : (
        <>
          <OtherWays />
          <LinkButton href="/login" className="self-start">
            Go to the sign-in page
          </LinkButton>
        </>
      )}
      {byMail && (
        <p className="border-t border-line pt-5 text-xs text-soft">
          <TextLink href="/login">Go back to signing in</TextLink>
        </p>
      )}
    </PlainPage>
  );
}

const OtherWays = () => (
  <p>
    An owner of your clinic can make you a one-time link for a new password, under Settings, People. An owner who is the only one makes it
    in the terminal, with <code>npm run reset-owner</code>.
  </p>
);
