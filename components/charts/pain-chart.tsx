import { addDays, daysBetween } from "@/lib/calendar-date";
import type { DayRecord } from "@/lib/logs/adherence";
import { shortDay } from "@/lib/logs/day-words";
import type { PainZones } from "@/lib/logs/pain-zones";
import { efforts } from "@/lib/vocabulary";
import { effortNames } from "../logs/log-words";
import { dayAt, effortAt, effortBottom, effortOf, effortTop, frame, height, type Point, painAt, painBottom, runsOf } from "./pain-scale";

type Props = {
  days: readonly DayRecord[];
  zones: PainZones;
  versions: readonly { number: number; publishedOn: string }[];
  /** Says in words what the drawing shows. */
  label: string;
};

const pick = (days: readonly DayRecord[], value: (day: DayRecord) => number | null): Point[] =>
  days.flatMap((day) => {
    const found = value(day);
    return found === null ? [] : [{ on: day.on, value: found }];
  });

/** Pain at worst and at the end, and how hard it was, day by day; drawn on the server. The table below it says the same. */
export function PainChart({ days, zones, versions, label }: Props) {
  const [first, last] = [days[0]?.on, days.at(-1)?.on];
  if (!first || !last) return null;
  const x = dayAt(first, last);
  const shown = versions.filter(({ publishedOn }) => publishedOn >= first && publishedOn <= last);
  return (
    // Written from right to left it begins at its right end: on a phone the newest days are in sight first.
    <section
      className="overflow-x-auto rounded [direction:rtl] *:[direction:ltr] focus-visible:outline-2"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      <svg role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${height}`} className="w-full min-w-xl text-[14px]">
        <Zones zones={zones} />
        <DayTicks first={first} last={last} x={x} />
        {shown.map(({ number, publishedOn }) => (
          <g key={number}>
            <line
              x1={x(publishedOn)}
              x2={x(publishedOn)}
              y1={frame.top - 6}
              y2={effortBottom}
              strokeDasharray="2 3"
              className="stroke-ink"
            />
            <text x={Math.min(x(publishedOn), frame.width - 64)} y={frame.top - 9} className="fill-ink">
              Version {number}
            </text>
          </g>
        ))}
        <Line points={pick(days, (day) => day.painNow)} x={x} y={painAt} kind="now" />
        <Line points={pick(days, (day) => day.painWorst)} x={x} y={painAt} kind="worst" />
        <Efforts days={days} x={x} />
      </svg>
      <Legend />
    </section>
  );
}

const right = frame.width - frame.right;

function Zones({ zones: { greenTo, amberTo } }: { zones: PainZones }) {
  const bands = [
    { name: "red", from: amberTo, to: 10, look: "fill-red-wash" },
    { name: "amber", from: greenTo, to: amberTo, look: "fill-amber-wash" },
    { name: "green", from: 0, to: greenTo, look: "fill-teal-wash" },
  ];
  return (
    <g>
      {bands.map(({ name, from, to, look }) => (
        <g key={name}>
          <rect x={frame.left} width={right - frame.left} y={painAt(to)} height={painAt(from) - painAt(to)} className={look} />
          <text x={frame.left + 6} y={(painAt(from) + painAt(to)) / 2 + 4} className="fill-soft">
            {name}
          </text>
        </g>
      ))}
      {[0, greenTo, amberTo, 10].map((pain) => (
        <text key={pain} x={frame.left - 8} y={painAt(pain) + 4} textAnchor="end" className="fill-soft tabular-nums">
          {pain}
        </text>
      ))}
      <text x={4} y={painAt(10) + 4} className="fill-soft">
        Pain
      </text>
      <line x1={frame.left} x2={right} y1={painBottom} y2={painBottom} className="stroke-edge" />
    </g>
  );
}

/** A date every week, fewer where there are many weeks. */
function DayTicks({ first, last, x }: { first: string; last: string; x: (on: string) => number }) {
  const days = daysBetween(first, last);
  const step = days > 56 ? 14 : 7;
  const ticks = Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => addDays(first, at * step));
  return (
    <g>
      {ticks.map((on) => (
        <g key={on}>
          <line x1={x(on)} x2={x(on)} y1={frame.top} y2={effortBottom} className="stroke-line" />
          <text x={Math.min(x(on), frame.width - 24)} y={effortBottom + 20} textAnchor="middle" className="fill-soft">
            {shortDay(on)}
          </text>
        </g>
      ))}
    </g>
  );
}

type LineProps = { points: readonly Point[]; x: (on: string) => number; y: (value: number) => number; kind: "now" | "worst" };

/** Told apart by the shape of their points and of their lines, not by colour alone. */
const Line = ({ points, x, y, kind }: LineProps) => (
  <g className={kind === "worst" ? "stroke-ink" : "stroke-teal"} fill="none">
    {runsOf(points).map((run) => (
      <polyline
        key={run[0]?.on}
        points={run.map(({ on, value }) => `${x(on)},${y(value)}`).join(" ")}
        strokeWidth="2"
        strokeDasharray={kind === "now" ? "5 4" : undefined}
      />
    ))}
    {points.map(({ on, value }) =>
      kind === "worst" ? (
        <circle key={on} cx={x(on)} cy={y(value)} r="4" className="fill-ink" />
      ) : (
        <rect key={on} x={x(on) - 4} y={y(value) - 4} width="8" height="8" className="fill-surface" strokeWidth="2" />
      ),
    )}
  </g>
);

function Efforts({ days, x }: { days: readonly DayRecord[]; x: (on: string) => number }) {
  const points = pick(days, (day) => {
    const effort = effortOf(day);
    return effort && effortAt(effort);
  });
  return (
    <g>
      <text x={4} y={effortTop - 6} className="fill-soft">
        Effort
      </text>
      {efforts.map((effort) => (
        <g key={effort}>
          <line x1={frame.left} x2={right} y1={effortAt(effort)} y2={effortAt(effort)} className="stroke-line" />
          <text x={frame.left - 8} y={effortAt(effort) + 4} textAnchor="end" className="fill-soft">
            {effortNames[effort].replace("Just right", "Right")}
          </text>
        </g>
      ))}
      {runsOf(points).map((run) => (
        <polyline
          key={run[0]?.on}
          points={run.map(({ on, value }) => `${x(on)},${value}`).join(" ")}
          fill="none"
          strokeWidth="2"
          className="stroke-soft"
        />
      ))}
      {points.map(({ on, value }) => (
        <path key={on} d={`M${x(on)} ${value - 5} l5 5 l-5 5 l-5 -5 z`} className="fill-soft" />
      ))}
    </g>
  );
}

const Legend = () => (
  <p aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft">
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 24 10" className="h-2.5 w-6">
        <line x1="0" x2="24" y1="5" y2="5" strokeWidth="2" className="stroke-ink" />
        <circle cx="12" cy="5" r="4" className="fill-ink" />
      </svg>
      at worst that day
    </span>
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 24 10" className="h-2.5 w-6">
        <line x1="0" x2="24" y1="5" y2="5" strokeWidth="2" strokeDasharray="5 4" className="stroke-teal" />
        <rect x="8" y="1" width="8" height="8" strokeWidth="2" className="fill-surface stroke-teal" />
      </svg>
      at the end of the session
    </span>
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
        <path d="M5 0 l5 5 l-5 5 l-5 -5 z" className="fill-soft" />
      </svg>
      effort
    </span>
  </p>
);
