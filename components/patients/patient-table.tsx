import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { formatDate } from "@/lib/calendar-date";
import type { PatientLine } from "@/lib/patients/patient-list";
import { fullName } from "@/lib/patients/patient-name";
import { StateBadge } from "./program-time-line";

type PatientTableProps = { caption: string; patients: readonly PatientLine[]; hasTherapist: boolean };

export function PatientTable({ caption, patients, hasTherapist }: PatientTableProps) {
  const columns = hasTherapist ? [name, program, therapist, birth, number] : [name, program, birth, number];
  return <Table caption={caption} rows={patients} rowKey={(patient) => patient.id} columns={columns} />;
}

const name: Column<PatientLine> = {
  heading: "Patient",
  isRowHeading: true,
  cell: (patient) => (
    <div className="flex flex-col gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2">
        <TextLink href={`/patients/${patient.id}`} className="font-semibold">
          <bdi>{fullName(patient)}</bdi>
        </TextLink>
        {patient.isSample && <Badge>Sample</Badge>}
        {patient.archivedAt && <Badge>Archived</Badge>}
      </span>
      <span className="text-xs md:hidden">
        <ProgramWords program={patient.program} />
      </span>
    </div>
  ),
};

const program: Column<PatientLine> = { heading: "Program", isExtra: true, cell: (patient) => <ProgramWords program={patient.program} /> };
const therapist: Column<PatientLine> = { heading: "Therapist", isExtra: true, cell: (patient) => patient.therapistName ?? <None /> };
const birth: Column<PatientLine> = {
  heading: "Born",
  isExtra: true,
  cell: (patient) => (patient.birthOn ? <span className="whitespace-nowrap">{formatDate(patient.birthOn)}</span> : <None />),
};
const number: Column<PatientLine> = {
  heading: "Record",
  isExtra: true,
  cell: (patient) => (patient.recordNumber ? <RecordNumber text={patient.recordNumber} /> : <None />),
};

/** Short ones stay on one line. */
const RecordNumber = ({ text }: { text: string }) => <span className={text.length <= 16 ? "whitespace-nowrap" : "wrap-any"}>{text}</span>;

const None = () => (
  <span className="text-faint">
    <span aria-hidden="true">–</span>
    <span className="sr-only">none</span>
  </span>
);

function ProgramWords({ program }: { program: PatientLine["program"] }) {
  if (!program) return <span className="text-faint">No program yet</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 wrap-any">
      {program.title || "Untitled program"}
      {program.isPublished && program.state !== "running" && <StateBadge isPublished state={program.state} />}
      {program.others > 0 && <span className="text-soft">and {program.others} more</span>}
      {program.hasDraft && <Badge tone="amber">{program.isPublished ? "Changes in draft" : "Draft"}</Badge>}
    </span>
  );
}
