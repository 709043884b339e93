import type { PatientFlag, Severity, Trait } from "../vocabulary";
import { type ClinicRule, type GateRule, gateRules, severityOf, traitsOfRule } from "./rules";

/** One item as the gate sees it: what the exercise does in the way that was chosen. `traits` is null where nobody has said it. */
export type GateItem = { itemKey: string; exerciseId: string; variationSlug: string | null; traits: readonly Trait[] | null };

/** One row that is met, by which traits. Traits are empty where the flag meets everything. */
export type Reason = { rule: GateRule; severity: Exclude<Severity, "none">; traits: readonly Trait[] };

/** One item that one flag meets. `severity` is that of the heaviest reason. */
export type Conflict = {
  itemKey: string;
  exerciseId: string;
  variationSlug: string | null;
  flag: PatientFlag;
  severity: Exclude<Severity, "none">;
  reasons: readonly Reason[];
};

/** Where a patient's flags meet the items of a program, under the rules of the clinic; in the order of the items, then of the flags. */
export function conflictsOf(
  flags: readonly PatientFlag[],
  items: readonly GateItem[],
  clinicRules: readonly ClinicRule[] = [],
): Conflict[] {
  const distinct = [...new Set(flags)];
  return items.flatMap((item) => distinct.flatMap((flag) => conflictOf(flag, item, clinicRules) ?? []));
}

function conflictOf(flag: PatientFlag, item: GateItem, clinicRules: readonly ClinicRule[]): Conflict | null {
  const reasons = gateRules.filter((rule) => rule.flag === flag).flatMap((rule) => reasonsOf(rule, item.traits, clinicRules));
  if (reasons.length === 0) return null;
  const { itemKey, exerciseId, variationSlug } = item;
  const severity = reasons.some((reason) => reason.severity === "stop") ? "stop" : "care";
  return { itemKey, exerciseId, variationSlug, flag, severity, reasons };
}

/** A clinic may weigh the traits of one row differently: then the row gives two reasons. */
function reasonsOf(rule: GateRule, traits: readonly Trait[] | null, clinicRules: readonly ClinicRule[]): Reason[] {
  const met = traitsOfRule(rule).filter((trait) => trait === "*" || traits?.includes(trait));
  return (["stop", "care"] as const).flatMap((severity) => {
    const weighing = met.filter((trait) => severityOf(rule, trait, clinicRules) === severity);
    return weighing.length > 0 ? [{ rule, severity, traits: weighing.filter((trait) => trait !== "*") }] : [];
  });
}

/** Somebody let a stop stand, for this item as it is and this flag. */
export type Override = { itemKey: string; exerciseId: string; variationSlug: string | null; flag: PatientFlag };

/** The override that lets a conflict stand; another exercise or variation in its place asks again. */
export const overrideOf = <T extends Override>({ itemKey, exerciseId, variationSlug, flag }: Conflict, overrides: readonly T[]): T | null =>
  overrides.find(
    (other) => other.itemKey === itemKey && other.exerciseId === exerciseId && other.variationSlug === variationSlug && other.flag === flag,
  ) ?? null;

/** What the patient's note could say about a conflict: one text for each row of it that has one. */
export const notesFor = ({ reasons }: Conflict): string[] => [...new Set(reasons.flatMap(({ rule }) => rule.note ?? []))];
