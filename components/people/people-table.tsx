"use client";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { roleWords } from "@/lib/staff/role-words";
import type { Role } from "@/lib/vocabulary";
import { type PersonActions, PersonMenu } from "./person-menu";

export type Person = {
  id: string;
  name: string;
  credentials: string;
  email: string;
  role: Role;
  isSuspended: boolean;
  isYou: boolean;
  hasSecondFactor: boolean;
  patients: number;
};
type PeopleTableProps = { people: readonly Person[]; actions: PersonActions; thisComputerOnly: boolean };

export function PeopleTable({ people, actions, thisComputerOnly }: PeopleTableProps) {
  return (
    <Table
      caption="The people of this clinic"
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { heading: "Name", isRowHeading: true, cell: (person) => <NameCell person={person} /> },
        { heading: "E-mail address", isExtra: true, cell: (person) => <span className="wrap-any">{person.email}</span> },
        { heading: "Role", cell: (person) => roleWords[person.role].name },
        { heading: "Patients", isExtra: true, align: "right", cell: (person) => <span className="tabular-nums">{person.patients}</span> },
        { heading: "Second factor", isExtra: true, cell: (person) => (person.hasSecondFactor ? "On" : "Off") },
        {
          heading: "Actions",
          align: "right",
          cell: (person) => <PersonMenu {...{ person, actions, thisComputerOnly }} takers={takersOf(person, people)} />,
        },
      ]}
    />
  );
}

/** Who could have this person's patients: whoever prescribes and can sign in. */
const takersOf = ({ id }: Person, people: readonly Person[]) =>
  people.filter((other) => other.id !== id && other.role !== "assistant" && !other.isSuspended);

const NameCell = ({ person }: { person: Person }) => (
  <span className="flex flex-col">
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="font-semibold wrap-any">{person.name}</span>
      {person.credentials && <span className="text-soft">{person.credentials}</span>}
      {person.isYou && <Badge>You</Badge>}
      {person.isSuspended && <Badge tone="amber">Suspended</Badge>}
    </span>
    <span className="text-xs text-soft wrap-any md:hidden">{person.email}</span>
  </span>
);
