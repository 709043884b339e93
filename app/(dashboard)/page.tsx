import { Printer, UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { LiveUpdates } from "@/components/logs/live-updates";
import { AttentionCards } from "@/components/patients/attention";
import { PatientTable } from "@/components/patients/patient-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton, TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getAttention } from "@/lib/patients/caseload";
import { listPatients } from "@/lib/patients/patient-list";
import { type Actor, can } from "@/lib/policy";
import { noteCall, takeCallBack } from "./programs/call-actions";

export const metadata: Metadata = { title: "Caseload" };

const recent = 15;

export default async function CaseloadPage() {
  const actor = await requireActor();
  const mine = can(actor, "program:write");
  const [attention, { patients, total }] = await Promise.all([getAttention(actor), listPatients(actor, { mine, order: "recent" })]);
  return (
    <>
      <PageHeader title={mine ? "Your caseload" : "All patients"} actions={total > 0 && <Actions />} />
      <LiveUpdates address="/api/news" />
      <AttentionCards attention={attention} calls={{ note: noteCall, takeBack: takeCallBack }} />
      {total === 0 ? (
        <Nobody actor={actor} />
      ) : (
        <section className="flex flex-col gap-3">
          <h2>Recent patients</h2>
          <PatientTable caption="Recent patients" patients={patients.slice(0, recent)} hasTherapist={!mine} />
          {total > recent && (
            <p>
              <TextLink href={mine ? "/patients?list=mine" : "/patients"}>See all {total}</TextLink>
            </p>
          )}
        </section>
      )}
    </>
  );
}

const Actions = () => (
  <>
    <LinkButton href="/print">
      <Printer aria-hidden="true" />
      Print several…
    </LinkButton>
    <AddPatient />
  </>
);

const AddPatient = () => (
  <LinkButton href="/patients/new" kind="primary">
    <UserPlus aria-hidden="true" />
    Add a patient
  </LinkButton>
);

async function Nobody({ actor }: { actor: Actor }) {
  const { total } = await listPatients(actor);
  if (total > 0)
    return (
      <EmptyState title="Nobody is in your caseload yet" action={<LinkButton href="/patients">See the clinic's patients</LinkButton>}>
        Patients are in your caseload when you are their therapist. Open one, choose Edit and put yourself there; or add a new patient.
      </EmptyState>
    );
  return (
    <EmptyState title="Your patients will be here" action={<AddPatient />}>
      Add the first one by name. Then compose a program, print the handout, and share it by a link that opens on their phone.
    </EmptyState>
  );
}
