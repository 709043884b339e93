"use client";
import type { Route } from "next";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import type { BegunFactor } from "@/lib/staff/own-account";
import { BeginFactor, ConfirmFactor } from "./begin-factor";
import { PasswordField } from "./password-field";
import { RecoveryCodes } from "./recovery-codes";

type Codes = { codes: string[] };
export type FactorActions = {
  begin: FormAction<BegunFactor>;
  confirm: FormAction<Codes>;
  renew: FormAction<Codes>;
  switchOff: FormAction<void>;
  signOut: FormAction<never>;
};
type Account = { email: string; hasSecondFactor: boolean; codesLeft: number; isRequired: boolean };
type SecondFactorProps = { account: Account; actions: FactorActions; next: string };

/** Sets a second factor up, step by step, or changes the one that there is. Recovery codes are shown until the person goes on. */
export function SecondFactor({ account, actions, next }: SecondFactorProps) {
  const [begun, setBegun] = useState<BegunFactor | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const show = (made: Codes) => setCodes(made.codes);
  if (codes) return <RecoveryCodes codes={codes} email={account.email} next={next} />;
  if (account.hasSecondFactor) return <FactorThere account={account} actions={actions} onCodes={show} next={next} />;
  return (
    <>
      {account.isRequired && (
        <Notice tone="amber" title="Your clinic asks everybody for a second factor">
          <p>It takes two minutes. Then everything opens as before.</p>
        </Notice>
      )}
      {begun ? (
        <ConfirmFactor begun={begun} confirm={actions.confirm} onCodes={show} />
      ) : (
        <BeginFactor begin={actions.begin} onBegun={setBegun} />
      )}
      <div className="border-t border-line pt-5">
        {account.isRequired ? (
          <Form action={actions.signOut}>
            <Button type="submit" className="self-start">
              Sign out
            </Button>
          </Form>
        ) : (
          <LinkButton href="/account">Not now</LinkButton>
        )}
      </div>
    </>
  );
}

type FactorThereProps = { account: Account; actions: FactorActions; onCodes: (made: Codes) => void; next: string };

function FactorThere({ account, actions, onCodes, next }: FactorThereProps) {
  return (
    <>
      <p>
        It is on: beside your password, signing in asks for a code of your authenticator app. {leftOf(account.codesLeft)} Make new ones
        before the last one is used.
      </p>
      <Form action={actions.renew} onDone={onCodes} className="border-t border-line pt-5">
        <h2 className="text-lg">New recovery codes</h2>
        <p className="text-soft">Ten new ones. All earlier ones stop working at once.</p>
        <PasswordField name="current" label="Your password" autoComplete="current-password" />
        <Button type="submit" className="self-start">
          Make new recovery codes
        </Button>
      </Form>
      <Form action={actions.switchOff} onDone={() => toast("Your second factor is off.")} className="border-t border-line pt-5">
        <h2 className="text-lg">{account.isRequired ? "Another phone" : "Switch it off"}</h2>
        <p className="text-soft">
          {account.isRequired
            ? "Takes this second factor away. Your clinic asks everybody for one, so you set up a new one right after that."
            : "From then on your password alone opens your account. For another phone, switch it off and set it up anew."}
        </p>
        <PasswordField name="current" label="Your password" autoComplete="current-password" />
        <Button type="submit" kind="danger" className="self-start">
          {account.isRequired ? "Set up another phone" : "Switch it off"}
        </Button>
      </Form>
      <div className="border-t border-line pt-5">
        <LinkButton href={next as Route}>Go back</LinkButton>
      </div>
    </>
  );
}

const leftOf = (codes: number) =>
  codes === 0 ? "No recovery code is left." : codes === 1 ? "One recovery code is left." : `${codes} recovery codes are left.`;
