import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResetRules } from "@/components/safety/reset-rules";
import { RuleTable } from "@/components/safety/rule-table";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/policy";
import { listClinicRules } from "@/lib/safety/clinic-rules";
import { resetRules, setRule } from "./actions";

export const metadata: Metadata = { title: "Safety gate" };

export default async function SafetySettingsPage() {
  const actor = await requireActor();
  if (!can(actor, "clinic:manage")) notFound();
  const rules = await listClinicRules(actor);
  return (
    <>
      <PageHeader
        title="Safety gate"
        crumbs={[{ label: "Settings", href: "/settings" }]}
        lead="What is noted of a patient, which movements it meets, and how much that weighs. It supports clinical judgement and does not replace it."
        actions={rules.length > 0 && <ResetRules count={rules.length} reset={resetRules} />}
      />
      <p className="measure">
        <strong>Stop</strong> keeps a program from being published until the exercise is gone or somebody gives a reason.{" "}
        <strong>Take care</strong> is shown and asks for a note or an easier way. What rests on a published source can be made stricter, not
        weaker. What rests on clinical judgement is yours to change. Drafts follow at once; what is published stays as it is.
      </p>
      <RuleTable clinicRules={rules} set={setRule} />
    </>
  );
}
