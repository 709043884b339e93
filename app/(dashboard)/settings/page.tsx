import type { Metadata } from "next";
import { ClinicForm } from "@/components/shell/clinic-form";
import { Forbidden } from "@/components/shell/forbidden";
import { SampleCard } from "@/components/shell/sample-card";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getClinic } from "@/lib/clinic/clinics";
import { timeZoneOptions } from "@/lib/clinic/time-zones";
import { countSamplePatients } from "@/lib/patients/sample-caseload";
import { can } from "@/lib/policy";
import { changeClinic, removeSample } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor();
  if (!can(actor, "clinic:manage")) return <Forbidden title="Settings" who="Only an owner can change the clinic's settings." />;
  const [{ id: _id, ...clinic }, samples] = await Promise.all([getClinic(actor), countSamplePatients(actor)]);
  return (
    <>
      <PageHeader title="Settings" />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <Card title="Clinic">
          <ClinicForm action={changeClinic} clinic={clinic} zones={timeZoneOptions()} />
        </Card>
        <div className="flex flex-col gap-6">
          <Card title="Handouts">
            <p className="text-soft">Your logo and colour, and which sheet is printed where nobody chooses.</p>
            <div>
              <LinkButton href="/settings/handouts">Change the looks</LinkButton>
            </div>
          </Card>
          <Card title="People">
            <p className="text-soft">Who can sign in, and what each may do.</p>
            <div>
              <LinkButton href="/settings/people">Manage people</LinkButton>
            </div>
          </Card>
          <Card title="Mail server">
            <p className="text-soft">By which server links go out to patients, and new passwords to people.</p>
            <div>
              <LinkButton href="/settings/mail">Set up mail</LinkButton>
            </div>
          </Card>
          <Card title="Safety gate">
            <p className="text-soft">What is noted of a patient, which movements it meets, and how much that weighs here.</p>
            <div>
              <LinkButton href="/settings/safety">See the rules</LinkButton>
            </div>
          </Card>
          <Card title="Who needs attention">
            <p className="text-soft">The zones of pain, and from when on a patient stands on top of the caseload.</p>
            <div>
              <LinkButton href="/settings/attention">See the figures</LinkButton>
            </div>
          </Card>
          <Card title="Records">
            <p className="text-soft">Take everything with you as one file, and how long records are kept.</p>
            <div>
              <LinkButton href="/settings/records">Export and keep</LinkButton>
            </div>
          </Card>
          <Card title="Backups">
            <p className="text-soft">When everything was last saved, and whether it can be brought back.</p>
            <div>
              <LinkButton href="/settings/backups">See the backups</LinkButton>
            </div>
          </Card>
          <Card title="What is on record">
            <p className="text-soft">Who looked at, changed, printed or shared what, and when.</p>
            <div>
              <LinkButton href="/settings/audit">Look at the record</LinkButton>
            </div>
          </Card>
          {samples > 0 && <SampleCard count={samples} remove={removeSample} />}
        </div>
      </div>
    </>
  );
}
