"use client";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { DateField, TextField } from "@/components/ui/text-field";
import { auditGroups } from "@/lib/audit-words";

type Props = {
  people: readonly { id: string; name: string }[];
  staffId?: string | undefined;
  patient?: string | undefined;
  patientId?: string | undefined;
  group?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  isFiltered: boolean;
};

/** What to look for. The answer has an address of its own, so that it can be kept and sent to a colleague. */
export const AuditFilter = ({ people, staffId, patient, patientId, group, from, to, isFiltered }: Props) => (
  <search aria-label="Entries">
    <form action="/settings/audit" className="grid items-end gap-4 rounded border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-5">
      <Select
        label="Person"
        name="staffId"
        defaultValue={staffId ?? ""}
        options={[{ value: "", label: "Anybody" }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField
        label="Patient"
        name="patient"
        defaultValue={patient ?? ""}
        placeholder={patientId ? "One patient" : "Beginning of a name"}
      />
      <Select
        label="What"
        name="group"
        defaultValue={group ?? ""}
        options={[{ value: "", label: "Anything" }, ...Object.entries(auditGroups).map(([value, label]) => ({ value, label }))]}
      />
      <DateField label="From" name="from" defaultValue={from ?? ""} />
      <DateField label="Until" name="to" defaultValue={to ?? ""} />
      {patientId && <input type="hidden" name="patientId" value={patientId} />}
      <div className="flex flex-wrap gap-2 sm:col-span-full">
        <Button type="submit" kind="primary">
          Look
        </Button>
        {isFiltered && <LinkButton href="/settings/audit">Show everything</LinkButton>}
      </div>
    </form>
  </search>
);
