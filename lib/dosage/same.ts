import type { Dosage } from "./dosage";

/** Keys in one order, so that how a dosage was stored makes no difference. */
const canonical = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, canonical(inner)]),
      )
    : value;

/** Whether two dosages ask for the same. */
export const isSameDosage = (a: Dosage, b: Dosage): boolean => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
