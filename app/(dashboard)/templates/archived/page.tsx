import type { Metadata, Route } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton, TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { listTemplates } from "@/lib/templates/templates";

export const metadata: Metadata = { title: "Archived templates" };

export default async function ArchivedTemplatesPage() {
  const actor = await requireActor();
  const archived = await listTemplates(actor, { archived: true });
  return (
    <>
      <PageHeader
        title="Archived templates"
        crumbs={[{ label: "Templates", href: "/templates" }]}
        lead="Programs that began with one of these keep what they have. Open one to bring it back."
      />
      {archived.length === 0 ? (
        <EmptyState title="Nothing is archived." action={<LinkButton href="/templates">Go to the templates</LinkButton>} />
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded border border-line bg-surface">
          {archived.map(({ id, title }) => (
            <li key={id} className="px-4 py-2.5">
              <TextLink href={`/templates/${id}` as Route}>{title}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
