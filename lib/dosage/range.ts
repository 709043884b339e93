import type { Range } from "./dosage";

export const exactly = (n: number): Range => ({ min: n, max: n });
export const between = (min: number, max: number): Range => ({ min, max });
export const upTo = (max: number): Range => ({ min: 1, max, upTo: true });
