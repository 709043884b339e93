import { Notice } from "@/components/ui/notice";
import type { BackupState } from "@/lib/backups/backup-state";

/** How it stands, in one sentence, and what to do where something is to be done. `when` tells a time in the clinic's zone. */
export function BackupNotice({ kind, last, when }: BackupState & { when: (instant: string) => string }) {
  const since = last ? `The last good one is from ${when(last.madeAt)}.` : "There is no good one.";
  switch (kind) {
    case "fine":
      return (
        <Notice tone="teal" title="Everything is saved">
          <p>{since}</p>
        </Notice>
      );
    case "no-keys":
      return (
        <Notice tone="amber" title="The keys are not saved">
          <p>{since} Without its keys, printed links could not be made again and sealed notes could not be read.</p>
          <p>
            Run <code>npm run backup</code> once where Homestretch runs and choose a passphrase. Once is enough until keys are changed.
          </p>
        </Notice>
      );
    case "old":
      return (
        <Notice tone="red" title="The last backup is old">
          <p>{since}</p>
          <p>Is Homestretch running all the time? Backups are made while it runs.</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="red" title="The last backup failed">
          <p>{since} What stood in the way is said where Homestretch runs. It is tried again every ten minutes.</p>
        </Notice>
      );
    case "never":
      return (
        <Notice tone="amber" title="There is no backup yet">
          <p>The first is made within ten minutes after a clinic is set up, while Homestretch runs.</p>
        </Notice>
      );
    case "elsewhere":
      return (
        <Notice title="Homestretch makes no backups here">
          <p>It was set up so. Make sure that somebody saves the database and the file of secrets, apart from each other.</p>
        </Notice>
      );
  }
}
