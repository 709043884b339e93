import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { PatientForm } from "@/components/patients/patient-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { fullName } from "@/lib/patients/patient-name";
import { getPatient, listTherapists, type Patient } from "@/lib/patients/patients";
import { changePatient } from "../../actions";

export const metadata: Metadata = { title: "Edit patient" };

export default async function EditPatientPage({ params }: { params: Promise<{ patientId: string }> }) {
  const actor = await requireActor();
  const { patientId } = await params;
  const patient = await getPatient(actor, patientId);
  if (!patient) notFound();
  const back = `/patients/${patientId}` as Route;
  const crumbs = [
    { label: "Patients", href: "/patients" as Route },
    { label: fullName(patient), href: back },
  ];
  return (
    <>
      <PageHeader title="Edit patient" crumbs={crumbs} />
      {patient.archivedAt ? (
        <Notice title="This patient is archived">
          <p>Bring the patient back before you change anything.</p>
        </Notice>
      ) : (
        <Card className="max-w-3xl">
          <PatientForm
            action={changePatient}
            therapists={withCurrent(await listTherapists(actor), patient)}
            known={patient}
            change={{ patientId, seen: patient.updatedAt.toISOString() }}
            submitLabel="Save"
            cancelHref={back}
          />
        </Card>
      )}
    </>
  );
}

/** Who no longer works here stays the patient's therapist until somebody chooses another. */
function withCurrent(therapists: { id: string; name: string }[], { therapistId, therapistName }: Patient) {
  if (!therapistId || therapists.some(({ id }) => id === therapistId)) return therapists;
  return [...therapists, { id: therapistId, name: `${therapistName} (has left)` }];
}
