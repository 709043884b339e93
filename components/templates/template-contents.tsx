import type { Route } from "next";
import { Thumbnail } from "@/components/figure/thumbnail";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { getBuiltIn, getVariation } from "@/lib/catalog/catalog";
import { dosageSentence } from "@/lib/dosage/sentence";
import { figureAddress } from "@/lib/figure/figure-address";
import { isPoseId } from "@/lib/figure/figures";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { DraftItem, DraftPhase } from "@/lib/programs/operations";
import { phaseWeeks } from "@/lib/programs/phase-words";
import type { Template } from "@/lib/templates/template";

type Props = { template: Template; palette: PaletteChoice };

/** All that is in a template, as a program from it will have it. */
export function TemplateContents({ template, palette }: Props) {
  const { goals, stopSigns, phases, items } = template.content;
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {goals && (
        <Card title="Goals, for the patient to read">
          <p className="whitespace-pre-line wrap-any">{goals}</p>
        </Card>
      )}
      {phases.map((phase) => (
        <Card key={phase.id} title={headingOf(phase, phases.length > 1)}>
          <ol className="flex flex-col divide-y divide-line">
            {items
              .filter((item) => item.phaseId === phase.id)
              .map((item) => (
                <Item key={item.itemKey} {...{ item, template, palette }} />
              ))}
          </ol>
          {phase.criteria && <p className="text-soft wrap-any">When to move on: {phase.criteria}</p>}
        </Card>
      ))}
      {stopSigns.length > 0 && (
        <Card title="Stop signs beside the built-in ones">
          <ul className="list-disc pl-5">
            {stopSigns.map((sign) => (
              <li key={sign} className="wrap-any">
                {sign}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function headingOf(phase: DraftPhase, isOneOfSeveral: boolean) {
  if (!isOneOfSeveral) return phase.title || "Exercises";
  return phase.title ? `${phase.title} (${phaseWeeks(phase).toLowerCase()})` : phaseWeeks(phase);
}

function Item({ item, template, palette }: Props & { item: DraftItem }) {
  const { exerciseId, variationSlug, dosage, patientNote, itemKey } = item;
  const exercise = getBuiltIn(exerciseId);
  const variation = exercise && variationSlug ? getVariation(exercise, variationSlug) : null;
  const figure = (variation ?? exercise)?.figure;
  const src = figure && isPoseId(figure.poseId) ? figureAddress(figure, palette) : undefined;
  return (
    <li className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
      <Thumbnail src={src} className="w-18" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex flex-wrap items-center gap-x-2">
          <TextLink href={`/exercises/${exerciseId}` as Route} className="font-semibold">
            {template.names[exerciseId]}
          </TextLink>
          {variation && <span className="text-soft">{variation.name}</span>}
          {template.leftOutKeys.includes(itemKey) && <Badge tone="amber">Archived</Badge>}
        </span>
        <span className="text-soft wrap-any">{dosageSentence(dosage)}</span>
        {patientNote && <span className="text-xs text-soft wrap-any">For the patient: {patientNote}</span>}
      </span>
    </li>
  );
}
