"use client";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";
import { roleWords } from "@/lib/staff/role-words";
import type { Role } from "@/lib/vocabulary";

type Pending = { email: string; name: string; role: Role; daysLeft: number };
type Withdraw = (previous: unknown, payload: { email: string }) => Promise<Result<void>>;

/** Invitations that nobody has used yet. */
export function InvitationList({ invitations, withdraw }: { invitations: readonly Pending[]; withdraw: Withdraw }) {
  if (invitations.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg">Open invitations</h2>
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.email} invitation={invitation} withdraw={withdraw} />
        ))}
      </ul>
    </section>
  );
}

function InvitationRow({ invitation, withdraw }: { invitation: Pending; withdraw: Withdraw }) {
  const [isPending, start] = useTransition();
  const { name, email, role, daysLeft } = invitation;
  const take = () =>
    start(async () => {
      const result = await withdraw(null, { email }).catch(() => null);
      toast(
        result?.ok
          ? `The invitation of ${name} does not work any more.`
          : (result?.message ?? "The server did not answer. Please try again."),
      );
    });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0">
        <p className="wrap-any">
          <span className="font-semibold">{name}</span> <span className="text-soft">{email}</span>
        </p>
        <p className="text-xs text-soft">
          {roleWords[role].name}, works for {daysLeft === 1 ? "one more day" : `${daysLeft} more days`}
        </p>
      </div>
      <Button size="small" onPress={take} isPending={isPending} aria-label={`Withdraw the invitation of ${name}`}>
        Withdraw
      </Button>
    </li>
  );
}
