import type { Meter } from "@/lib/dosage/meter";
import { minutesOf } from "@/lib/dosage/minutes";
import type { Span } from "@/lib/dosage/seconds";
import { dayMinutes, exerciseFigures } from "@/lib/guidance/hints";

/** How many exercises and how many minutes: each drawn, with the words beside the drawing. */
export function Gauges({ meter }: { meter: Meter }) {
  const { exercises, perDay, perWeek } = meter;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-3">
      <dt className="font-semibold">Exercises</dt>
      <dd className="flex items-center gap-3">
        <Count count={exercises} />
        <span className="text-soft tabular-nums">
          {exercises} <span className="text-xs text-faint">best 2 to 4</span>
        </span>
      </dd>
      <dt className="font-semibold">A day</dt>
      <dd className="flex items-center gap-3">
        <Minutes seconds={perDay} />
        <span className="whitespace-nowrap text-soft tabular-nums">{minutesOf(perDay)} min</span>
      </dd>
      <dt className="font-semibold">A week</dt>
      <dd className="text-soft tabular-nums">{minutesOf(perWeek)} min</dd>
    </dl>
  );
}

const places = [1, 2, 3, 4, 5, 6, 7, 8];
const slots = places.length;

/** One dot an exercise; the band stands under the two to four that are done best. */
function Count({ count }: { count: number }) {
  const { few, good, fine } = exerciseFigures;
  const shown = Math.min(slots, count);
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${slots * 14} 16`} className="h-4 w-28 shrink-0">
      <rect x={(few - 1) * 14} y="0" width={(good - few + 1) * 14} height="16" rx="8" className="fill-teal-wash" />
      {places.map((place) => (
        <circle
          key={place}
          cx={place * 14 - 7}
          cy="8"
          r={place <= shown ? 4.5 : 2}
          className={place <= shown ? (place > fine ? "fill-amber" : "fill-teal") : "fill-edge"}
        />
      ))}
    </svg>
  );
}

const mostMinutes = 40;

/** Solid to the least that the dosages allow, lighter to the most; past the mark it is amber. */
function Minutes({ seconds }: { seconds: Span }) {
  const at = (value: number) => `${(Math.min(value / 60, mostMinutes) / mostMinutes) * 100}%`;
  const isLong = seconds.min > dayMinutes * 60;
  const tone = isLong ? "fill-amber" : "fill-teal";
  return (
    <svg aria-hidden="true" className="h-4 w-full min-w-0">
      <rect x="0" y="3" width="100%" height="10" rx="5" className="fill-line" />
      <rect x="0" y="3" width={at(seconds.max)} height="10" rx="5" className={tone} opacity="0.45" />
      <rect x="0" y="3" width={at(seconds.min)} height="10" rx="5" className={tone} />
      <line x1={at(dayMinutes * 60)} x2={at(dayMinutes * 60)} y1="0" y2="16" className="stroke-ink" strokeWidth="1.5" />
    </svg>
  );
}
