import { attentionKinds, callRule, ruleWords } from "@/lib/logs/attention";
import { painSource } from "@/lib/logs/pain-zones";
import type { Thresholds } from "@/lib/logs/thresholds";
import { kindNames } from "./log-words";

/** By which rules somebody asks for attention, with the clinic's figures, in the order in which they count. */
export const RulesShown = ({ thresholds }: { thresholds: Thresholds }) => (
  <div className="flex flex-col gap-3">
    <dl className="flex flex-col gap-2">
      {attentionKinds.map((kind) => (
        <div key={kind}>
          <dt className="font-semibold">{kindNames[kind].name}</dt>
          <dd className="text-soft measure">{ruleWords[kind](thresholds)}</dd>
        </div>
      ))}
    </dl>
    <p className="text-soft measure">{callRule}</p>
    <p className="text-xs text-faint measure">{painSource}</p>
  </div>
);
