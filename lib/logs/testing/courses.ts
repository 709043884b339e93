import type { Dosage } from "@/lib/dosage/dosage";
import { dosage } from "@/lib/programs/testing/dosage";
import type { Course, CourseItem, CourseVersion } from "../expected";

/** An exercise that is done once a day, every day, unless told otherwise. */
export const exercise = (itemKey: string, change: Partial<Dosage> = {}): CourseItem => ({
  ...{ itemKey, exerciseId: "chin-tuck", name: `Exercise ${itemKey}`, dosage: { ...dosage, ...change } },
});

export const timesADay = (min: number, max = min): Partial<Dosage> => ({ perDay: { kind: "times", times: { min, max } } });
export const daysAWeek = (min: number, max = min): Partial<Dosage> => ({ days: { kind: "days-a-week", count: { min, max } } });

/** From Monday, November 2, 2026, for six weeks, in one phase. */
export const version = (items: readonly CourseItem[], change: Partial<CourseVersion> = {}): CourseVersion => ({
  ...{ number: 1, publishedOn: "2026-11-02", startsOn: "2026-11-02", weeks: 6 },
  phases: [{ fromWeek: 1, toWeek: null, items }],
  ...change,
});

export const course = (items: readonly CourseItem[], change: Partial<CourseVersion> = {}, events: Course["events"] = []): Course => ({
  versions: [version(items, change)],
  events,
});
