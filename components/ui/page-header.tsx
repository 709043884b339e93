import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { TextLink } from "./link";

export type Crumb = { label: string; href: Route };
type PageHeaderProps = { title: ReactNode; crumbs?: readonly Crumb[]; lead?: ReactNode; actions?: ReactNode; badge?: ReactNode };

/** The one `h1` of a page, the way back, and what can be done here. */
export function PageHeader({ title, crumbs = [], lead, actions, badge }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-2">
      <Breadcrumbs crumbs={crumbs} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="wrap-any">{title}</h1>
            {badge}
          </div>
          {lead && <div className="text-soft wrap-any measure">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-1 text-xs">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex min-h-6 min-w-0 items-center gap-1">
            <TextLink href={crumb.href}>{crumb.label}</TextLink>
            <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
