import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar-date";
import type { DayRecord } from "@/lib/logs/adherence";
import { PainChart } from "./pain-chart";
import { frame } from "./pain-scale";

it("has room for the date and the version of the last day", () => {
  const first = "2026-09-01";
  const days: DayRecord[] = Array.from({ length: 29 }, (_, at) => ({
    ...{ on: addDays(first, at), state: "running", week: 1, version: 12, due: 1, full: 1, part: 0, isFlexible: false, exercises: 1 },
    ...{ sessions: [], painWorst: 3, painNow: 2, morning: null, stopped: false, sources: [] },
  }));
  const last = addDays(first, 28);
  const zones = { greenTo: 3, amberTo: 5 };
  const drawing = renderToStaticMarkup(PainChart({ days, zones, versions: [{ number: 12, publishedOn: last }], label: "Pain by day" }));
  const placeOf = (words: string) => Number(drawing.match(new RegExp(`x="([\\d.]+)"[^>]*>${words}<`))?.[1]);
  // A letter is about seven units wide.
  expect(placeOf("Sep 29") + (6 * 7) / 2).toBeLessThanOrEqual(frame.width);
  expect(placeOf("Version 12") + 10 * 6.4).toBeLessThanOrEqual(frame.width);
});
