import { Table } from "@/components/ui/table";
import type { DayRecord } from "@/lib/logs/adherence";
import { weekdayAndDay } from "@/lib/logs/day-words";
import { effortOf } from "../charts/pain-scale";
import { effortNames, morningNames } from "./log-words";

const none = <span className="text-faint">–</span>;

/** What the drawing shows, day by day, the newest first. */
export function PainTable({ days }: { days: readonly DayRecord[] }) {
  const rows = days.filter((day) => day.painWorst !== null || day.morning !== null || effortOf(day) !== null).toReversed();
  return (
    <details>
      <summary className="w-fit rounded-sm text-teal-ink underline underline-offset-3">The same as a table</summary>
      <div className="pt-3">
        <Table
          caption="Pain, effort and mornings by day"
          rows={rows}
          rowKey={({ on }) => on}
          columns={[
            { heading: "Day", cell: ({ on }) => weekdayAndDay(on), isRowHeading: true },
            { heading: "At worst", cell: ({ painWorst }) => painWorst ?? none, align: "right" },
            { heading: "At the end", cell: ({ painNow }) => painNow ?? none, align: "right" },
            {
              heading: "Effort",
              cell: (day) => {
                const effort = effortOf(day);
                return effort ? effortNames[effort] : none;
              },
            },
            { heading: "Morning", cell: ({ morning }) => (morning ? morningNames[morning] : none) },
            { heading: "Version", cell: ({ version }) => version, align: "right" },
          ]}
        />
      </div>
    </details>
  );
}
