import type { Metadata } from "next";
import { TemplateBrowser } from "@/components/templates/template-browser";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/policy";
import { listTemplates } from "@/lib/templates/templates";

export const metadata: Metadata = { title: "Templates" };

export default async function TemplatesPage() {
  const actor = await requireActor();
  const mayWrite = can(actor, "template:write");
  return (
    <>
      <PageHeader
        title="Templates"
        lead="Programs without a patient: start from one, change what this patient needs, publish."
        actions={
          mayWrite && (
            <LinkButton href="/templates/archived" kind="quiet" className="max-sm:-ml-3.5">
              Archived
            </LinkButton>
          )
        }
      />
      <TemplateBrowser templates={await listTemplates(actor)} mayWrite={mayWrite} />
    </>
  );
}
