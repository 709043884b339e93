import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackupNotice } from "@/components/backups/backup-notice";
import { BackupTable } from "@/components/backups/backup-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getBackups } from "@/lib/backups/backups";
import { getClinic } from "@/lib/clinic/clinics";
import { can } from "@/lib/policy";

export const metadata: Metadata = { title: "Backups" };

export default async function BackupsPage() {
  const actor = await requireActor();
  if (!can(actor, "clinic:manage")) notFound();
  const [{ kind, last, tries, everyHours }, { timeZone }] = await Promise.all([getBackups(actor), getClinic(actor)]);
  const when = (instant: string) =>
    new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
  return (
    <>
      <PageHeader
        title="Backups"
        crumbs={[{ label: "Settings", href: "/settings" }]}
        lead={everyHours > 0 ? `All that is in this installation, saved every ${everyHours} hours.` : "All that is in this installation."}
      />
      <BackupNotice {...{ kind, last, when }} />
      {tries.length > 0 && <BackupTable tries={tries.map((one) => ({ ...one, when: when(one.madeAt) }))} />}
      <Card title="Getting it back">
        <p className="measure">
          A backup is one file. It holds all that the clinics of this installation have entered, so keep it like a patient record. The keys
          are a second file that only the passphrase opens: keep it somewhere else. On a new computer,{" "}
          <code>npm run restore -- backup --keys keys</code> puts both in their place, compares every row with what was saved, and forgets
          again whoever was erased since.
        </p>
      </Card>
    </>
  );
}
