import { describe, expect, it } from "vitest";
import { type ProgramEvent, programDay } from "./program-day";
import type { ProgramView } from "./program-view";

const phase = (fromWeek: number, toWeek: number | null) => ({ phaseId: `from ${fromWeek}`, title: "", fromWeek, toWeek, items: [] });
const program: Pick<ProgramView, "startsOn" | "weeks" | "phases"> = {
  startsOn: "2026-11-02",
  weeks: 6,
  phases: [phase(1, 2), phase(3, null)],
};
const on = (today: string, events: ProgramEvent[] = [], view = program) => programDay(view, events, today);
const event = (kind: ProgramEvent["kind"], day: string, weeks: number | null = null): ProgramEvent => ({ kind, on: day, weeks });

describe("Where a program stands", () => {
  it.each([
    ["2026-11-01", "before", null, 0],
    ["2026-11-02", "running", 1, 0],
    ["2026-11-08", "running", 1, 0],
    ["2026-11-09", "running", 2, 0],
    ["2026-11-16", "running", 3, 1],
    ["2026-12-13", "running", 6, 1],
    ["2026-12-14", "ended", 7, 1],
  ])("on %s it is %s, in week %s and phase %s", (today, state, week, index) => {
    expect(on(today)).toMatchObject({ state, week, phase: index, startsOn: "2026-11-02", endsOn: "2026-12-13" });
  });

  it("counts no weeks while nothing says when it began", () => {
    expect(on("2026-11-20", [], { ...program, startsOn: null })).toMatchObject({ state: "undated", week: null, phase: 0, endsOn: null });
  });

  it("goes on without an end where it has no length", () => {
    expect(on("2027-11-20", [], { ...program, weeks: null })).toMatchObject({ state: "running", endsOn: null, phase: 1 });
  });

  it("begins when the patient really began", () => {
    expect(on("2026-11-10", [event("start", "2026-11-09")])).toMatchObject({ week: 1, endsOn: "2026-12-20" });
  });

  it("follows a start that was moved, earlier or later", () => {
    const moved = (first: string, then: string) => on("2026-11-20", [event("start", first), event("start", then)]).startsOn;
    expect(moved("2026-11-09", "2026-11-23")).toBe("2026-11-23");
    expect(moved("2026-11-23", "2026-11-09")).toBe("2026-11-09");
  });

  it("stands still during a pause, and its end moves", () => {
    const pause = event("pause", "2026-11-09");
    expect(on("2026-11-20", [pause])).toMatchObject({ state: "paused", week: 2, phase: 0, endsOn: "2026-12-24" });
    expect(on("2026-11-20", [pause, event("resume", "2026-11-16")])).toMatchObject({ state: "running", week: 2, endsOn: "2026-12-20" });
  });

  it("lasts longer after an extension", () => {
    expect(on("2026-12-20", [event("extend", "2026-12-10", 2)])).toMatchObject({ state: "running", weeks: 8, endsOn: "2026-12-27" });
  });

  it("ends when a therapist ends it, and not before that day", () => {
    const end = event("end", "2026-11-20");
    expect(on("2026-11-19", [end])).toMatchObject({ state: "running", endsOn: "2026-12-13" });
    expect(on("2026-11-20", [end])).toMatchObject({ state: "ended", endsOn: "2026-11-20" });
  });

  it("shows the next phase in a gap between two, and survives a program without any", () => {
    const gap = { ...program, phases: [phase(1, 1), phase(4, 6)] };
    expect(on("2026-11-12", [], gap).phase).toBe(1);
    expect(on("2026-11-12", [], { ...program, phases: [] }).phase).toBe(0);
  });
});
