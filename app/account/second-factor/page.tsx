import type { Metadata } from "next";
import { signOut, unlock } from "@/app/login/actions";
import { SecondFactor } from "@/components/account/second-factor";
import { LockScreen } from "@/components/shell/lock-screen";
import { PlainPage } from "@/components/shell/plain-page";
import { requireSelf } from "@/lib/self";
import { sameSitePath } from "@/lib/sign-in/same-site-path";
import { getOwnAccount } from "@/lib/staff/own-account";
import { beginFactor, confirmFactor, renewCodes, switchOffFactor } from "../actions";

export const metadata: Metadata = { title: "Second factor" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything about one's second factor, on a page of its own: also for who may see nothing else before there is one. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const self = await requireSelf();
  const { next } = await searchParams;
  const { name, idleLockMinutes, ...account } = await getOwnAccount(self);
  return (
    <>
      <PlainPage title="Second factor">
        <SecondFactor
          account={account}
          actions={{ begin: beginFactor, confirm: confirmFactor, renew: renewCodes, switchOff: switchOffFactor, signOut }}
          next={next === undefined ? "/account" : sameSitePath(next)}
        />
      </PlainPage>
      <LockScreen person={{ staffId: self.staffId, name }} idleMinutes={idleLockMinutes} unlock={unlock} />
    </>
  );
}
