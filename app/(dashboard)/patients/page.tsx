import { UserPlus } from "lucide-react";
import type { Metadata, Route } from "next";
import { PatientTable } from "@/components/patients/patient-table";
import { cx } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { listPatients, pageSize } from "@/lib/patients/patient-list";

export const metadata: Metadata = { title: "Patients" };

const lists = [
  { id: "", label: "All" },
  { id: "mine", label: "Mine" },
  { id: "archived", label: "Archived" },
] as const;
type Search = { q?: string | string[]; list?: string | string[]; page?: string | string[] };

export default async function PatientsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor();
  const { q, list, page } = await searchParams;
  const query = one(q).slice(0, 200);
  const shown = lists.find((known) => known.id === one(list)) ?? lists[0];
  const number = Math.min(Math.max(Number.parseInt(one(page), 10) || 1, 1), 10_000);
  const found = await listPatients(actor, { query, archived: shown.id === "archived", mine: shown.id === "mine", page: number });
  const address = (to: { list?: string; page?: number }) => addressOf({ q: query, list: to.list ?? shown.id, page: to.page });
  return (
    <>
      <PageHeader
        title="Patients"
        actions={
          <LinkButton href="/patients/new" kind="primary">
            <UserPlus aria-hidden="true" />
            Add a patient
          </LinkButton>
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <nav aria-label="Which patients" className="flex flex-wrap gap-1.5">
          {lists.map(({ id, label }) => (
            <LinkButton
              key={id}
              href={address({ list: id })}
              size="small"
              kind="plain"
              aria-current={id === shown.id ? "page" : undefined}
              className={cx(id === shown.id && "border-teal! bg-teal-wash! text-teal-ink!")}
            >
              {label}
            </LinkButton>
          ))}
        </nav>
        <p role="status" className="text-soft">
          {counted(found.total, query)}
        </p>
      </div>
      {found.patients.length > 0 ? (
        <PatientTable caption="Patients" patients={found.patients} hasTherapist={shown.id !== "mine"} />
      ) : (
        <Nobody query={query} list={shown.id} />
      )}
      <Pages page={number} total={found.total} address={(to) => address({ page: to })} />
    </>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

function addressOf({ q, list, page }: { q: string; list: string; page?: number }): Route {
  const params = new URLSearchParams();
  if (list) params.set("list", list);
  if (q) params.set("q", q);
  if (page && page > 1) params.set("page", String(page));
  return `/patients${params.size > 0 ? `?${params}` : ""}` as Route;
}

function counted(total: number, query: string) {
  const patients = total === 1 ? "1 patient" : `${total} patients`;
  return query.trim() ? `${patients} found` : patients;
}

function Nobody({ query, list }: { query: string; list: (typeof lists)[number]["id"] }) {
  if (query.trim())
    return (
      <EmptyState title={`Nobody found for “${query.trim()}”`}>
        Type the beginning of the first name, the last name or both, in any order, or of the record number.
        {list !== "archived" && " Archived patients have a list of their own."}
      </EmptyState>
    );
  if (list === "archived")
    return <EmptyState title="Nobody is archived">Archived patients keep their programs and can be brought back.</EmptyState>;
  return (
    <EmptyState title={list === "mine" ? "Nobody is in your caseload yet" : "No patients yet"}>
      {list === "mine"
        ? "Patients are in your caseload when you are their therapist."
        : "Add the first one: a first and a last name are enough."}
    </EmptyState>
  );
}

function Pages({ page, total, address }: { page: number; total: number; address: (page: number) => Route }) {
  const last = Math.max(Math.ceil(total / pageSize), 1);
  if (last === 1 && page === 1) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-3">
      {page > 1 && <LinkButton href={address(Math.min(page - 1, last))}>Previous</LinkButton>}
      <span className="text-soft">
        Page {page} of {last}
      </span>
      {page < last && <LinkButton href={address(page + 1)}>Next</LinkButton>}
    </nav>
  );
}
