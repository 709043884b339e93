import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RulesShown } from "@/components/logs/rules-shown";
import { ThresholdForm } from "@/components/logs/threshold-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getThresholds } from "@/lib/logs/attention-settings";
import { can } from "@/lib/policy";
import { saveThresholds } from "./actions";

export const metadata: Metadata = { title: "Who needs attention" };

export default async function AttentionSettingsPage() {
  const actor = await requireActor();
  if (!can(actor, "clinic:manage")) notFound();
  const thresholds = await getThresholds(actor);
  return (
    <>
      <PageHeader
        title="Who needs attention"
        crumbs={[{ label: "Settings", href: "/settings" }]}
        lead="From when on a patient stands on top of the caseload. The zones of pain are shown wherever pain is; what was logged stays as it is."
      />
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Card title="Figures of this clinic">
          <ThresholdForm thresholds={thresholds} save={saveThresholds} />
        </Card>
        <Card title="The rules, the most urgent first">
          <RulesShown thresholds={thresholds} />
        </Card>
      </div>
    </>
  );
}
