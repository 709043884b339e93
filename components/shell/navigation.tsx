"use client";
import { ClipboardList, PersonStanding, Settings, Users } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/class-names";

const places = [
  { href: "/", label: "Caseload", icon: ClipboardList },
  { href: "/patients", label: "Patients", icon: Users },
  { href: "/exercises", label: "Exercises", icon: PersonStanding },
  { href: "/settings", label: "Settings", icon: Settings },
] as const;

/** Programs belong to a patient, so they light up Patients. */
const isHere = (path: string, href: string) => {
  if (href === "/") return path === "/";
  return path.startsWith(href) || (href === "/patients" && path.startsWith("/programs"));
};

export function Navigation() {
  const path = usePathname();
  return (
    <nav
      aria-label="Main"
      className="max-md:order-last max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:border-t max-md:border-line sm:max-md:-mx-6 sm:max-md:w-[calc(100%+3rem)]"
    >
      <ul className="flex">
        {places.map(({ href, label, icon: Icon }) => (
          <li key={href} className="max-md:flex-1">
            <Link
              href={href as Route}
              prefetch={false}
              aria-current={isHere(path, href) ? "page" : undefined}
              className={cx(
                "flex min-h-11 items-center gap-2 border-b-2 border-transparent px-3 font-semibold text-soft transition-colors hover:text-ink md:min-h-14",
                "focus-visible:-outline-offset-2 aria-[current=page]:border-teal aria-[current=page]:text-teal-ink max-md:justify-center max-md:px-1 max-sm:text-xs",
              )}
            >
              <Icon aria-hidden="true" className="size-4 max-sm:hidden md:max-lg:hidden" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
