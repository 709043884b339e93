import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/calendar-date";
import { flagWords, urgentMessage } from "@/lib/safety/flag-words";
import type { NotedFlag } from "@/lib/safety/flags";
import type { PatientFlag } from "@/lib/vocabulary";
import { AddFlagDialog, EndFlagDialog } from "./flag-dialogs";
import { ProposedFlags } from "./proposed-flags";
import { ScreenDialog } from "./screen-dialog";
import { ScreenRecord, type ShownScreen } from "./screen-record";

type ShownFlag = Omit<NotedFlag, "notedAt">;
type Props = {
  patientId: string;
  today: string;
  flags: readonly ShownFlag[];
  screens: readonly ShownScreen[];
  /** What the last screen proposes and is not noted. */
  proposed: readonly PatientFlag[];
  mayWrite: boolean;
  actions: { add: FormAction<unknown>; end: FormAction<unknown>; record: FormAction<unknown> };
};

/** What may speak against a movement, since when and by whom; and the last time that red flags were asked for. */
export function WatchFor({ patientId, today, flags, screens, proposed, mayWrite, actions }: Props) {
  const active = flags.filter((flag) => !flag.ended);
  const ended = flags.filter((flag) => flag.ended);
  const noted = active.map(({ flag }) => flag);
  return (
    <Card
      id="watch-for"
      title="What to watch for"
      actions={mayWrite && <AddFlagDialog {...{ patientId, today, noted, add: actions.add }} />}
    >
      {active.length === 0 && <p className="text-soft">Nothing is noted of this patient.</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {active.map((flag) => (
          <li key={flag.id} className="flex items-start justify-between gap-2 py-2.5 first:pt-0 last:pb-0">
            <FlagLines flag={flag} />
            {mayWrite && <EndFlagDialog flagId={flag.id} flag={flag.flag} end={actions.end} />}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary className="min-h-8 w-fit rounded-sm py-1 text-xs font-semibold text-teal-ink">
            {ended.length === 1 ? "1 that is over" : `${ended.length} that are over`}
          </summary>
          <ul className="flex flex-col gap-2 pt-1">
            {ended.map((flag) => (
              <li key={flag.id}>
                <FlagLines flag={flag} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <section aria-label="Red-flag screen" className="flex flex-col gap-2 border-t border-line pt-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="text-base">Red-flag screen</h3>
          {mayWrite && <ScreenDialog {...{ patientId, today, isFirst: screens.length === 0, record: actions.record }} />}
        </div>
        {screens.length === 0 && <p className="text-soft">Not recorded yet.</p>}
        {screens.slice(0, 1).map((screen) => (
          <ScreenRecord key={screen.id} screen={screen} today={today} />
        ))}
        <ProposedFlags {...{ patientId, proposed, mayWrite }} notedOn={screens[0]?.screenedOn ?? today} add={actions.add} />
        {screens.length > 1 && (
          <details>
            <summary className="min-h-8 w-fit rounded-sm py-1 text-xs font-semibold text-teal-ink">
              {screens.length === 2 ? "1 earlier screen" : `${screens.length - 1} earlier screens`}
            </summary>
            {screens.slice(1).map((screen) => (
              <ScreenRecord key={screen.id} screen={screen} today={today} />
            ))}
          </details>
        )}
      </section>
    </Card>
  );
}

function FlagLines({ flag: { flag, notedOn, notedBy, note, ended } }: { flag: ShownFlag }) {
  const { name, isUrgent } = flagWords[flag];
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="font-semibold wrap-any">
        {name} {isUrgent && !ended && <Badge tone="red">Urgent</Badge>}
      </p>
      <p className="text-xs text-soft">
        Since {formatDate(notedOn)}, {notedBy}
        {ended && `; over since ${formatDate(ended.on)}, ${ended.by}`}
      </p>
      {note && <p className="text-xs whitespace-pre-line wrap-any">{note}</p>}
      {isUrgent && !ended && (
        <Notice tone="red" className="mt-1 px-3! py-2! text-xs">
          <p>{urgentMessage[flag]}</p>
        </Notice>
      )}
    </div>
  );
}
