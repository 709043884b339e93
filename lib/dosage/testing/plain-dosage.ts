import type { Dosage } from "../dosage";
import { exactly } from "../range";

/** Ten times, once a day, every day, with some of it changed. */
export const dosageWith = (changes: Partial<Dosage> = {}): Dosage => ({
  sets: exactly(1),
  reps: exactly(10),
  hold: null,
  rest: null,
  tempo: null,
  side: "none",
  perDay: { kind: "times", times: exactly(1) },
  days: { kind: "every-day" },
  intensity: null,
  load: null,
  ...changes,
});

/** So many holds of so many seconds. */
export const holds = (times: number, seconds: number, changes: Partial<Dosage> = {}): Dosage =>
  dosageWith({ reps: exactly(times), hold: exactly(seconds), ...changes });
