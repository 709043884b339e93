import { cx } from "@/components/ui/class-names";
import { type DoseFault, faultsOf, type MuscleDose, stretchFigures } from "@/lib/dosage/meter";
import { secondsWords } from "@/lib/dosage/minutes";
import { muscleGroupLabels } from "@/lib/dosage/muscle-groups";
import type { Span } from "@/lib/dosage/seconds";

const { leastASession, mostASession, mostAWeek } = stretchFigures;

const faultWords: Record<DoseFault, string> = { short: "too little", seldom: "too seldom", much: "more than helps" };

/** How long each muscle group is stretched, against what is advised: a table, whose bars say the same as its words. */
export function MuscleTable({ muscles, unknown }: { muscles: readonly MuscleDose[]; unknown: number }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base">Stretch for each muscle group</h3>
      {muscles.length === 0 && <p className="text-soft">No exercise of this phase is held as a stretch.</p>}
      {muscles.length > 0 && (
        <>
          <table className="w-full border-separate border-spacing-0 text-xs tabular-nums">
            <caption className="pb-1 text-left text-faint">
              Bands: 60 s to 4 min a session, up to 10 min a week. Each side has its own dose.
            </caption>
            <thead>
              <tr className="text-left text-soft [&>th]:py-1 [&>th]:font-normal">
                <th scope="col">
                  <span className="sr-only">Muscle group</span>
                </th>
                <th scope="col">A session</th>
                <th scope="col">A week</th>
              </tr>
            </thead>
            <tbody>
              {muscles.map((dose) => (
                <Row key={dose.group} dose={dose} />
              ))}
            </tbody>
          </table>
          <p className="text-xs text-faint">
            60 s on 2 to 3 days a week: ACSM. Past 4 min a session and 10 min a week little is gained: Ingram 2025, 189 studies.
          </p>
        </>
      )}
      {unknown > 0 && (
        <p className="text-xs text-soft">
          {unknown === 1 ? "One exercise says" : `${unknown} exercises say`} nothing of muscles and {unknown === 1 ? "is" : "are"} not in
          this table.
        </p>
      )}
    </section>
  );
}

function Row({ dose }: { dose: MuscleDose }) {
  const { group, session, week, also } = dose;
  const faults = faultsOf(dose);
  const isOff = faults.length > 0;
  const isBeside = session.max === 0;
  const verdict = isOff ? faults.map((fault) => faultWords[fault]).join(", ") : isBeside ? "beside others" : "in the band";
  const [shownSession, shownWeek] = isBeside ? [also.session, also.week] : [session, week];
  return (
    <tr className="align-top">
      <th scope="row" className="w-[38%] border-t border-line py-2 pr-2 text-left font-semibold">
        {muscleGroupLabels[group]}
        <span className={cx("block font-normal", isOff ? "font-semibold text-amber-ink" : "text-soft")}>{verdict}</span>
      </th>
      <td className="w-[31%] border-t border-line py-2 pr-2">
        <Bar seconds={session} also={also.session} from={leastASession} to={mostASession} most={mostASession * 1.5} isOff={isOff} />
        {secondsWords(shownSession)}
        {!isBeside && also.session.max > 0 && <span className="block text-faint">and {secondsWords(also.session)} beside others</span>}
      </td>
      <td className="border-t border-line py-2">
        <Bar
          seconds={week}
          also={also.week}
          from={leastASession * stretchFigures.leastDaysAWeek}
          to={mostAWeek}
          most={mostAWeek * 1.5}
          isOff={isOff}
        />
        {secondsWords(shownWeek)}
      </td>
    </tr>
  );
}

type BarProps = { seconds: Span; also: Span; from: number; to: number; most: number; isOff: boolean };

/** The band lies behind; the bar is solid to the least that the dosages allow, lighter to the most; a thin line is what comes beside that. */
function Bar({ seconds, also, from, to, most, isOff }: BarProps) {
  const at = (value: number) => `${(Math.min(value, most) / most) * 100}%`;
  const tone = isOff ? "fill-amber" : "fill-teal";
  return (
    <svg aria-hidden="true" className="mb-0.5 block h-4 w-full">
      <rect x="0" y="0" width="100%" height="16" className="fill-sunken" />
      <rect x={at(from)} y="0" width={at(to - from)} height="16" className="fill-teal-wash" />
      <rect x="0" y="4" width={at(seconds.max)} height="8" className={tone} opacity="0.45" />
      <rect x="0" y="4" width={at(seconds.min)} height="8" className={tone} />
      <rect x="0" y="13" width={at(seconds.max + also.max)} height="2" className={also.max > 0 ? "fill-edge" : "fill-transparent"} />
      <line x1={at(from)} x2={at(from)} y1="0" y2="16" className="stroke-teal-ink" />
      <line x1={at(to)} x2={at(to)} y1="0" y2="16" className="stroke-teal-ink" />
    </svg>
  );
}
