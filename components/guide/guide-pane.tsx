"use client";
import { useComposer } from "@/components/composer/composer-context";
import { useTargetPhase } from "@/components/composer/target-phase";
import { Select } from "@/components/ui/select";
import { phaseWeeks } from "@/lib/programs/phase-words";
import { CertList } from "./cert-list";
import { Gauges } from "./gauges";
import { type GuideActions, useGuide } from "./guide-context";
import { HintList } from "./hint-list";
import { MuscleTable } from "./muscle-table";
import { RecordDialog } from "./record-dialog";

/** What the program asks of the patient and gives the muscles, what one may want to change, and what it states. Follows every key. */
export function GuidePane({ actions }: { actions: GuideActions }) {
  const { versionId, store, isReadOnly } = useComposer();
  const { guide } = useGuide();
  const { phase: target, choose } = useTargetPhase();
  const phase = guide.phases.find(({ id }) => id === target?.id) ?? guide.phases[0];
  return (
    <section aria-label="Guide" className="flex flex-col gap-6 pb-8">
      <div className="flex flex-col gap-3">
        <h2 className="text-base xl:sr-only">Guide</h2>
        {guide.phases.length > 1 && (
          <Select
            label="Phase"
            value={phase?.id ?? ""}
            onChange={choose}
            options={guide.phases.map((one) => ({ value: one.id, label: [phaseWeeks(one), one.title].filter(Boolean).join(": ") }))}
          />
        )}
        {phase && <Gauges meter={phase.meter} />}
      </div>
      <HintList isReadOnly={isReadOnly} />
      {phase && <MuscleTable muscles={phase.meter.muscles} unknown={phase.meter.unknown} />}
      <CertList />
      <div>
        <RecordDialog versionId={versionId} exportRecord={actions.exportRecord} save={() => store.flush()} />
      </div>
      <p className="text-xs text-faint">This supports your judgement and does not replace it.</p>
    </section>
  );
}
