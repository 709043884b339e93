import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, Suspense } from "react";
import type { FormAction } from "@/components/ui/form";
import type { Role } from "@/lib/vocabulary";
import { AccountMenu } from "./account-menu";
import { Navigation } from "./navigation";
import { PatientSearch } from "./patient-search";
import { Wordmark } from "./wordmark";

type ShellProps = { person: { name: string; role: Role }; clinicName: string; signOut: FormAction<never>; children: ReactNode };

/** Where am I, where can I go, who am I: the frame around every staff page. */
export function Shell({ person, clinicName, signOut, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded bg-ink px-4 py-2 font-semibold text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-7xl flex-wrap items-center gap-x-6 px-4 sm:px-6">
          <Link href={"/" as Route} className="flex h-14 items-center rounded" prefetch={false}>
            <Wordmark />
          </Link>
          <Navigation />
          <Suspense>
            <PatientSearch />
          </Suspense>
          <AccountMenu name={person.name} role={person.role} clinicName={clinicName} signOut={signOut} />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-6 px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
    </div>
  );
}
