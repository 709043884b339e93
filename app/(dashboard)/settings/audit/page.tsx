import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { AuditFilter } from "@/components/audit/audit-filter";
import { AuditTable } from "@/components/audit/audit-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listAudit, listAuditPeople } from "@/lib/audit-log";
import { auditQuery } from "@/lib/audit-query";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/policy";

export const metadata: Metadata = { title: "What is on record" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, "audit:read")) notFound();
  const query = auditQuery.parse(await searchParams);
  const { before: _, ...filter } = query;
  const [{ lines, next, timeZone, end }, people] = await Promise.all([listAudit(actor, query), listAuditPeople(actor)]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title="What is on record"
        crumbs={[{ label: "Settings", href: "/settings" }]}
        lead="Who did what, to whose record, when and from where. Nobody can change it here, and a change by other means shows."
        actions={
          // A file, not a page: the browser keeps it.
          <a href={address("/api/audit.csv", filter)} download className="font-semibold text-teal-ink underline underline-offset-3">
            {isFiltered ? "Take these entries as a file" : "Take all entries as a file"}
          </a>
        }
      />
      <AuditFilter people={people} {...filter} isFiltered={isFiltered} />
      {lines.length > 0 ? (
        <AuditTable lines={lines.map(({ at, ...line }) => ({ ...line, when: inZone(timeZone, at) }))} />
      ) : (
        <EmptyState title="Nothing like this is on record">
          Look for less at once: another person, a longer time, or any kind of entry.
        </EmptyState>
      )}
      <nav aria-label="Pages" className="flex flex-wrap items-center gap-3">
        {query.before && <LinkButton href={address("/settings/audit", filter)}>Newest</LinkButton>}
        {next && <LinkButton href={address("/settings/audit", { ...filter, before: next })}>Older entries</LinkButton>}
      </nav>
      {end && (
        <p className="text-xs text-soft measure">
          The entries are a chain, and it ends with <code className="wrap-any">{end}</code> now. Whoever writes that down can have it
          checked later with <code>npm run verify-audit</code>: a change, a gap or a missing end shows.
        </p>
      )}
    </>
  );
}

function address(path: string, values: Record<string, string | undefined>): Route {
  const params = new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return `${path}${params.size > 0 ? `?${params}` : ""}` as Route;
}

const inZone = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "medium", timeStyle: "medium" }).format(at);
