import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/link";
import { formatDate } from "@/lib/calendar-date";
import { programDay } from "@/lib/programs/program-day";
import type { ProgramLine } from "@/lib/programs/programs";

/** A patient's programs, the newest on top, each with where it stands today. */
export function ProgramTimeLine({ programs, today }: { programs: readonly ProgramLine[]; today: string }) {
  return (
    <ol className="flex flex-col">
      {programs.map((program) => (
        <Stop key={program.programId} program={program} today={today} />
      ))}
    </ol>
  );
}

function Stop({ program, today }: { program: ProgramLine; today: string }) {
  const { programId, title, latestNumber, draftVersionId, exercises } = program;
  const { state, endsOn, startsOn } = programDay({ ...program, phases: [] }, [], today);
  const isNow = latestNumber !== null && state !== "ended";
  const href = (latestNumber === null ? `/programs/${programId}` : `/programs/${programId}/versions/${latestNumber}`) as Route;
  return (
    <li className="relative flex flex-col gap-1 border-l-2 border-line pb-6 pl-5 last:border-transparent last:pb-0">
      <span
        aria-hidden="true"
        className={cx(
          "absolute top-1.5 -left-[7px] size-3 rounded-full border-2",
          isNow ? "border-teal bg-teal" : "border-edge bg-surface",
        )}
      />
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <TextLink href={href} className="font-semibold">
          {title || "Untitled program"}
        </TextLink>
        <StateBadge isPublished={latestNumber !== null} state={state} />
        {latestNumber !== null && draftVersionId && (
          <TextLink href={`/programs/${programId}` as Route} className="text-xs">
            Changes in draft
          </TextLink>
        )}
      </span>
      <span className="text-soft">{spanOf(startsOn, endsOn)}</span>
      <span className="text-xs text-faint">
        {exercises === 1 ? "1 exercise" : `${exercises} exercises`}
        {latestNumber !== null && ` · version ${latestNumber}`}
      </span>
    </li>
  );
}

function StateBadge({ isPublished, state }: { isPublished: boolean; state: ReturnType<typeof programDay>["state"] }) {
  if (!isPublished) return <Badge tone="amber">Draft</Badge>;
  if (state === "ended") return <Badge>Ended</Badge>;
  return <Badge tone="teal">{state === "before" ? "Starts soon" : state === "paused" ? "Paused" : "Current"}</Badge>;
}

function spanOf(startsOn: string | null, endsOn: string | null) {
  if (!startsOn) return "No start date";
  return endsOn ? `${formatDate(startsOn)} to ${formatDate(endsOn)}` : `From ${formatDate(startsOn)}, without an end`;
}
