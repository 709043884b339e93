"use client";
import { Printer } from "lucide-react";
import type { Route } from "next";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

/** Shown this once. What is printed is a sheet for the drawer: whose codes, and no buttons. */
export function RecoveryCodes({ codes, email, next }: { codes: readonly string[]; email: string; next: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="flex flex-col gap-5">
      <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
        Your recovery codes
      </h2>
      <p>
        For the day your phone is gone: each takes the place of a code from the app, once. Keep them on paper or in a password manager, not
        on that phone. They are for <strong className="wrap-any">{email}</strong>.
      </p>
      <ol aria-label="Recovery codes" className="flex flex-col gap-1 rounded bg-sunken p-4 select-all">
        {codes.map((code) => (
          <li key={code} className="font-mono text-xs sm:text-base">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <Button onPress={() => window.print()}>
          <Printer aria-hidden="true" />
          Print them
        </Button>
        <CopyButton text={codes.join("\n")} label="Copy them" />
      </div>
      <div className="flex flex-col gap-5 print:hidden">
        <Notice tone="amber">
          <p>They are shown only now. Earlier ones do not work any more.</p>
        </Notice>
        <LinkButton href={next as Route} kind="primary" size="large" className="self-start">
          I have kept them
        </LinkButton>
      </div>
    </section>
  );
}
