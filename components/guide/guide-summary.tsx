"use client";
import { ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { minutesOf } from "@/lib/dosage/minutes";
import { useGuide } from "./guide-context";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "4 exercises · 9 min a day · 2 hints": always in view, and the way to the guide. With several phases the minutes are the most of them. */
export function GuideSummary({ open }: { open: () => void }) {
  const { guide, shown } = useGuide();
  const exercises = guide.phases.reduce((sum, { meter }) => sum + meter.exercises, 0);
  const fullest = guide.phases.toSorted((a, b) => b.meter.perDay.max - a.meter.perDay.max)[0];
  const strong = shown.some(({ level }) => level === "strong");
  const phases = guide.phases.length;
  const minutes =
    fullest &&
    (phases > 1 ? `up to ${minutesOf({ ...fullest.meter.perDay, min: fullest.meter.perDay.max })}` : minutesOf(fullest.meter.perDay));
  return (
    <Button size="small" kind="quiet" onPress={open} className="-ml-2 tabular-nums">
      <span>
        {/* Where it is narrow the heading below counts them. */}
        <span className={cx(exercises > 0 && "max-xl:hidden")}>
          {counted(exercises, "exercise", "exercises")}
          {phases > 1 && <span className="max-2xl:hidden"> in {phases} phases</span>}
          {exercises > 0 && " · "}
        </span>
        {exercises > 0 && `${minutes} min a day`}
        {exercises > 0 && (
          <span className={cx(strong && "text-amber-ink")}>
            {` · ${shown.length === 0 ? "no hints" : counted(shown.length, "hint", "hints")}`}
          </span>
        )}
      </span>
      <ChevronRight aria-hidden="true" />
    </Button>
  );
}
