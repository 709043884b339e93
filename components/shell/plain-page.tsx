import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** A page outside of the shell with one thing on it: a message, a sign-in, a set-up. */
export function PlainPage({ title, children, lead }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col gap-6 px-4 py-10 sm:py-16">
      <Wordmark />
      <div className="flex flex-col gap-6 rounded border border-line bg-surface p-5 sm:p-8">
        <div className="flex flex-col gap-2">
          <h1>{title}</h1>
          {lead && <div className="text-soft">{lead}</div>}
        </div>
        {children}
      </div>
    </main>
  );
}
