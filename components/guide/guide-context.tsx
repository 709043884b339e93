"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useComposer, useDraftPartLater } from "@/components/composer/composer-context";
import { safely } from "@/components/ui/call-action";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";
import { type Guide, type GuideExercise, guideOf } from "@/lib/guidance/guide";
import type { GuideStart } from "@/lib/guidance/guide-start";
import { type Dismissed, type Hint, isDismissed } from "@/lib/guidance/hints";
import type { OfferedExercise } from "@/lib/programs/offered";
import { gradedAs } from "@/lib/reading/grade";

export type GuideActions = {
  dismissHint: (previous: unknown, input: { programId: string | null; hint: string; isDismissed: boolean }) => Promise<Result>;
  exportRecord: (previous: unknown, input: { versionId: string; withName: boolean }) => Promise<Result<{ text: string }>>;
};

export type GuideTools = {
  guide: Guide;
  shown: Hint[];
  dismissed: Hint[];
  /** For this program, or everywhere. */
  dismiss: (hint: Hint, where: "here" | "everywhere") => void;
  bringBack: (hint: Hint) => void;
};

const GuideContext = createContext<GuideTools | null>(null);

export function useGuide(): GuideTools {
  const tools = useContext(GuideContext);
  if (!tools) throw new Error("This is a part of the guide and stands inside it.");
  return tools;
}

const exerciseOf = ({ name, effect, equipment, dosage }: OfferedExercise): GuideExercise => ({ name, effect, equipment, start: dosage });

/** Works out the guide once for all that shows a part of it, a moment after the key. */
export function GuideProvider({ start, actions, children }: { start: GuideStart; actions: GuideActions; children: ReactNode }) {
  const { catalog, nameOf, age, builtInStopSigns, programId, safety, patient } = useComposer();
  const content = useDraftPartLater((draft) => draft.content);
  const { therapist } = start;
  const flags = useMemo(() => safety.flags.map(({ flag }) => flag), [safety.flags]);
  const exercises = useMemo(() => new Map([...catalog.byId].map(([id, exercise]) => [id, exerciseOf(exercise)])), [catalog.byId]);
  const guide = useMemo(
    () =>
      guideOf(content, {
        ...{ nameOf, age, flags, therapist, language: gradedAs(patient.language), builtInStopSigns: builtInStopSigns.length },
        exercise: (id) => exercises.get(id),
      }),
    [content, exercises, nameOf, age, flags, therapist, patient.language, builtInStopSigns],
  );
  const memory = useDismissals(start.dismissed, programId, actions);
  const tools = useMemo(
    () => ({
      guide,
      shown: guide.hints.filter((hint) => !isDismissed(hint, memory.dismissed)),
      ...memory,
      dismissed: guide.hints.filter((hint) => isDismissed(hint, memory.dismissed)),
    }),
    [guide, memory],
  );
  return <GuideContext value={tools}>{children}</GuideContext>;
}

const without = (all: readonly string[], one: string) => all.filter((other) => other !== one);

/** At once here, and then on the server; taken back where the server does not take it. */
function useDismissals(start: Dismissed, programId: string, actions: GuideActions) {
  const [dismissed, setDismissed] = useState(start);
  return useMemo(() => {
    const send = async (where: "here" | "everywhere", hint: string, isDismissed: boolean) => {
      const before = dismissed;
      setDismissed((now) => ({ ...now, [where]: isDismissed ? [...now[where], hint] : without(now[where], hint) }));
      const input = { programId: where === "here" ? programId : null, hint, isDismissed };
      const result = await safely(() => actions.dismissHint(null, input));
      if (result.ok) return;
      setDismissed(before);
      toast(result.message);
    };
    return {
      dismissed,
      dismiss: (hint: Hint, where: "here" | "everywhere") => {
        const name = where === "here" ? hint.id : hint.rule;
        void send(where, name, true);
        toast(where === "here" ? "Dismissed for this program." : "Dismissed everywhere.", () => void send(where, name, false));
      },
      bringBack: ({ id, rule }: Hint) => {
        if (dismissed.here.includes(id)) void send("here", id, false);
        if (dismissed.everywhere.includes(rule)) void send("everywhere", rule, false);
      },
    };
  }, [dismissed, programId, actions]);
}
