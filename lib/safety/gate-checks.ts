import { traitLabels } from "../catalog/labels";
import type { Check } from "../programs/check";
import type { PatientFlag } from "../vocabulary";
import { type Conflict, conflictsOf, type GateItem, type Override, overrideOf } from "./conflicts";
import { flagWords } from "./flag-words";
import type { ClinicRule } from "./rules";

export type GateFacts = {
  flags: readonly PatientFlag[];
  rules: readonly ClinicRule[];
  items: readonly (GateItem & { name: string; patientNote: string })[];
  /** Those that hold: not withdrawn, and made after the flag was noted. */
  overrides: readonly Override[];
};

/** Whether a conflict is dealt with: a stop by an override, what needs care by a note for the patient as well. */
export const isSettled = (conflict: Conflict, patientNote: string, overrides: readonly Override[]): boolean =>
  overrideOf(conflict, overrides) !== null || (conflict.severity === "care" && patientNote.trim() !== "");

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** "turns the spine to its end range, lying on the back"; empty where the flag meets everything. */
export const traitsInWords = ({ reasons }: Conflict, severity?: Conflict["severity"]): string =>
  [...new Set(reasons.filter((reason) => !severity || reason.severity === severity).flatMap((reason) => reason.traits))]
    .map((trait) => lower(traitLabels[trait]))
    .join(", ");

/** What the gate has to say before publishing: stops that nobody has overridden are errors, the rest is to know. */
export function gateChecks({ flags, rules, items, overrides }: GateFacts): Check[] {
  const open = conflictsOf(flags, items, rules).filter((conflict) => {
    const item = items.find((candidate) => candidate.itemKey === conflict.itemKey);
    return !isSettled(conflict, item?.patientNote ?? "", overrides);
  });
  const nameOf = (itemKey: string) => items.find((item) => item.itemKey === itemKey)?.name ?? "An exercise";
  const whole = [...new Set(open.filter((conflict) => traitsInWords(conflict) === "").map((conflict) => conflict.flag))];
  return [
    ...whole.map(stopsEverything),
    ...open.filter((conflict) => traitsInWords(conflict) !== "").map((conflict) => checkOf(conflict, nameOf(conflict.itemKey))),
    ...(flags.length > 0 ? items.filter((item) => item.traits === null).map(unknown) : []),
  ];
}

const stopsEverything = (flag: PatientFlag): Check => {
  const { name, isUrgent } = flagWords[flag];
  const what = isUrgent ? "Refer urgently; no exercise is to be done." : "No exercise is to be done until this is cleared.";
  return { level: "error", itemKey: null, message: `${name}: ${what} Who publishes all the same gives a reason on each exercise.` };
};

function checkOf(conflict: Conflict, name: string): Check {
  const { itemKey, flag, severity } = conflict;
  const met = `${name} meets ${flagWords[flag].short} (${traitsInWords(conflict, severity)})`;
  if (severity === "stop")
    return { level: "error", itemKey, message: `${met}. Remove it, choose another way, or override it with a reason.` };
  return { level: "warning", itemKey, message: `${met}. Write a note for the patient or choose an easier way.` };
}

const unknown = ({ itemKey, name }: { itemKey: string; name: string }): Check => ({
  level: "warning",
  itemKey,
  message: `${name} has no traits recorded: the safety gate cannot compare it with what is noted of this patient.`,
});
