import type { Adherence, DayMark } from "@/lib/logs/adherence";
import type { AttentionKind } from "@/lib/logs/attention";
import type { Call } from "@/lib/logs/called";
import type { PainZone } from "@/lib/logs/pain-zones";
import type { Direction } from "@/lib/logs/suggest";
import type { Comparison, Effort, LogSource } from "@/lib/vocabulary";
import type { Tone } from "../ui/notice";

export const sourceNames: Record<LogSource, string> = { patient: "Patient", paper: "Paper diary", clinic: "Clinic" };
export const effortNames: Record<Effort, string> = { easy: "Easy", right: "Just right", hard: "Hard" };
export const morningNames: Record<Comparison, string> = { better: "Better", same: "The same", worse: "Worse" };
export const zoneTones: Record<PainZone, Tone> = { green: "teal", amber: "amber", red: "red" };
export const directionNames: Record<Direction, string> = { progress: "Progress", hold: "Hold", regress: "Ease off" };

export const kindNames: Record<AttentionKind, { name: string; tone: Tone }> = {
  "pain-red": { name: "Pain", tone: "red" },
  "worse-morning": { name: "Worse morning", tone: "red" },
  stopped: { name: "Too much", tone: "amber" },
  silent: { name: "Silent", tone: "amber" },
  ending: { name: "Ending", tone: "neutral" },
};

export const markNames: Record<DayMark, string> = {
  done: "done",
  some: "done in part",
  "not-done": "logged, nothing done",
  "not-logged": "nothing logged",
  open: "due",
  free: "nothing logged; the patient chooses the days",
  rest: "nothing due",
  paused: "paused",
  before: "before the program",
  ended: "after the program",
};

/** "Called by Dana Okafor on Nov 29, 2026, 9:58 AM." */
export function calledWords({ by, at }: Pick<Call, "by" | "at">, timeZone: string): string {
  const when = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone });
  return `Called by ${by} on ${when.format(at)}. What was logged before that is answered.`;
}

/** "18 of 28 (64 %)"; a part counts as a half, and says so where there is one. */
export function adherenceWords({ expected, full, part, share }: Adherence): string {
  if (share === null) return "Nothing was due";
  return `${full} of ${expected}${part > 0 ? ` and ${part} in part` : ""} (${Math.round(share * 100)} %)`;
}
