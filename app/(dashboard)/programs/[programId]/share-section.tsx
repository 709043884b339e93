import { SharePanel } from "@/components/share/share-panel";
import type { Actor } from "@/lib/policy";
import { listLanguagesToPrint, listPhasesToPrint } from "@/lib/sharing/printing";
import { getSharing } from "@/lib/sharing/sharing";
import { changeLink, createLink, replaceLink, revokeLink } from "./share-actions";

type ShareSectionProps = { actor: Actor; programId: string; versionNumber: number };

/** Links and printing of one published version; nothing for a program that is not there. */
export async function ShareSection({ actor, programId, versionNumber }: ShareSectionProps) {
  const [sharing, phases, languages] = await Promise.all([
    getSharing(actor, programId),
    listPhasesToPrint(actor, programId, versionNumber),
    listLanguagesToPrint(actor, programId, versionNumber),
  ]);
  if (!sharing || !languages) return null;
  const { links, timeZone, ...rest } = sharing;
  const opened = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone });
  const shown = links.map(({ opens, createdAt: _, ...link }) => ({
    ...link,
    opens: { count: opens.count, recent: opens.recent.map((at) => opened.format(at)) },
  }));
  return (
    <SharePanel
      {...rest}
      links={shown}
      phases={phases}
      languages={languages}
      programId={programId}
      versionNumber={versionNumber}
      actions={{ create: createLink, change: changeLink, replace: replaceLink, revoke: revokeLink }}
    />
  );
}
