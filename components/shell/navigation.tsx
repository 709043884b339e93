"use client";
import { ClipboardList, LayoutTemplate, PersonStanding, Settings, Users } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/class-names";

const places = [
  { href: "/", label: "Caseload", icon: ClipboardList },
  { href: "/patients", label: "Patients", icon: Users },
  { href: "/exercises", label: "Exercises", icon: PersonStanding },
  { href: "/templates", label: "Templates", icon: LayoutTemplate },
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
      className="max-[1140px]:order-last max-[1140px]:-mx-4 max-[1140px]:w-[calc(100%+2rem)] max-[1140px]:border-t max-[1140px]:border-line sm:max-[1140px]:-mx-6 sm:max-[1140px]:w-[calc(100%+3rem)] sm:max-[1140px]:px-3"
    >
      <ul className="flex">
        {places.map(({ href, label, icon: Icon }) => (
          <li key={href} className="max-sm:flex-1">
            <Link
              href={href as Route}
              prefetch={false}
              aria-current={isHere(path, href) ? "page" : undefined}
              className={cx(
                "flex min-h-11 items-center gap-2 border-b-2 border-transparent px-3 font-semibold text-soft transition-colors hover:text-ink min-[1140px]:min-h-14",
                "focus-visible:-outline-offset-2 aria-[current=page]:border-teal aria-[current=page]:text-teal-ink max-sm:justify-center max-sm:px-1 max-sm:text-xs",
              )}
            >
              <Icon aria-hidden="true" className="size-4 max-sm:hidden" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
