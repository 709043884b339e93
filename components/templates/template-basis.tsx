import { DosageFigures } from "@/components/catalog/dosage-figures";
import { Card } from "@/components/ui/card";
import { getBuiltIn, getVariation } from "@/lib/catalog/catalog";
import { basisLabels, sources } from "@/lib/catalog/sources";
import type { BuiltInTemplate } from "@/lib/templates/built-in";

type Props = { template: BuiltInTemplate; names: Record<string, string> };

/** Where everything in a built-in template comes from, figure by figure. */
export function TemplateBasis({ template, names }: Props) {
  const { content, dosageBasis, reasons, weeksBasis } = template;
  return (
    <Card title="Where it comes from">
      <ul className="flex flex-col gap-2">
        {[...reasons, [`It lasts ${content.weeks} weeks.`, weeksBasis] as const].map(([text, basis]) => (
          <li key={text} className="flex flex-col">
            <span className="wrap-any">{text}</span>
            <span className="text-xs text-faint">{basisLabels[basis]}</span>
          </li>
        ))}
      </ul>
      {content.items.map(({ itemKey, exerciseId, variationSlug, dosage, phaseId }) => {
        const basis = dosageBasis[itemKey];
        const exercise = getBuiltIn(exerciseId);
        const variation = exercise && variationSlug ? getVariation(exercise, variationSlug) : null;
        const phase = content.phases.length > 1 ? content.phases.find(({ id }) => id === phaseId)?.title : "";
        return basis ? (
          <details key={itemKey} className="border-t border-line pt-2">
            <summary className="flex min-h-8 items-center rounded-sm font-semibold text-teal-ink">
              {[names[exerciseId], variation?.name, phase].filter(Boolean).join(", ")}
            </summary>
            <DosageFigures dosage={dosage} basis={basis} />
          </details>
        ) : null;
      })}
      <p className="border-t border-line pt-3 text-xs text-faint">
        {[sources["article-a"], sources["article-b"]]
          .map(({ title, author, publishedOn }) => `${author ? `${author}, ` : ""}“${title}”${publishedOn ? `, ${publishedOn}` : ""}`)
          .join("; ")}
        ; {sources.acsm.title}.
      </p>
    </Card>
  );
}
