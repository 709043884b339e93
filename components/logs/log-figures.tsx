import { Card } from "@/components/ui/card";
import { shortDay } from "@/lib/logs/day-words";
import type { ProgramRecord } from "@/lib/logs/program-record";
import { type LogSource, logSources } from "@/lib/vocabulary";
import { adherenceWords, sourceNames } from "./log-words";

type Props = { record: Pick<ProgramRecord, "lately" | "opens" | "weeks">; timeZone: string };

/** The figures of the last two weeks, where the entries come from, and how often a link was opened. */
export function LogFigures({ record: { lately, opens, weeks }, timeZone }: Props) {
  const sessions = weeks.flatMap(({ days }) => days.flatMap((day) => day.sessions));
  const opened = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone });
  const count = (source: LogSource) => sessions.filter(({ sources }) => sources.includes(source)).length;
  return (
    <Card title="In figures" id="figures">
      <dl className="flex flex-col gap-3">
        <div>
          <dt className="font-semibold">
            Done, {shortDay(lately.from)} to {shortDay(lately.to)}
          </dt>
          <dd className="text-soft tabular-nums">{adherenceWords(lately)}</dd>
          <dd className="text-xs text-faint">
            Rounds of single exercises that were logged, of those that the dosage asks for; pauses left out. A part counts as a half. More
            on one day does not make up for another.
          </dd>
        </div>
        <div>
          <dt className="font-semibold">Sessions logged</dt>
          {logSources
            .filter((source) => count(source) > 0)
            .map((source) => (
              <dd key={source} className="text-soft tabular-nums">
                {sourceNames[source]}: {count(source)}
              </dd>
            ))}
          {sessions.length === 0 && <dd className="text-soft">None</dd>}
        </div>
        <div>
          <dt className="font-semibold">Page opened</dt>
          <dd className="text-soft tabular-nums">
            {opens.lastAt ? `${opens.count === 1 ? "Once" : `${opens.count} times`}, last on ${opened.format(opens.lastAt)}` : "Never"}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
