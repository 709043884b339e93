import type { Metadata } from "next";
import { PatientForm } from "@/components/patients/patient-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { listTherapists } from "@/lib/patients/patients";
import { addPatient } from "../actions";

export const metadata: Metadata = { title: "Add a patient" };

export default async function NewPatientPage() {
  const actor = await requireActor();
  const therapists = await listTherapists(actor);
  const me = therapists.find((therapist) => therapist.id === actor.staffId);
  return (
    <>
      <PageHeader title="Add a patient" crumbs={[{ label: "Patients", href: "/patients" }]} lead="A first and a last name are enough." />
      <Card className="max-w-3xl">
        <PatientForm
          action={addPatient}
          therapists={therapists}
          known={{ therapistId: me?.id }}
          submitLabel="Add patient"
          cancelHref="/patients"
        />
      </Card>
    </>
  );
}
