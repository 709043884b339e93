import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { ProviderButton } from "@/components/account/provider-button";
import { SignInForm } from "@/components/account/sign-in-form";
import { PlainPage } from "@/components/shell/plain-page";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/auth";
import { providerName } from "@/lib/oidc";
import { selfHere } from "@/lib/self";
import { sameSitePath } from "@/lib/sign-in/same-site-path";
import { hasAnyClinic } from "@/lib/staff/setup";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

const notices = new Map(
  Object.entries({
    "signed-out": "You are signed out, here and in every other browser.",
    "new-password": "Your new password is set, and every earlier sign-in has ended. Sign in with it now.",
  }),
);

const failures = new Map(
  Object.entries({
    unknown:
      "Nobody of a clinic here has the e-mail address with which you signed in there. Ask an owner of your clinic to invite you; once you have joined, it works.",
    suspended: "This account is suspended. Please ask an owner of your clinic.",
  }),
);
const failure = "Signing in did not work. Please try again here.";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: Props) {
  const { next, notice, error } = await searchParams;
  const target = sameSitePath(next);
  if (await currentActor()) redirect(target as Route);
  // Signed in, and asked for a second factor before anything else.
  if (await selfHere()) redirect(`/account/second-factor?next=${encodeURIComponent(target)}` as Route);
  if (!(await hasAnyClinic())) return <NotSetUp />;
  const provider = providerName();
  const sentence = typeof notice === "string" ? notices.get(notice) : undefined;
  return (
    <PlainPage title="Sign in" lead="Compose home programs, print them, share them.">
      {sentence && <Notice tone="teal">{sentence}</Notice>}
      {error !== undefined && <Notice tone="red">{failures.get(String(error)) ?? failure}</Notice>}
      <SignInForm action={signIn} next={target} />
      {provider && <ProviderButton name={provider} next={target} />}
      <p className="border-t border-line pt-5 text-xs text-soft">
        <TextLink href="/login/forgot">Forgot your password?</TextLink>
      </p>
    </PlainPage>
  );
}

const NotSetUp = () => (
  <PlainPage title="Almost there: no clinic yet" lead="Homestretch runs, and nobody can sign in before the first clinic has been set up.">
    <p>
      Look at the terminal in which it was started. It shows an address on a line that begins with <strong>Set up:</strong>. Open that
      address once; it asks for the name of your clinic and for your own.
    </p>
  </PlainPage>
);
