import type { Route } from "next";
import { TextLink } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";

type Row = { id: string; name: string; archivedOn: string };

const columns: Column<Row>[] = [
  { heading: "Patient", cell: ({ id, name }) => <TextLink href={`/patients/${id}` as Route}>{name}</TextLink>, isRowHeading: true },
  { heading: "Archived", cell: ({ archivedOn }) => archivedOn },
];

/** Whose time is over; the patient's own page erases. */
export const DueTable = ({ rows, years }: { rows: Row[]; years: number }) =>
  rows.length > 0 ? (
    <Table caption="Records whose time is over" columns={columns} rows={rows} rowKey={({ id }) => id} />
  ) : (
    <p className="text-soft">No record has been archived for {years === 1 ? "a year" : `${years} years`}.</p>
  );
