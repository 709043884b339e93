"use client";
import { EyeOff, Lightbulb, TriangleAlert, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { GuidePhase } from "@/lib/guidance/guide";
import type { Hint } from "@/lib/guidance/hints";
import { guidanceSources } from "@/lib/guidance/sources";
import { phaseWeeks } from "@/lib/programs/phase-words";
import { useGuide } from "./guide-context";

/** What one may want to change, each with why; what was dismissed is one press away. */
export function HintList({ isReadOnly }: { isReadOnly: boolean }) {
  const { guide, shown, dismissed } = useGuide();
  const [isOpen, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone with the hint.
  const stay = () => requestAnimationFrame(() => heading.current?.focus());
  const named = guide.phases.length > 1 ? guide.phases : [];
  return (
    <section aria-label="Hints" className="flex flex-col gap-2">
      <h3 ref={heading} tabIndex={-1} className="text-base">
        Hints
      </h3>
      {shown.length === 0 && <p className="text-soft">{guide.hints.length === 0 ? "Nothing to say against it." : "Nothing else."}</p>}
      <ul className="flex flex-col gap-2">
        {shown.map((hint) => (
          <ShownHint key={`${hint.phaseId} ${hint.id}`} hint={hint} phases={named} isReadOnly={isReadOnly} stay={stay} />
        ))}
      </ul>
      {dismissed.length > 0 && (
        <>
          <Button size="small" kind="quiet" className="-ml-2 self-start" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? "Hide" : "Show"} dismissed ({dismissed.length})
          </Button>
          {isOpen && (
            <ul className="flex flex-col gap-1">
              {dismissed.map((hint) => (
                <DismissedHint key={`${hint.phaseId} ${hint.id}`} hint={hint} isReadOnly={isReadOnly} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

type Props = { hint: Hint; phases: readonly GuidePhase[]; isReadOnly: boolean; stay: () => void };

function ShownHint({ hint, phases, isReadOnly, stay }: Props) {
  const guide = useGuide();
  const dismiss = (where: "here" | "everywhere") => {
    guide.dismiss(hint, where);
    stay();
  };
  const { level, sentence, why, source, phaseId } = hint;
  const phase = phases.find(({ id }) => id === phaseId);
  const Icon = level === "strong" ? TriangleAlert : Lightbulb;
  return (
    <li className={cx("flex gap-2 rounded border bg-surface py-2 pr-1 pl-2.5", level === "strong" ? "border-amber" : "border-line")}>
      <Icon aria-hidden="true" className={cx("mt-0.5 size-5 shrink-0", level === "strong" ? "text-amber-ink" : "text-faint")} />
      <div className="min-w-0 flex-1">
        {phase && <p className="text-xs font-semibold text-soft">{phase.title || phaseWeeks(phase)}</p>}
        <p className="wrap-any">
          {level === "strong" && <span className="sr-only">Important: </span>}
          {sentence}
        </p>
        <p className="text-xs text-soft">
          {why} <span className="text-faint">{guidanceSources[source]}.</span>
        </p>
      </div>
      {!isReadOnly && (
        <Menu
          label={`Dismiss: ${sentence}`}
          trigger={<IconButton size="small" label={`Dismiss: ${sentence}`} icon={<EyeOff aria-hidden="true" />} />}
        >
          <MenuItem onAction={() => dismiss("here")}>Dismiss for this program</MenuItem>
          <MenuItem onAction={() => dismiss("everywhere")}>Dismiss everywhere</MenuItem>
        </Menu>
      )}
    </li>
  );
}

function DismissedHint({ hint, isReadOnly }: { hint: Hint; isReadOnly: boolean }) {
  const { bringBack } = useGuide();
  return (
    <li className="flex items-center gap-2 text-xs text-soft">
      <span className="min-w-0 flex-1 wrap-any">{hint.sentence}</span>
      {!isReadOnly && (
        <Button size="small" kind="quiet" aria-label={`Bring back: ${hint.sentence}`} onPress={() => bringBack(hint)}>
          <Undo2 aria-hidden="true" />
          Bring back
        </Button>
      )}
    </li>
  );
}
