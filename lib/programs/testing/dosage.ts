import type { Dosage } from "@/lib/dosage/dosage";

/** 10 to 15 times, once a day, every day. */
export const dosage: Dosage = {
  sets: { min: 1, max: 1 },
  reps: { min: 10, max: 15 },
  hold: null,
  rest: null,
  tempo: null,
  side: "none",
  perDay: { kind: "times", times: { min: 1, max: 1 } },
  days: { kind: "every-day" },
  intensity: null,
  load: null,
};
