import { isSameDosage } from "../dosage/same";
import type { DraftItem } from "../programs/operations";
import type { TemplateChange } from "./adding";
import type { TemplateContent } from "./template";

/** One way in which a program departs from its template. `template` is the item as the template has it, `item` as the program does. */
export type Difference =
  | { kind: "changed"; item: DraftItem; template: DraftItem; what: ("dosage" | "variation")[] }
  | { kind: "removed"; template: DraftItem }
  | { kind: "added"; item: DraftItem };

type Content = Pick<TemplateContent, "phases" | "items">;
const placeOf = ({ phases }: Content, { phaseId }: DraftItem) => phases.findIndex((phase) => phase.id === phaseId);

/**
 * Which item of the program is which of the template: the same exercise in the phase of the same place first, then anywhere, each once.
 * Neither ids nor order count: a copy has new ones.
 */
function matched(template: Content, draft: Content): Map<DraftItem, DraftItem> {
  const pairs = new Map<DraftItem, DraftItem>();
  const taken = new Set<DraftItem>();
  for (const isSamePlace of [true, false]) {
    for (const original of template.items) {
      if (pairs.has(original)) continue;
      const fits = (item: DraftItem) =>
        !taken.has(item) &&
        item.exerciseId === original.exerciseId &&
        (!isSamePlace || placeOf(draft, item) === placeOf(template, original));
      const item = draft.items.find((one) => fits(one) && one.variationSlug === original.variationSlug) ?? draft.items.find(fits);
      if (!item) continue;
      pairs.set(original, item);
      taken.add(item);
    }
  }
  return pairs;
}

/** What is other than in the template: changed items in its order, those that are gone, then those that came. */
export function differencesFrom(template: Content, draft: Content): Difference[] {
  const pairs = matched(template, draft);
  const known = new Set(pairs.values());
  const changed = [...template.items].flatMap((original): Difference[] => {
    const item = pairs.get(original);
    if (!item) return [];
    const what: ("dosage" | "variation")[] = [];
    if (item.variationSlug !== original.variationSlug) what.push("variation");
    if (!isSameDosage(item.dosage, original.dosage)) what.push("dosage");
    return what.length > 0 ? [{ kind: "changed", item, template: original, what }] : [];
  });
  return [
    ...changed,
    ...template.items.filter((original) => !pairs.has(original)).map((original): Difference => ({ kind: "removed", template: original })),
    ...draft.items.filter((item) => !known.has(item)).map((item): Difference => ({ kind: "added", item })),
  ];
}

/** The changes that take the template's side in one difference. What comes back stands before the one that follows it in the template. */
export function takeTemplates(difference: Difference, template: Content, draft: Content, newId: () => string): TemplateChange[] {
  if (difference.kind === "added") return [{ kind: "item.remove", itemKey: difference.item.itemKey }];
  const { dosage, variationSlug } = difference.template;
  if (difference.kind === "changed") return [{ kind: "item.set", itemKey: difference.item.itemKey, changes: { dosage, variationSlug } }];
  const phase = draft.phases[placeOf(template, difference.template)] ?? draft.phases.at(-1);
  if (!phase) return [];
  const following = template.items.slice(template.items.indexOf(difference.template) + 1);
  const pairs = matched(template, draft);
  const next = following.map((original) => pairs.get(original)).find((item) => item?.phaseId === phase.id);
  return [{ ...difference.template, kind: "item.add", itemKey: newId(), phaseId: phase.id, before: next?.itemKey ?? null }];
}
