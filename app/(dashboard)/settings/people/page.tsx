import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationList } from "@/components/people/invitation-list";
import { InviteDialog } from "@/components/people/invite-dialog";
import { PeopleTable } from "@/components/people/people-table";
import { SignInRulesForm } from "@/components/people/sign-in-rules-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { now } from "@/lib/clock";
import { publicUrl } from "@/lib/origin";
import { can } from "@/lib/policy";
import { getSignInRules, listInvitations, listStaff } from "@/lib/staff/staff";
import {
  handOverCaseload,
  invitePerson,
  passwordLink,
  resetFactor,
  restorePerson,
  saveSignInRules,
  setEmail,
  setRole,
  suspendPerson,
  withdraw,
} from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const actor = await requireActor();
  if (!can(actor, "staff:manage")) notFound();
  const [people, invitations, rules] = await Promise.all([listStaff(actor), listInvitations(actor), getSignInRules(actor)]);
  const { thisComputerOnly } = publicUrl();
  const rows = people.map(({ suspendedAt, ...person }) => ({
    ...person,
    isSuspended: suspendedAt !== null,
    isYou: person.id === actor.staffId,
  }));
  const without = rows.filter((person) => !person.hasSecondFactor && !person.isSuspended).map(({ name, isYou }) => (isYou ? "you" : name));
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="People"
        crumbs={[{ label: "Settings", href: "/settings" }]}
        lead="Everybody who can sign in to your clinic, and what they may do."
        actions={<InviteDialog invite={invitePerson} thisComputerOnly={thisComputerOnly} />}
      />
      <PeopleTable
        people={rows}
        actions={{
          ...{ setRole, setEmail, suspend: suspendPerson, restore: restorePerson, passwordLink },
          ...{ handOver: handOverCaseload, resetFactor },
        }}
        thisComputerOnly={thisComputerOnly}
      />
      <InvitationList
        invitations={invitations.map(({ expiresAt, ...invitation }) => ({ ...invitation, daysLeft: daysUntil(expiresAt) }))}
        withdraw={withdraw}
      />
      <Card title="How people sign in" id="sign-in" className="max-w-2xl">
        <SignInRulesForm save={saveSignInRules} rules={rules} without={without} />
      </Card>
    </div>
  );
}

const daysUntil = (at: Date) => Math.max(1, Math.ceil((at.getTime() - now().getTime()) / 86_400_000));
