import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form";
import { traitLabels } from "@/lib/catalog/labels";
import { flagWords } from "@/lib/safety/flag-words";
import { type ClinicRule, type GateRule, gateRules, judgementWords, severitiesFor, severityOf, traitsOfRule } from "@/lib/safety/rules";
import { type PatientFlag, patientFlags, type Severity } from "@/lib/vocabulary";
import { RuleSelect } from "./rule-select";

type Props = { clinicRules: readonly ClinicRule[]; set: FormAction<unknown> };

/** Every row of the table, flag by flag, with its basis and what the clinic made of it. */
export const RuleTable = ({ clinicRules, set }: Props) => (
  <div className="overflow-x-auto rounded border border-line bg-surface">
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">What each flag meets, how much it weighs, and on what basis</caption>
      <thead className="border-b border-line bg-sunken text-xs text-soft max-md:sr-only">
        <tr>
          <th scope="col" className="px-4 py-2 font-semibold">
            Movement
          </th>
          <th scope="col" className="px-4 py-2 font-semibold">
            Weight
          </th>
          <th scope="col" className="px-4 py-2 font-semibold">
            Basis
          </th>
        </tr>
      </thead>
      {patientFlags.map((flag) => (
        <FlagRows key={flag} {...{ flag, clinicRules, set }} />
      ))}
    </table>
  </div>
);

const rowStyle = "border-t border-line max-md:flex max-md:flex-col max-md:gap-1 max-md:px-4 max-md:py-3";
const cellStyle = "md:px-4 md:py-2.5 align-middle font-normal";

const FlagRows = ({ flag, clinicRules, set }: Props & { flag: PatientFlag }) => (
  <tbody>
    <tr className="border-t border-line bg-paper max-md:flex">
      <th scope="rowgroup" colSpan={3} className="px-4 py-2.5 font-semibold">
        {flagWords[flag].name}
      </th>
    </tr>
    {gateRules
      .filter((rule) => rule.flag === flag)
      .flatMap((rule) => traitsOfRule(rule).map((trait) => <TraitRow key={trait} {...{ rule, trait, clinicRules, set }} />))}
  </tbody>
);

function TraitRow({ rule, trait, clinicRules, set }: Props & { rule: GateRule; trait: ClinicRule["trait"] }) {
  const severity = severityOf(rule, trait, clinicRules);
  const allowed = severitiesFor(rule);
  const movement = trait === "*" ? "Every exercise" : traitLabels[trait];
  return (
    <tr className={rowStyle}>
      <th scope="row" className={cellStyle}>
        {movement}
      </th>
      <td className={`${cellStyle} md:w-96`}>
        {allowed.length === 1 ? (
          <Badge tone="red">{weightLabels[severity]}</Badge>
        ) : (
          <span className="flex items-center gap-2">
            <RuleSelect
              label={`Weight of ${movement.toLowerCase()} for ${flagWords[rule.flag].short}`}
              {...{ flag: rule.flag, trait, severity, set }}
              options={allowed.map((value) => ({ value, label: weightLabels[value] }))}
            />
            {severity !== rule.severity && <Badge tone="teal">Ours; it came as “{weightLabels[rule.severity].toLowerCase()}”</Badge>}
          </span>
        )}
      </td>
      <td className={`${cellStyle} text-xs text-soft md:w-2/5`}>
        {rule.source ?? judgementWords}
        {rule.isSeverityJudged && ". How much it weighs is clinical judgement."}
      </td>
    </tr>
  );
}

const weightLabels: Record<Severity, string> = { stop: "Stop", care: "Take care", none: "Not shown" };
