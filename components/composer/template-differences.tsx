"use client";
import { Button } from "@/components/ui/button";
import { dosageSentence } from "@/lib/dosage/sentence";
import { newId } from "@/lib/ids";
import type { DraftItem } from "@/lib/programs/operations";
import { type Difference, differencesFrom, takeTemplates } from "@/lib/templates/difference";
import type { Template } from "@/lib/templates/template";
import { useComposer, useDraftPart } from "./composer-context";

/** Line by line what is other than in the template, each to be taken back to it. */
export function TemplateDifferences({ template }: { template: Template }) {
  const { store, say, nameOf, catalog } = useComposer();
  const content = useDraftPart((draft) => draft.content);
  const differences = differencesFrom(template.content, content);
  const nameIn = ({ exerciseId, variationSlug }: DraftItem) => {
    const variation = catalog.byId.get(exerciseId)?.variations.find(({ slug }) => slug === variationSlug);
    const name = catalog.byId.has(exerciseId) ? nameOf(exerciseId) : (template.names[exerciseId] ?? nameOf(exerciseId));
    return variation ? `${name} (${variation.name})` : name;
  };
  const take = (difference: Difference) => {
    const name = nameIn(difference.kind === "added" ? difference.item : difference.template);
    store.changeAll(takeTemplates(difference, template.content, content, newId), `took the template’s ${name}`);
    say(`${name} is as in the template now.`);
  };
  if (differences.length === 0) return <p>Nothing: exercises and dosages are the template’s.</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {differences.map((difference) => (
        <li key={keyOf(difference)} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
          <Words difference={difference} nameIn={nameIn} />
          {difference.kind === "removed" && template.leftOutKeys.includes(difference.template.itemKey) ? (
            <span className="text-xs text-soft">Archived: it cannot be added any more.</span>
          ) : (
            <Button
              size="small"
              aria-label={`${labelOf(difference)}: ${nameIn(difference.kind === "added" ? difference.item : difference.template)}`}
              onPress={() => take(difference)}
            >
              {labelOf(difference)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const keyOf = (difference: Difference) =>
  difference.kind === "added" ? difference.item.itemKey : `${difference.kind} ${difference.template.itemKey}`;

const labelOf = ({ kind }: Difference) => ({ added: "Take it out", removed: "Put it back", changed: "Take the template’s" })[kind];

type WordsProps = { difference: Difference; nameIn: (item: DraftItem) => string };

function Words({ difference, nameIn }: WordsProps) {
  if (difference.kind === "changed") {
    const { item, template, what } = difference;
    return (
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold wrap-any">{nameIn(item)}</p>
        <p className="wrap-any">{dosageSentence(item.dosage)}</p>
        <p className="text-soft wrap-any">
          Template: {what.includes("variation") && `${nameIn(template)}. `}
          {dosageSentence(template.dosage)}
        </p>
      </div>
    );
  }
  const [item, words] =
    difference.kind === "added" ? [difference.item, "Not in the template."] : [difference.template, "In the template, not here."];
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="font-semibold wrap-any">{nameIn(item)}</p>
      <p className="text-soft">{words}</p>
      {difference.kind === "removed" && <p className="text-soft wrap-any">{dosageSentence(item.dosage)}</p>}
    </div>
  );
}
