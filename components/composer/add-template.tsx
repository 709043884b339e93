"use client";
import { ArrowLeft, LayoutTemplate } from "lucide-react";
import { useMemo, useState } from "react";
import { contentsOf, measureOf, OwnerBadge } from "@/components/templates/template-words";
import { fetchTemplate, useTemplates } from "@/components/templates/use-templates";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Notice, Refusal } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchList } from "@/components/ui/search-list";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/ids";
import type { DraftContent } from "@/lib/programs/operations";
import { phaseWeeks } from "@/lib/programs/phase-words";
import { type Adding, addTemplate, type Where } from "@/lib/templates/adding";
import type { Template } from "@/lib/templates/template";
import { searchTemplates } from "@/lib/templates/template-search";
import { useComposer, useDraftPart } from "./composer-context";

/** Finds a template, says what it would bring, and adds that: nothing that is in the program changes. */
export function AddTemplate({ close }: { close: () => void }) {
  const { templates, isLoading, problem } = useTemplates();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Template | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const found = useMemo(() => searchTemplates(templates, query), [templates, query]);
  const choose = async (id: string) => {
    setBusy(true);
    const answer = await fetchTemplate(id);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.message);
    if (answer.ok) setChosen(answer.data);
  };
  if (chosen) return <Placing template={chosen} back={() => setChosen(null)} close={close} />;
  return (
    <>
      <Refusal sentence={refusal} />
      <SearchList
        label="Which template?"
        placeholder="Name, purpose, exercise…"
        {...{ query, isLoading, isBusy }}
        onQuery={setQuery}
        options={found.map((template) => ({
          ...{ id: template.id, title: template.title, icon: <LayoutTemplate aria-hidden="true" /> },
          about: `${measureOf(template)}: ${contentsOf(template)}`,
          badge: <OwnerBadge owner={template.owner} />,
        }))}
        onPick={(id) => void choose(id)}
        nothing={problem ?? "No template fits. Try another word."}
      />
    </>
  );
}

function Placing({ template, back, close }: { template: Template; back: () => void; close: () => void }) {
  const { store, say } = useComposer();
  const content = useDraftPart((draft) => draft.content);
  const [place, setPlace] = useState(content.phases.at(0)?.id ?? newPhases);
  const adding = useMemo(() => plan(content, template, place), [content, template, place]);
  const count = adding.changes.filter((change) => change.kind === "item.add").length;
  const add = () => {
    const refusals = store.changeAll(adding.changes, `added the template “${template.title}”`).filter((sentence) => sentence !== null);
    if (refusals[0]) toast(refusals[0]);
    else say(`Added ${countOf(count)} of “${template.title}”.`);
    close();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (adding.changes.length > 0) add();
      }}
    >
      <p className="wrap-any">
        <strong>{template.title}</strong>. What is in the program stays as it is.
      </p>
      <RadioGroup label="Where does it go?" value={place} onChange={setPlace} options={placesOf(content, template)} />
      <Plan adding={adding} names={template.names} />
      <Actions>
        <Button kind="primary" type="submit" autoFocus isDisabled={count === 0}>
          {count === 0 ? "Nothing to add" : `Add ${countOf(count)}`}
        </Button>
        <Button onPress={back}>
          <ArrowLeft aria-hidden="true" />
          Another template
        </Button>
      </Actions>
    </form>
  );
}

const newPhases = "new-phases";
const countOf = (count: number) => (count === 1 ? "1 exercise" : `${count} exercises`);

function plan(content: DraftContent, template: Template, place: string): Adding {
  const where: Where = place === newPhases ? { kind: "new-phases" } : { kind: "phase", phaseId: place };
  const canBeAdded = (item: { itemKey: string }) => !template.leftOutKeys.includes(item.itemKey);
  return addTemplate(content, template.content, { where, canBeAdded, newId });
}

function placesOf({ phases }: DraftContent, template: Template) {
  const into = phases.map((phase) => ({
    value: phase.id,
    label:
      phases.length === 1
        ? "Among the exercises that are there"
        : `Into ${phase.title.trim() ? `“${phase.title.trim()}”, ` : ""}${phaseWeeks(phase).toLowerCase()}`,
  }));
  const asPhases = template.phases > 1 ? `As ${template.phases} new phases after the last week` : "As a new phase after the last week";
  return [...into, { value: newPhases, label: asPhases }];
}

function Plan({ adding: { added, skipped, leftOut, problem }, names }: { adding: Adding; names: Record<string, string> }) {
  const named = (ids: readonly string[]) => ids.map((id) => names[id] ?? "An exercise").join(", ");
  return (
    <div role="status" className="flex flex-col gap-1">
      {problem && (
        <Notice tone="amber">
          <p>{problem}</p>
        </Notice>
      )}
      {added.length > 0 && <p className="wrap-any">Comes in: {named(added)}.</p>}
      {skipped.length > 0 && <p className="text-soft wrap-any">There already, and left as it is: {named(skipped)}.</p>}
      {leftOut.length > 0 && <p className="text-soft wrap-any">Archived, and left out: {named(leftOut)}.</p>}
    </div>
  );
}
