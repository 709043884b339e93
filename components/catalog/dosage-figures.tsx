import type { Basis } from "@/lib/catalog/sources";
import { basisLabels } from "@/lib/catalog/sources";
import type { Dosage, DosageField, Range } from "@/lib/dosage/dosage";

const labels: Record<DosageField, string> = {
  sets: "Sets",
  reps: "Repetitions",
  hold: "Hold",
  rest: "Rest between sets",
  tempo: "Tempo",
  side: "Side",
  perDay: "Times a day",
  days: "Days",
  intensity: "Intensity",
  load: "Load",
};

/** Each figure of a starting dosage with what it rests on. */
export function DosageFigures({ dosage, basis }: { dosage: Dosage; basis: Record<DosageField, Basis | null> }) {
  const rows = (Object.keys(labels) as DosageField[]).flatMap((field) => {
    const value = figure(dosage, field);
    return value ? [{ field, value, rests: basis[field] }] : [];
  });
  return (
    <table className="w-full text-left">
      <caption className="sr-only">Each figure and its source</caption>
      <thead>
        <tr className="border-b border-line text-xs text-faint">
          <th scope="col" className="py-1 pr-3 font-normal">
            Figure
          </th>
          <th scope="col" className="py-1 pr-3 font-normal">
            Starts at
          </th>
          <th scope="col" className="py-1 font-normal">
            Source
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, value, rests }) => (
          <tr key={field} className="border-b border-line align-top last:border-0">
            <th scope="row" className="py-1.5 pr-3 font-normal text-soft">
              {labels[field]}
            </th>
            <td className="py-1.5 pr-3 font-semibold">{value}</td>
            <td className="py-1.5 text-xs leading-6 text-faint">{rests ? basisLabels[rests] : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const range = ({ min, max, upTo }: Range) => (upTo ? `up to ${max}` : min === max ? `${max}` : `${min}–${max}`);
const sides = { none: "", left: "left only", right: "right only", each: "each side", alternating: "alternating" } as const;

/** Empty where the dosage says nothing of the field. */
function figure(dosage: Dosage, field: DosageField): string {
  const { sets, reps, hold, rest, tempo, side, perDay, days, intensity, load } = dosage;
  switch (field) {
    case "sets":
      return range(sets);
    case "reps":
      return reps ? range(reps) : "";
    case "hold":
      return hold ? `${range(hold)} s` : "";
    case "rest":
      return rest ? `${rest} s` : "";
    case "tempo":
      return tempo ? `${tempo.out} s out, ${tempo.pause} s pause, ${tempo.back} s back` : "";
    case "side":
      return sides[side];
    case "perDay":
      return perDay.kind === "times" ? range(perDay.times) : `every ${perDay.hours} h`;
    case "days":
      return dayWords(days);
    case "intensity":
      if (!intensity) return "";
      return intensity.kind === "pull" ? `${intensity.level} pull` : `effort ${intensity.min}–${intensity.max}`;
    case "load":
      if (!load) return "";
      return load.kind === "band" ? `${load.colour} band` : `${load.amount} ${load.unit}`;
  }
}

function dayWords(days: Dosage["days"]): string {
  if (days.kind === "every-day") return "every day";
  if (days.kind === "every-other-day") return "every other day";
  return days.kind === "weekdays" ? days.weekdays.join(", ") : `${range(days.count)} a week`;
}
