import "server-only";
import { tables } from "@/db/index";
import { write } from "../access";
import { addDays } from "../calendar-date";
import { now } from "../clock";
import { newId } from "../ids";
import type { Actor } from "../policy";
import type { Effort } from "../vocabulary";
import type { SampleLogs } from "./sample-people";

const { sessionLogs } = tables;

type Day = { ago: number; part?: true; now: number | null; worst: number | null; effort: Effort | null; note?: string };

/** How it went, a day a line, the last day first; days that are left out were not logged. */
const courses: Record<SampleLogs, readonly Day[]> = {
  well: [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15].map((ago) => ({
    ago,
    now: ago > 8 ? 2 : 1,
    worst: ago > 8 ? 3 : 2,
    effort: ago > 6 ? "right" : "easy",
  })),
  sore: [
    { ago: 1, part: true, now: 4, worst: 6, effort: "hard" },
    { ago: 2, now: 5, worst: 7, effort: "hard", note: "A sharp pull on the left when I turn. I stopped early." },
    { ago: 4, now: 3, worst: 4, effort: "right" },
    { ago: 5, now: 2, worst: 4, effort: "right" },
    { ago: 7, now: 2, worst: 3, effort: "right" },
    { ago: 8, now: 3, worst: 3, effort: "right", note: "The door works well." },
  ],
  silent: [7, 8, 9, 11, 12, 14, 15, 16, 18, 19, 21, 23].map((ago) => ({ ago, now: 2, worst: 3, effort: ago % 3 === 0 ? "hard" : "right" })),
  steady: [1, 3, 4, 6, 7, 9, 10, 11].map((ago) => ({
    ago,
    ...(ago % 4 === 3 ? { part: true as const } : {}),
    now: 3,
    worst: ago < 5 ? 5 : 4,
    effort: "right",
  })),
};

type Sample = { programId: string; patientId: string; itemKeys: readonly string[]; logs: SampleLogs; today: string };

/** Invented entries, as if they had been read from a paper diary. */
export const addSampleLogs = (actor: Actor, { programId, patientId, itemKeys, logs, today }: Sample): Promise<void> =>
  write(
    actor,
    {
      permission: "log:write",
      action: "log.add",
      about: () => ({ patientId, subjectId: programId, detail: { days: courses[logs].length } }),
    },
    async (tx) => {
      const at = now();
      const by = { clinicId: actor.clinicId, programId, staffId: actor.staffId, source: "paper" as const, round: 1, stopped: false };
      const rows = courses[logs].map(({ ago, part, note, now: painNow, worst, effort }) => ({
        ...{ ...by, id: newId(at.getTime()), on: addDays(today, -ago), createdAt: at, painNow, painWorst: worst, effort, note: note ?? "" },
        items: itemKeys.map((itemKey, place) => ({ itemKey, done: part && place > 1 ? ("none" as const) : ("all" as const) })),
      }));
      await tx.insert(sessionLogs).values(rows);
    },
  );
