"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PickList } from "@/components/ui/pick-list";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchField } from "@/components/ui/search-field";
import { formatDate } from "@/lib/calendar-date";

/** A patient to print for. `program`: its title, or why there is nothing to print. `programs`: those that have a sheet. */
export type PatientToPrint = {
  id: string;
  name: string;
  birthOn: string | null;
  recordNumber: string;
  program: string;
  programs: readonly { id: string; title: string }[];
  canPrint: boolean;
};

export type ShownPatients = { query: string; list: "mine" | "all"; page: number; total: number; patients: readonly PatientToPrint[] };

const pauseMs = 180;

type ChoosePatientsProps = {
  shown: ShownPatients;
  hasCaseload: boolean;
  picked: ReadonlyMap<string, PatientToPrint>;
  onPick: (picked: ReadonlyMap<string, PatientToPrint>) => void;
};

export function ChoosePatients({ shown, hasCaseload, picked, onPick }: ChoosePatientsProps) {
  const { typed, find, show } = useSearch(shown);
  const { patients, list, query, total } = shown;
  const pick = (ids: Set<string>) => {
    const known = new Map([...picked, ...patients.map((patient) => [patient.id, patient] as const)]);
    onPick(new Map([...ids].flatMap((id) => [known.get(id) ?? []].flat().map((patient) => [id, patient] as const))));
  };
  const rest = patients.filter(({ id, canPrint }) => canPrint && !picked.has(id));
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <SearchField
          label="Find patients to print for"
          className="min-w-56 flex-1"
          value={typed}
          onChange={find}
          maxLength={200}
          autoComplete="off"
        />
        {hasCaseload && (
          <RadioGroup label="Whose patients" value={list} onChange={(value) => show({ list: value })} options={lists} isInline />
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-soft">
          {counted(total, query)}
        </p>
        {rest.length > 0 && (
          <Button size="small" onPress={() => pick(new Set([...picked.keys(), ...rest.map(({ id }) => id)]))}>
            {rest.length === 1 ? "Choose the one shown who has a program" : `Choose all ${rest.length} shown who have a program`}
          </Button>
        )}
      </div>
      {patients.length > 0 ? (
        <PickList
          label="Patients to print for"
          rows={patients}
          rowKey={({ id }) => id}
          rowText={({ name }) => name}
          picked={new Set(picked.keys())}
          onPick={pick}
        >
          {(patient) => <Row patient={patient} />}
        </PickList>
      ) : (
        <EmptyState title={query ? `Nobody found for “${query}”` : "Nobody is here yet"}>
          {list === "mine" ? "Look among all patients of the clinic, too." : "Type the beginning of a name or of the record number."}
        </EmptyState>
      )}
      <Pages shown={shown} show={show} />
    </div>
  );
}

const lists = [
  { value: "mine", label: "My caseload" },
  { value: "all", label: "All patients" },
];

const counted = (total: number, query: string) => `${total === 1 ? "1 patient" : `${total} patients`}${query ? " found" : ""}`;

const Row = ({ patient: { name, birthOn, recordNumber, program, canPrint } }: { patient: PatientToPrint }) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-4">
    <bdi className="font-semibold wrap-any">{name}</bdi>
    <span className="text-xs text-soft">{[birthOn && `Born ${formatDate(birthOn)}`, recordNumber].filter(Boolean).join(" · ")}</span>
    <span className={canPrint ? "w-full text-xs text-soft wrap-any" : "w-full text-xs text-amber-ink wrap-any"}>{program}</span>
  </div>
);

function Pages({ shown: { page, total, patients }, show }: { shown: ShownPatients; show: (to: { page: number }) => void }) {
  const last = Math.max(Math.ceil(total / pageSize), 1);
  if (last === 1 && (page === 1 || patients.length > 0)) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-3">
      {page > 1 && <Button onPress={() => show({ page: Math.min(page - 1, last) })}>Previous</Button>}
      <span className="text-soft">
        Page {page} of {last}
      </span>
      {page < last && <Button onPress={() => show({ page: page + 1 })}>Next</Button>}
    </nav>
  );
}

/** As many as `listPatients` gives at once. */
const pageSize = 50;

/** What is sought stands in the address; it follows the typing after a pause. */
function useSearch({ query, list }: ShownPatients) {
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const [, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (to: { q?: string; list?: string; page?: number }) => {
    clearTimeout(timer.current);
    const params = new URLSearchParams({ list: to.list ?? list });
    const sought = (to.q ?? typed).trim();
    if (sought) params.set("q", sought);
    if (to.page && to.page > 1) params.set("page", String(to.page));
    startTransition(() => router.replace(`/print?${params}` as Route, { scroll: false }));
  };
  const find = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show({ q: text }), pauseMs);
  };
  return { typed, find, show };
}
