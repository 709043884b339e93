import type { Metadata } from "next";
import type { PatientToPrint, ShownPatients } from "@/components/print/choose-patients";
import { PrintSeveral } from "@/components/print/print-several";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { isId } from "@/lib/ids";
import { listPatients, type PatientLine } from "@/lib/patients/patient-list";
import { fullName } from "@/lib/patients/patient-name";
import { can } from "@/lib/policy";
import { getPrintDefaults, type PlannedSheet, planPrint } from "@/lib/print-jobs/plan";
import { mostPatients } from "@/lib/print-jobs/print-jobs";

export const metadata: Metadata = { title: "Print several" };

type Search = { q?: string | string[]; list?: string | string[]; page?: string | string[]; job?: string | string[] };

/** The day's patients in one file. */
export default async function PrintPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor();
  const asked = await searchParams;
  const hasCaseload = can(actor, "program:write");
  const query = one(asked.q).slice(0, 200);
  const list: ShownPatients["list"] = hasCaseload && one(asked.list) !== "all" ? "mine" : "all";
  const page = Math.min(Math.max(Number.parseInt(one(asked.page), 10) || 1, 1), 10_000);
  const found = { query, mine: list === "mine", page };
  const [{ patients, total }, defaults] = await Promise.all([listPatients(actor, found), getPrintDefaults(actor)]);
  const { sheets } = await planPrint(
    actor,
    patients.map(({ id }) => id),
  );
  const shown: ShownPatients = { query, list, page, total, patients: patients.map((patient) => toPrint(patient, sheets)) };
  return (
    <>
      <PageHeader
        title="Print several"
        crumbs={[{ label: "Caseload", href: "/" }]}
        lead="Choose patients and get one file with all their handouts. Shift chooses several in a row."
      />
      <PrintSeveral {...{ shown, hasCaseload, mostPatients }} {...defaults} jobId={isId(one(asked.job)) ? one(asked.job) : null} />
    </>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

function toPrint({ id, birthOn, recordNumber, program, ...name }: PatientLine, sheets: PlannedSheet[]): PatientToPrint {
  const programs = sheets.filter(({ patientId }) => patientId === id).map(({ programId, title }) => ({ id: programId, title }));
  const canPrint = programs.length > 0;
  const words = canPrint ? titles(programs) : whyNot(program);
  return { id, name: fullName(name), birthOn, recordNumber, programs, canPrint, program: words };
}

const titles = ([first, ...more]: PatientToPrint["programs"]): string =>
  `${first?.title || "Untitled program"}${more.length > 0 ? ` and ${more.length} more` : ""}`;

function whyNot(program: PatientLine["program"]): string {
  if (!program) return "No program yet";
  return `${program.title || "Untitled program"}: ${program.isPublished ? "has ended" : "still a draft"}`;
}
