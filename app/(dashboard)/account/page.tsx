import type { Metadata } from "next";
import { changeEmail, changeOwnDetails, changeOwnPassword, endOtherSessions, endSession } from "@/app/account/actions";
import { ChangeEmail } from "@/components/account/change-email";
import { ChangePassword } from "@/components/account/change-password";
import { DetailsForm } from "@/components/account/details-form";
import { SessionList } from "@/components/account/session-list";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getClinic } from "@/lib/clinic/clinics";
import { canMail } from "@/lib/mail/mail";
import { getOwnAccount, listOwnSessions } from "@/lib/staff/own-account";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await requireActor();
  const [account, sessions, { timeZone }, byMail] = await Promise.all([
    getOwnAccount(actor),
    listOwnSessions(actor),
    getClinic(actor),
    canMail(actor),
  ]);
  const format = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone });
  const shown = sessions.map(({ openedAt, activeAt, ...session }) => ({
    ...session,
    openedAt: format.format(openedAt),
    activeAt: format.format(activeAt),
  }));
  return (
    <>
      <PageHeader title="Your account" lead={`${actor.name}, signed in as ${account.email}.`} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex flex-col gap-6">
          <Card title="You" id="you">
            <DetailsForm change={changeOwnDetails} details={account} />
          </Card>
          <Card title="E-mail address" id="email">
            <ChangeEmail key={account.email} change={changeEmail} byMail={byMail} />
          </Card>
        </div>
        <div className="flex flex-col gap-6">
          <Card title="Password" id="password">
            <ChangePassword change={changeOwnPassword} email={account.email} />
          </Card>
          <Card
            title="Second factor"
            id="second-factor"
            actions={<Badge tone={tone(account)}>{account.hasSecondFactor ? "On" : "Off"}</Badge>}
          >
            <p className="text-soft">
              {account.hasSecondFactor
                ? `Signing in asks for a code from your phone. Recovery codes left: ${account.codesLeft}.`
                : "A code from your phone beside your password, so that the password alone opens nothing."}
            </p>
            <div>
              <LinkButton href="/account/second-factor">{account.hasSecondFactor ? "New codes, another phone" : "Set it up"}</LinkButton>
            </div>
          </Card>
          <Card title="Where you are signed in" id="sessions">
            <SessionList sessions={shown} end={endSession} endOthers={endOtherSessions} />
          </Card>
        </div>
      </div>
    </>
  );
}

const tone = ({ hasSecondFactor, codesLeft }: { hasSecondFactor: boolean; codesLeft: number }) =>
  !hasSecondFactor ? "neutral" : codesLeft > 0 ? "teal" : "amber";
