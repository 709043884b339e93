import type { Route } from "next";
import { LifecycleHistory } from "@/components/lifecycle/lifecycle-history";
import { type LifecycleActions, LifecycleMenu } from "@/components/lifecycle/lifecycle-menu";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/link";
import type { Tone } from "@/components/ui/notice";
import { formatDate } from "@/lib/calendar-date";
import type { RecordedEvent } from "@/lib/programs/events";
import { dayOf, type Lifecycle } from "@/lib/programs/lifecycle-rules";
import type { ProgramDay } from "@/lib/programs/program-day";
import type { ProgramLine } from "@/lib/programs/programs";

type Props = {
  programs: readonly ProgramLine[];
  events: Record<string, RecordedEvent[]>;
  today: string;
  /** Null for those who read only. */
  actions: LifecycleActions | null;
};

type Standing = { program: ProgramLine; day: ProgramDay; lifecycle: Lifecycle & { events: RecordedEvent[] } };
type Group = "now" | "drafts" | "ended";

const titles: Record<Group, string> = { now: "Now", drafts: "Drafts", ended: "Ended" };

/** A patient's programs by what they are today: what the patient has, what is being written, what is over; in each the newest on top. */
export function ProgramTimeLine({ programs, events, today, actions }: Props) {
  const standing = programs.map((program): Standing => {
    const lifecycle = { startsOn: program.startsOn, weeks: program.weeks, events: events[program.programId] ?? [], today };
    return { program, lifecycle, day: dayOf(lifecycle) };
  });
  const groups = (["now", "drafts", "ended"] as const).map((group) => ({ group, lines: standing.filter((one) => groupOf(one) === group) }));
  const filled = groups.filter(({ lines }) => lines.length > 0);
  return (
    <div className="flex flex-col gap-6">
      {filled.map(({ group, lines }) => (
        <section key={group} aria-label={titles[group]} className="flex flex-col gap-3">
          {(filled.length > 1 || group !== "now") && (
            <h3 className="text-sm font-semibold text-soft">
              {titles[group]}
              {lines.length > 1 && <span className="ml-2 font-normal tabular-nums">{lines.length}</span>}
            </h3>
          )}
          <ol className="flex flex-col">
            {lines.map((line) => (
              <Stop key={line.program.programId} {...line} actions={actions} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

const groupOf = ({ program, day }: Standing): Group => (program.latestNumber === null ? "drafts" : day.state === "ended" ? "ended" : "now");

function Stop({ program, day, lifecycle, actions }: Standing & Pick<Props, "actions">) {
  const { programId, title, latestNumber, draftVersionId, exercises } = program;
  const name = title || "Untitled program";
  const isPublished = latestNumber !== null;
  const href = (isPublished ? `/programs/${programId}/versions/${latestNumber}` : `/programs/${programId}`) as Route;
  return (
    <li className="relative flex flex-col gap-1 border-l-2 border-line pb-6 pl-5 last:border-transparent last:pb-0">
      <span
        aria-hidden="true"
        className={cx(
          "absolute top-1.5 -left-[7px] size-3 rounded-full border-2",
          isPublished && day.state !== "ended" ? "border-teal bg-teal" : "border-edge bg-surface",
        )}
      />
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <TextLink href={href} className="font-semibold">
          {name}
        </TextLink>
        <StateBadge isPublished={isPublished} state={day.state} />
        {isPublished && draftVersionId && (
          <TextLink href={`/programs/${programId}` as Route} className="text-xs">
            Changes in draft
          </TextLink>
        )}
        {isPublished && actions && (
          <span className="-my-1 ml-auto">
            <LifecycleMenu programId={programId} title={name} lifecycle={lifecycle} change={actions.change} />
          </span>
        )}
      </span>
      <span className="text-soft">{spanOf(isPublished ? day : { ...day, week: null })}</span>
      <span className="text-xs text-faint">
        {exercises === 1 ? "1 exercise" : `${exercises} exercises`}
        {isPublished && ` · version ${latestNumber}`}
      </span>
      {isPublished && <LifecycleHistory programId={programId} lifecycle={lifecycle} takeBack={actions?.takeBack ?? null} />}
    </li>
  );
}

const states: Record<ProgramDay["state"], { words: string; tone: Tone }> = {
  undated: { words: "Current", tone: "teal" },
  before: { words: "Starts soon", tone: "teal" },
  running: { words: "Current", tone: "teal" },
  paused: { words: "Paused", tone: "amber" },
  ended: { words: "Ended", tone: "neutral" },
};

export function StateBadge({ isPublished, state }: { isPublished: boolean; state: ProgramDay["state"] }) {
  if (!isPublished) return <Badge tone="amber">Draft</Badge>;
  return <Badge tone={states[state].tone}>{states[state].words}</Badge>;
}

/** "November 2, 2026 to December 13, 2026 · week 3 of 6". */
export function spanOf({ startsOn, endsOn, state, week, weeks }: ProgramDay) {
  if (!startsOn) return "No start date";
  const span = endsOn ? `${formatDate(startsOn)} to ${formatDate(endsOn)}` : `From ${formatDate(startsOn)}, without an end`;
  const isUnderWay = week !== null && (state === "running" || state === "paused");
  return isUnderWay ? `${span} · week ${week}${weeks === null ? "" : ` of ${weeks}`}` : span;
}
