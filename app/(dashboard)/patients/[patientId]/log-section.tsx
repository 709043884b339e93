import type { Route } from "next";
import { adherenceWords } from "@/components/logs/log-words";
import { ReasonList } from "@/components/logs/reason-list";
import { DayStrip } from "@/components/logs/week-grid";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { getProgramRecord } from "@/lib/logs/program-record";
import type { Actor } from "@/lib/policy";

/** More programs than that at once are found by their own pages. */
const most = 3;

/** How each program that runs goes, in one line of days. */
export async function LogSection({ actor, programIds }: { actor: Actor; programIds: readonly string[] }) {
  const found = await Promise.all(programIds.slice(0, most).map((programId) => getProgramRecord(actor, programId)));
  const records = found.filter((record) => record !== null);
  if (records.length === 0) return null;
  return (
    <Card title="How it goes" id="log">
      {records.map((record) => (
        <div key={record.programId} className="flex flex-col gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <TextLink href={`/programs/${record.programId}/log` as Route} className="font-semibold">
              {record.title || "Untitled program"}
            </TextLink>
            <span className="text-soft tabular-nums">Last two weeks: {adherenceWords(record.lately)}</span>
          </div>
          <DayStrip days={record.weeks.flatMap(({ days }) => days)} today={record.today} thresholds={record.thresholds} />
          {record.reasons.length > 0 && <ReasonList reasons={record.reasons} />}
        </div>
      ))}
    </Card>
  );
}
