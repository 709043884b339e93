import type { Route } from "next";
import { TextLink } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { AuditLine } from "@/lib/audit-log";

type Line = Omit<AuditLine, "at"> & { when: string };

export const AuditTable = ({ lines }: { lines: readonly Line[] }) => (
  <Table
    caption="Entries, the newest first"
    rows={lines}
    rowKey={({ id }) => id}
    columns={[
      {
        heading: "Who did what",
        isRowHeading: true,
        cell: (line) => (
          <span className="flex flex-col">
            <span className="wrap-any">
              <span className="font-semibold">{line.who}</span>: {line.what}
              {line.person && <span className="text-soft"> · {line.person}</span>}
            </span>
            <span className="text-xs text-soft md:hidden">{line.when}</span>
            {line.patient && (
              <span className="text-xs md:hidden">
                <PatientName patient={line.patient} />
              </span>
            )}
          </span>
        ),
      },
      { heading: "Patient", isExtra: true, cell: ({ patient }) => patient && <PatientName patient={patient} /> },
      { heading: "When", isExtra: true, cell: ({ when }) => <span className="whitespace-nowrap tabular-nums">{when}</span> },
      { heading: "From", isExtra: true, cell: ({ address }) => <span className="tabular-nums">{address}</span> },
    ]}
  />
);

const PatientName = ({ patient: { id, name } }: { patient: NonNullable<AuditLine["patient"]> }) =>
  name ? <TextLink href={`/patients/${id}` as Route}>{name}</TextLink> : <span className="text-soft">Erased</span>;
