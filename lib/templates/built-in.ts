import type { BuiltInSlug, VariationSlug } from "../catalog/built-ins";
import { getBuiltIn, getVariation } from "../catalog/catalog";
import type { Figure } from "../catalog/facts";
import type { Basis } from "../catalog/sources";
import type { Dosage, DosageField } from "../dosage/dosage";
import type { TemplateContent } from "./template";

/** Why something in a template is as it is, and what that rests on. For staff. */
export type Reason = readonly [text: string, basis: Basis];

/** One template that comes with the product, each of its figures with what it rests on. */
export type BuiltInTemplate = {
  slug: string;
  about: string;
  content: TemplateContent;
  /** How long it lasts, and how the weeks are divided. */
  weeksBasis: Basis;
  /** By item. */
  dosageBasis: Readonly<Record<string, Record<DosageField, Basis | null>>>;
  reasons: readonly Reason[];
};

type Figures = { [K in DosageField]?: Figure<NonNullable<Dosage[K]>> };
type Item = { slug: BuiltInSlug; variation: string | null; figures: Figures; patientNote: string };

/** An exercise with the figures that the catalog starts it with, but for those that are named here. */
export const exercise = <S extends BuiltInSlug>(
  slug: S,
  { variation, patientNote = "", ...figures }: Figures & { variation?: VariationSlug<S>; patientNote?: string } = {},
): Item => ({ slug, variation: variation ?? null, figures, patientNote });

type Phase = { title?: string; fromWeek: number; toWeek: number | null; criteria?: string; items: readonly Item[] };
type Definition = Pick<BuiltInTemplate, "slug" | "about" | "weeksBasis" | "reasons"> & {
  /** 1 to 99, its own for ever: the ids of its phases and items are made of it. */
  number: number;
  title: string;
  goals: string;
  weeks: number;
  phases: readonly Phase[];
};

/** Made of numbers, so that they are the same in every process and every release. */
const fixedId = (template: number, phase: number, item = 0) =>
  `00000000-0000-8000-8000-${[template, phase, item].map((part) => String(part).padStart(4, "0")).join("")}`;

export function builtInTemplate({ number, title, goals, weeks, phases, ...rest }: Definition): BuiltInTemplate {
  const placed = phases.flatMap(({ items }, p) =>
    items.map((item, i) => ({ itemKey: fixedId(number, p + 1, i + 1), phaseId: fixedId(number, p + 1), ...start(item), item })),
  );
  return {
    ...rest,
    content: {
      ...{ title, goals, weeks, stopSigns: [] },
      phases: phases.map(({ title: named = "", fromWeek, toWeek, criteria = "" }, p) => ({
        ...{ id: fixedId(number, p + 1), title: named, fromWeek, toWeek, criteria },
      })),
      items: placed.map(({ itemKey, phaseId, dosage, item: { slug, variation, patientNote } }) => ({
        ...{ itemKey, phaseId, exerciseId: slug, variationSlug: variation, dosage, patientNote, staffNote: "" },
      })),
    },
    dosageBasis: Object.fromEntries(placed.map(({ itemKey, basis }) => [itemKey, basis])),
  };
}

function start({ slug, variation, figures }: Item) {
  const known = getBuiltIn(slug);
  const way = known && variation ? getVariation(known, variation) : known;
  if (!way) throw new Error(`The catalog has no ${slug} ${variation ?? ""}.`);
  const given = Object.entries(figures) as [DosageField, Figure<unknown>][];
  return {
    dosage: { ...way.defaultDosage, ...Object.fromEntries(given.map(([field, [value]]) => [field, value])) } as Dosage,
    basis: { ...way.defaultBasis, ...Object.fromEntries(given.map(([field, [, basis]]) => [field, basis])) },
  };
}
