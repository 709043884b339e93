import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TemplateActions } from "@/components/templates/template-actions";
import { TemplateBasis } from "@/components/templates/template-basis";
import { TemplateContents } from "@/components/templates/template-contents";
import { measureOf, OwnerBadge } from "@/components/templates/template-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getPalette } from "@/lib/clinic/clinics";
import { can } from "@/lib/policy";
import { getBuiltInTemplate } from "@/lib/templates/built-ins";
import { getTemplate } from "@/lib/templates/templates";
import { archiveTemplate, renameTemplate, restoreTemplate, shareTemplate, startFromTemplate } from "../actions";

type Props = { params: Promise<{ templateId: string }> };

/** Read once for the title and the page. */
const readTemplate = cache(async (templateId: string) => getTemplate(await requireActor(), templateId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const template = await readTemplate((await params).templateId);
  return { title: template ? template.title : "Not found" };
}

const actions = { startFromTemplate, renameTemplate, archiveTemplate, restoreTemplate, shareTemplate };
const list = new Intl.ListFormat("en");

export default async function TemplatePage({ params }: Props) {
  const actor = await requireActor();
  const template = await readTemplate((await params).templateId);
  if (!template) notFound();
  const builtIn = getBuiltInTemplate(template.id);
  const { id, owner, title, about, archivedExercises, author } = template;
  const isArchived = template.archivedAt !== null;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: "Templates", href: "/templates" }]}
        badge={isArchived ? <Badge tone="amber">Archived</Badge> : <OwnerBadge owner={owner} />}
        lead={author ? `${measureOf(template)}. Made by ${author}.` : `${measureOf(template)}.`}
        actions={can(actor, "template:write") && <TemplateActions template={{ id, owner, title, about, isArchived }} {...actions} />}
      />
      {archivedExercises.length > 0 && (
        <Notice tone="amber" title={archivedExercises.length === 1 ? "One exercise is archived" : "Some exercises are archived"}>
          <p>
            {list.format(archivedExercises)} cannot be added any more. A program that starts from this template is made without; pick
            another one there.
          </p>
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <TemplateContents template={template} palette={await getPalette(actor)} />
        <div className="flex flex-col gap-6">
          <Card title="What it is for">
            <p className="whitespace-pre-line wrap-any">{about || "Nobody has written that down yet."}</p>
          </Card>
          {builtIn && <TemplateBasis template={builtIn} names={template.names} />}
        </div>
      </div>
    </>
  );
}
