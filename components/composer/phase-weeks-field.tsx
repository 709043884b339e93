"use client";
import { useId, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { type PhaseWeeks, readWeeks, weeksAsTyped } from "@/lib/programs/phase-words";
import { useUnread } from "./unread";

type Props = { weeks: PhaseWeeks; give: (weeks: PhaseWeeks) => string | null };

/** "1-2" in one field. It counts when it is left or Enter is pressed; what cannot be read stays, with its sentence. */
export function PhaseWeeksField({ weeks, give }: Props) {
  const [typed, setTyped] = useState<{ text: string; sentence: string | null } | null>(null);
  const sentence = typed?.sentence ?? undefined;
  useUnread(useId(), sentence);
  const finish = () => {
    if (!typed) return;
    const read = readWeeks(typed.text);
    const refusal = typeof read === "string" ? read : give({ fromWeek: read.fromWeek, toWeek: read.toWeek });
    setTyped(refusal === null ? null : { ...typed, sentence: refusal });
  };
  return (
    <TextField
      label="Weeks"
      className="w-24"
      inputClassName="tabular-nums"
      autoComplete="off"
      value={typed?.text ?? weeksAsTyped(weeks)}
      onChange={(text) => setTyped({ text, sentence: null })}
      onBlur={finish}
      onKeyDown={(event) => event.key === "Enter" && finish()}
      errorMessage={sentence}
    />
  );
}
