import { SharePanel } from "@/components/share/share-panel";
import { dateIn } from "@/lib/calendar-date";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/policy";
import { listLanguagesToPrint, listPhasesToPrint } from "@/lib/sharing/choices-to-print";
import { getSharing } from "@/lib/sharing/sharing";
import { changeLink, createLink, mailLink, noteYes, replaceLink, revokeLink, setPin } from "./share-actions";

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
  const shown = links.map(({ opens, createdAt: _, pin, mailedAt, ...link }) => ({
    ...link,
    pin: pin && { ...pin, until: pin.until && opened.format(pin.until) },
    mailedAt: mailedAt && opened.format(mailedAt),
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
      today={dateIn(timeZone, now())}
      actions={{
        ...{ create: createLink, change: changeLink, replace: replaceLink, revoke: revokeLink },
        ...{ setPin, noteAgreement: noteYes, mail: mailLink },
      }}
    />
  );
}
