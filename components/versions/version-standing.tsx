import { LifecycleHistory } from "@/components/lifecycle/lifecycle-history";
import { type LifecycleActions, LifecycleMenu } from "@/components/lifecycle/lifecycle-menu";
import { StateBadge, spanOf } from "@/components/patients/program-time-line";
import { Card } from "@/components/ui/card";
import type { RecordedEvent } from "@/lib/programs/events";
import { dayOf, type Lifecycle } from "@/lib/programs/lifecycle-rules";

type Props = {
  programId: string;
  title: string;
  lifecycle: Lifecycle & { events: RecordedEvent[] };
  /** Null for those who read only. */
  actions: LifecycleActions | null;
};

/** Where the program stands today, and what can be done about it. */
export function VersionStanding({ programId, title, lifecycle, actions }: Props) {
  const day = dayOf(lifecycle);
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2.5">
          Today
          <StateBadge isPublished state={day.state} />
        </span>
      }
      actions={actions && <LifecycleMenu programId={programId} title={title} lifecycle={lifecycle} change={actions.change} isWide />}
    >
      <p>{spanOf(day)}</p>
      <LifecycleHistory programId={programId} lifecycle={lifecycle} takeBack={actions?.takeBack ?? null} />
    </Card>
  );
}
