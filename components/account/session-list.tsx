"use client";
import { useTransition } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";

type Shown = { id: string; device: string; address: string | null; openedAt: string; activeAt: string; isLocked: boolean; isThis: boolean };
type End = (previous: unknown, payload: { sessionId: string }) => Promise<Result<{ ended: number }>>;
type SessionListProps = { sessions: readonly Shown[]; end: End; endOthers: FormAction<{ ended: number }> };

/** Every browser that is signed in to this account now, so that one that should not be is seen and ended. */
export function SessionList({ sessions, end, endOthers }: SessionListProps) {
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} end={end} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <>
          <Form action={endOthers} onDone={() => toast("You are signed out everywhere but here.")}>
            <Button type="submit" className="self-start">
              End all others
            </Button>
          </Form>
          <p className="text-xs text-soft">If you do not know one of them, end it and change your password.</p>
        </>
      )}
    </>
  );
}

function SessionRow({ session, end }: { session: Shown; end: End }) {
  const [isPending, start] = useTransition();
  const device = session.device || "Unknown browser";
  const take = () =>
    start(async () => {
      const result = await end(null, { sessionId: session.id }).catch(() => null);
      toast(result?.ok ? `${device} is signed out.` : (result?.message ?? "The server did not answer. Please try again."));
    });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 wrap-any">
          <span className="font-semibold">{device}</span>
          {session.isThis && <Badge tone="teal">This browser</Badge>}
          {session.isLocked && <Badge>Locked</Badge>}
        </p>
        <p className="text-xs text-soft">
          {session.address ? `From ${session.address}, since ` : "Since "}
          {session.openedAt}
          {!session.isThis && `; last used ${session.activeAt}`}
        </p>
      </div>
      {!session.isThis && (
        <Button size="small" onPress={take} isPending={isPending} aria-label={`End the sign-in of ${device}, since ${session.openedAt}`}>
          End it
        </Button>
      )}
    </li>
  );
}
