"use client";
import { QrCode } from "@/components/share/qr-code";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Form, type FormAction } from "@/components/ui/form";
import { textLinkStyle } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import type { BegunFactor } from "@/lib/staff/own-account";
import { PasswordField } from "./password-field";

/** What it is, before anything is made. */
export const BeginFactor = ({ begin, onBegun }: { begin: FormAction<BegunFactor>; onBegun: (begun: BegunFactor) => void }) => (
  <Form action={begin} onDone={onBegun}>
    <p>
      A code from your phone, asked for after your password. Whoever learns your password alone does not get in. You need an authenticator
      app, such as the one of your phone's password manager, FreeOTP, Aegis or Google Authenticator.
    </p>
    <Button type="submit" kind="primary" size="large" className="self-start">
      Set it up
    </Button>
  </Form>
);

type ConfirmFactorProps = {
  begun: BegunFactor;
  confirm: FormAction<{ codes: string[] }>;
  onCodes: (made: { codes: string[] }) => void;
};

/** The key for the app, as a picture and as text, and the code that shows that it has arrived. */
export const ConfirmFactor = ({ begun: { secret, address }, confirm, onCodes }: ConfirmFactorProps) => (
  <Form action={confirm} onDone={onCodes}>
    <ol className="flex list-decimal flex-col gap-5 pl-5">
      <li>
        <div className="flex flex-col gap-3">
          <p>Open the authenticator app on your phone, add an account, and scan this.</p>
          <QrCode url={address} label="The key for your authenticator app, as a QR code" />
          <p className="text-soft">
            On that phone already?{" "}
            <a href={address} className={textLinkStyle}>
              Open it in the app
            </a>
            . Or type this key in:
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <code className="rounded bg-sunken px-3 py-1.5 wrap-any select-all">{inGroups(secret)}</code>
            <CopyButton text={secret} label="Copy the key" size="small" />
          </div>
        </div>
      </li>
      <li>
        <TextField
          label="The code that your app shows now"
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          autoCorrect="off"
          spellCheck="false"
        />
      </li>
      <li>
        <PasswordField
          name="current"
          label="Your password"
          autoComplete="current-password"
          hint="So that nobody else does this at your screen."
        />
      </li>
    </ol>
    <Button type="submit" kind="primary" size="large" className="self-start">
      Switch it on
    </Button>
  </Form>
);

/** Four by four, as it is typed without losing one's place. */
const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
