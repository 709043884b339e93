import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DueTable } from "@/components/records/due-table";
import { RetentionForm } from "@/components/records/retention-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { dateIn, formatDate } from "@/lib/calendar-date";
import { getClinic } from "@/lib/clinic/clinics";
import { listDue } from "@/lib/patients/erase";
import { can } from "@/lib/policy";
import { keepFor } from "./actions";

export const metadata: Metadata = { title: "Records" };

export default async function RecordsPage() {
  const actor = await requireActor();
  if (!can(actor, "record:export")) notFound();
  const [{ years, due }, { timeZone }] = await Promise.all([listDue(actor), getClinic(actor)]);
  const rows = due.map(({ archivedAt, ...row }) => ({ ...row, archivedOn: formatDate(dateIn(timeZone, archivedAt)) }));
  return (
    <>
      <PageHeader
        title="Records"
        crumbs={[{ label: "Settings", href: "/settings" }]}
        lead="Take everything with you, and let go of what you no longer have to keep."
      />
      <Card title="Export the clinic">
        <p className="measure">
          One file with all records, the handouts in use, pictures, and tables for a spreadsheet. It can be imported into another
          Homestretch, without passwords. One patient is exported on that patient’s page.
        </p>
        <div>
          <a href="/api/clinic/export.zip" download className={buttonStyle("primary")}>
            <Download aria-hidden="true" />
            Export the clinic
          </a>
        </div>
      </Card>
      <Card title="How long records are kept" id="retention">
        <p className="measure">
          Laws differ by place and by the age of the patient: ask what holds for you. When the time since archiving is over, the patient is
          named here. Nobody is erased unless an owner does it.
        </p>
        <RetentionForm years={years} save={keepFor} />
        {years !== null && <DueTable rows={rows} years={years} />}
      </Card>
    </>
  );
}
