"use client";
import type { Route } from "next";
import { useDeferredValue, useMemo, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { SearchField } from "@/components/ui/search-field";
import type { TemplateLine, TemplateOwner } from "@/lib/templates/template";
import { searchTemplates } from "@/lib/templates/template-search";
import { contentsOf, measureOf } from "./template-words";

const groups: readonly { owner: TemplateOwner; title: string }[] = [
  { owner: "mine", title: "Mine" },
  { owner: "clinic", title: "The clinic’s" },
  { owner: "built-in", title: "Built in" },
];

/** All templates under one search box, by whose they are. */
export function TemplateBrowser({ templates, mayWrite }: { templates: readonly TemplateLine[]; mayWrite: boolean }) {
  const [query, setQuery] = useState("");
  const deferred = useDeferredValue(query);
  const found = useMemo(() => searchTemplates(templates, deferred), [templates, deferred]);
  const hasOwn = templates.some(({ owner }) => owner !== "built-in");
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <SearchField
          label="Search templates"
          placeholder="Name, purpose, exercise…"
          className="w-full max-w-md"
          value={query}
          onChange={setQuery}
        />
        <p role="status" className="pb-2 text-soft">
          {found.length === 1 ? "1 template" : `${found.length} templates`}
        </p>
      </div>
      {found.length === 0 && <EmptyState title="No template fits.">Try another word.</EmptyState>}
      {groups.map(({ owner, title }) => {
        const inGroup = found.filter((template) => template.owner === owner);
        return inGroup.length === 0 ? null : (
          <section key={owner} aria-label={title} className="flex flex-col gap-3">
            <h2>{title}</h2>
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {inGroup.map((template) => (
                <li key={template.id} className="flex">
                  <TemplateCard template={template} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {mayWrite && !hasOwn && !query && (
        <EmptyState title="Your own come here">
          Open a program that works well and choose “Save as a template” in its template menu: its exercises, dosages and weeks are kept,
          and nothing of the patient. Keep it for yourself, or give it to the whole clinic.
        </EmptyState>
      )}
    </div>
  );
}

const TemplateCard = ({ template }: { template: TemplateLine }) => (
  <article className="relative flex min-w-0 flex-1 flex-col gap-2 rounded border border-line bg-surface p-4 hover:border-edge">
    <h3 className="text-base leading-6 wrap-any">
      <TextLink href={`/templates/${template.id}` as Route} className="no-underline after:absolute after:inset-0 hover:underline">
        {template.title}
      </TextLink>
    </h3>
    {template.about && <p className="text-soft wrap-any">{template.about}</p>}
    <p className="mt-auto pt-1 text-xs text-soft wrap-any">{contentsOf(template)}</p>
    <p className="text-xs text-faint tabular-nums">{measureOf(template)}</p>
  </article>
);
