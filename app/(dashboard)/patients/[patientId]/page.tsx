import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { copyProgram, startFromTemplate } from "@/app/(dashboard)/templates/actions";
import { LiveUpdates } from "@/components/logs/live-updates";
import { PatientActions } from "@/components/patients/patient-actions";
import { PatientFacts } from "@/components/patients/patient-facts";
import { ProgramButton } from "@/components/patients/program-button";
import { ProgramTimeLine } from "@/components/patients/program-time-line";
import { RecordCard } from "@/components/records/record-card";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { formatDate } from "@/lib/calendar-date";
import { ageOn } from "@/lib/patients/age";
import { fullName } from "@/lib/patients/patient-name";
import { getPatient, type Patient } from "@/lib/patients/patients";
import { can } from "@/lib/policy";
import type { RecordedEvent } from "@/lib/programs/events";
import { listEvents } from "@/lib/programs/lifecycle";
import { dayOf } from "@/lib/programs/lifecycle-rules";
import { listPrograms, type ProgramLine } from "@/lib/programs/programs";
import { listTemplates } from "@/lib/templates/templates";
import { changeProgram, takeBack } from "../../programs/lifecycle-actions";
import { archive, erase, restore, startProgram } from "../actions";
import { LogSection } from "./log-section";
import { NotesSection } from "./notes-section";
import { SafetyReview, SafetySection } from "./safety-section";

const lifecycleActions = { change: changeProgram, takeBack };

type Props = { params: Promise<{ patientId: string }> };

const startActions = { startEmpty: startProgram, startFromTemplate, copyProgram };

/** Read once for the title and the page. */
const readPatient = cache(async (patientId: string) => getPatient(await requireActor(), patientId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const patient = await readPatient((await params).patientId);
  return { title: patient ? fullName(patient) : "Not found" };
}

export default async function PatientPage({ params }: Props) {
  const actor = await requireActor();
  const { patientId } = await params;
  const patient = await readPatient(patientId);
  if (!patient) notFound();
  const [programs, events] = await Promise.all([listPrograms(actor, patientId), listEvents(actor, patientId)]);
  const isArchived = patient.archivedAt !== null;
  const mayPrescribe = can(actor, "program:write") && !isArchived;
  const templates = mayPrescribe ? await listTemplates(actor) : [];
  const name = fullName(patient);
  return (
    <>
      <LiveUpdates address={`/api/patients/${patientId}/news`} />
      <PageHeader
        title={name}
        crumbs={[{ label: "Patients", href: "/patients" }]}
        badge={<Badges patient={patient} />}
        lead={bornWords(patient)}
        actions={
          <>
            {mayPrescribe && <ProgramButton patient={{ id: patientId, name }} {...{ programs, templates }} actions={startActions} />}
            <PatientActions patientId={patientId} name={name} isArchived={isArchived} archive={archive} restore={restore} />
          </>
        }
      />
      {isArchived && (
        <Notice title="This patient is archived">
          <p>Programs and handouts are kept. Bring the patient back to change anything or to write a program.</p>
        </Notice>
      )}
      <SafetyReview actor={actor} patient={patient} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {!isArchived && <LogSection actor={actor} programIds={runningNow(programs, events, patient.today)} />}
          <Card title="Programs">
            {programs.length > 0 ? (
              <ProgramTimeLine programs={programs} events={events} today={patient.today} actions={mayPrescribe ? lifecycleActions : null} />
            ) : (
              <EmptyState title="No program yet">
                {mayPrescribe
                  ? "A program is what this patient is to do at home: exercises, each with its dosage. “New program” starts one."
                  : !isArchived && "A therapist of your clinic starts the first one."}
              </EmptyState>
            )}
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <SafetySection actor={actor} patient={patient} />
          <NotesSection actor={actor} patient={patient} />
          <PatientFacts patient={patient} />
          {can(actor, "audit:read") && (
            <p>
              <TextLink href={`/settings/audit?patientId=${patientId}`}>Who has seen or changed this record</TextLink>
            </p>
          )}
          {can(actor, "record:export") && <RecordCard patient={{ id: patientId, name }} isArchived={isArchived} erase={erase} />}
        </div>
      </div>
    </>
  );
}

/** Published, and neither to come nor over. */
function runningNow(programs: readonly ProgramLine[], events: Record<string, RecordedEvent[]>, today: string): string[] {
  const states = programs.map((program) => ({ program, day: dayOf({ ...program, events: events[program.programId] ?? [], today }) }));
  return states
    .filter(({ program, day }) => program.latestNumber !== null && day.state !== "ended" && day.state !== "before")
    .map(({ program }) => program.programId);
}

const Badges = ({ patient }: { patient: Patient }) => (
  <>
    {patient.isSample && <Badge>Sample</Badge>}
    {patient.archivedAt && <Badge tone="amber">Archived</Badge>}
  </>
);

function bornWords({ birthOn, today }: Patient) {
  if (!birthOn) return "Birth date not known";
  const age = ageOn(today, birthOn);
  return `${age === 1 ? "1 year" : `${age} years`} · born ${formatDate(birthOn)}`;
}
