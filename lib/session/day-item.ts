import type { Dosage } from "../dosage/dosage";
import { dosageSeconds, sessionsPerDay } from "../dosage/seconds";
import type { DayItem } from "./day-plan";

/** The times of a day at which a dosage is due, from 1; those above the least are for whoever likes. */
export function roundsOf(dosage: Dosage): { least: number; most: number } {
  const { min, max } = sessionsPerDay(dosage);
  return { least: Math.min(12, min), most: Math.min(12, max) };
}

/** What days need to know of an exercise; its seconds are half-way between the least and the most. */
export function dayItem(key: string, number: number, phase: number, dosage: Dosage): DayItem {
  const { min, max } = dosageSeconds(dosage).perSession;
  return { key, number, phase, days: dosage.days, ...roundsOf(dosage), seconds: (min + max) / 2 };
}
