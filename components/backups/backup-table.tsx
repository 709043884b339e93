import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import type { BackupTry } from "@/lib/backups/backup-state";

type Shown = BackupTry & { when: string };

const columns: Column<Shown>[] = [
  { heading: "When", cell: ({ when }) => when, isRowHeading: true },
  { heading: "Outcome", cell: ({ failed }) => (failed ? <Badge tone="red">Failed</Badge> : "Saved and read again") },
  { heading: "Rows", cell: ({ failed, rows }) => (failed ? "" : rows.toLocaleString("en-US")), align: "right", isExtra: true },
  { heading: "Size", cell: ({ failed, bytes }) => (failed ? "" : sizeOf(bytes)), align: "right", isExtra: true },
  { heading: "Keys", cell: ({ failed, keysSaved }) => (failed ? "" : keysSaved ? "Saved" : "Not saved") },
];

export const BackupTable = ({ tries }: { tries: Shown[] }) => (
  <Table caption="The last backups" columns={columns} rows={tries} rowKey={({ madeAt }) => madeAt} />
);

const sizeOf = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
