import { getBuiltIn, getVariation } from "../catalog/catalog";
import { type Basis, basisLabels } from "../catalog/sources";
import type { Dosage, DosageField } from "../dosage/dosage";
import { minutesOf, secondsWords } from "../dosage/minutes";
import { muscleGroupLabels } from "../dosage/muscle-groups";
import { dosageSeconds, type Span } from "../dosage/seconds";
import { dosageSummary } from "../dosage/summary";
import type { ColleagueAppendix } from "../handout/colleague-appendix";
import type { DraftContent, DraftItem } from "../programs/operations";
import { phaseTitle } from "../programs/phase-words";
import type { Guide, GuidePhase } from "./guide";
import { guidanceSources } from "./sources";

const fieldWords: Record<DosageField, string> = {
  sets: "sets",
  reps: "repetitions",
  hold: "hold",
  rest: "rest",
  tempo: "tempo",
  side: "sides",
  perDay: "times a day",
  days: "days",
  intensity: "intensity",
  load: "load",
};
const fields = Object.keys(fieldWords) as DosageField[];

/** Independent of the order in which a database gives the parts of a value back. */
const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => same(left[key], right[key]));
};

function startOf({ exerciseId, variationSlug }: DraftItem): { dosage: Dosage; basis: Record<DosageField, Basis | null> } | null {
  const exercise = getBuiltIn(exerciseId);
  const way = exercise && variationSlug !== null ? getVariation(exercise, variationSlug) : exercise;
  return way && { dosage: way.defaultDosage, basis: way.defaultBasis };
}

const house = "our starting point";

/**
 * What each figure of a dosage rests on: "Repetitions, hold: Vykoukal 2019; days: ACSM; sets: the therapist." A figure that is as the
 * catalog starts it has the catalog's source; any other is the therapist's.
 */
export function figureSources(item: DraftItem): string {
  const start = startOf(item);
  if (!start) return "The clinic's own exercise: all figures by the therapist";
  const by = new Map<string, string[]>();
  for (const field of fields) {
    const value = item.dosage[field];
    if (value === null || (field === "side" && value === "none")) continue;
    const basis = start.basis[field];
    const source = !same(value, start.dosage[field]) || !basis ? "the therapist" : basis === "house" ? house : basisLabels[basis];
    by.set(source, [...(by.get(source) ?? []), fieldWords[field]]);
  }
  const said = [...by].map(([source, words]) => `${words.join(", ")}: ${source}`).join("; ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const count = ({ min, max }: Span) => (min === max ? `${max}` : `${min}–${max}`);

function phaseOf(phase: GuidePhase, items: readonly DraftItem[], nameOf: (item: DraftItem) => string, isOnly: boolean) {
  return {
    title: isOnly ? "" : phaseTitle(phase, "en"),
    minutes: `${minutesOf(phase.meter.perDay)} min a day, ${minutesOf(phase.meter.perWeek)} min a week`,
    exercises: items.map((item) => ({
      ...{ name: nameOf(item), dosage: dosageSummary(item.dosage), sources: figureSources(item) },
      minutes: `${minutesOf(dosageSeconds(item.dosage).perDay)} min a day`,
    })),
    muscles: phase.meter.muscles.map(({ group, session, week, also, daysAWeek }) => {
      const isBeside = session.max === 0;
      const name = muscleGroupLabels[group] + (isBeside ? " (beside others)" : "");
      return {
        ...{ name, days: `${count(daysAWeek)} days` },
        session: `${secondsWords(isBeside ? also.session : session)} a session`,
        week: `${secondsWords(isBeside ? also.week : week)} a week`,
      };
    }),
  };
}

const certWords = { stated: "", missing: "Not stated", "not-applicable": "Not applicable. " } as const;

/** The pages for a colleague: dosages with what they rest on, the dose of each muscle group, and what the program states. */
export function appendixOf(content: DraftContent, guide: Guide, nameOf: (item: DraftItem) => string): ColleagueAppendix {
  return {
    phases: guide.phases.map((phase) => {
      const items = content.items.filter((item) => item.phaseId === phase.id);
      return phaseOf(phase, items, nameOf, guide.phases.length === 1);
    }),
    cert: guide.cert.map(({ number, name, state, says }) => ({
      ...{ number, name },
      says: state === "missing" ? certWords.missing : `${certWords[state]}${says}`,
    })),
    sources: [guidanceSources.acsm, guidanceSources.ingram, guidanceSources.cert],
  };
}
