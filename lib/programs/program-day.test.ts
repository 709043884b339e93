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
    expect(on("2026-11-19", [end])).toMatchObject({ state: "running", endsOn: "2026-11-19" });
    expect(on("2026-11-20", [end])).toMatchObject({ state: "ended", endsOn: "2026-11-20" });
  });

  it("knows a pause that is planned, with the last day that follows from it", () => {
    const planned = [event("pause", "2026-11-23"), event("resume", "2026-11-30")];
    const pause = { from: "2026-11-23", to: "2026-11-30" };
    expect(on("2026-11-20", planned)).toMatchObject({ state: "running", week: 3, pause, endsOn: "2026-12-20" });
    expect(on("2026-11-25", planned)).toMatchObject({ state: "paused", week: 4, pause, endsOn: "2026-12-20" });
    expect(on("2026-11-30", planned)).toMatchObject({ state: "running", week: 4, pause: null, endsOn: "2026-12-20" });
    expect(on("2026-11-20", [event("pause", "2026-11-23")])).toMatchObject({ pause: { to: null }, endsOn: "2026-12-13" });
  });

  it("adds up several pauses, and keeps none that begins after the last day", () => {
    const twice = [
      event("pause", "2026-11-05"),
      event("resume", "2026-11-09"),
      event("pause", "2026-11-16"),
      event("resume", "2026-11-19"),
    ];
    expect(on("2026-12-01", twice)).toMatchObject({ endsOn: "2026-12-20", week: 4 });
    expect(on("2026-11-20", [event("pause", "2027-01-01"), event("resume", "2027-02-01")]).endsOn).toBe("2026-12-13");
  });

  it.each<[string, ProgramEvent[]]>([
    ["a pause that nobody ended", [event("pause", "2026-11-09")]],
    ["an end", [event("end", "2026-11-20")]],
    ["an extension", [event("extend", "2026-11-12", 3)]],
  ])("leaves %s behind when a later version gives it a new start", (_what, past) => {
    const events = [event("start", "2026-11-02"), ...past, event("start", "2027-01-04")];
    expect(on("2027-01-12", events)).toMatchObject({ state: "running", week: 2, endsOn: "2027-02-14", weeks: 6, pause: null });
  });

  it("keeps what lies ahead of a start that was corrected", () => {
    const events = [
      event("start", "2026-11-02"),
      event("pause", "2026-11-23"),
      event("resume", "2026-11-30"),
      event("start", "2026-11-03"),
    ];
    expect(on("2026-11-25", events)).toMatchObject({ state: "paused", endsOn: "2026-12-21" });
  });

  it("stays in the week and the phase in which a therapist ended it, whatever day it is", () => {
    const end = event("end", "2026-11-12");
    expect(on("2027-03-01", [end])).toMatchObject({ state: "ended", week: 2, phase: 0, endsOn: "2026-11-12" });
    const events = [event("pause", "2026-11-05"), event("end", "2026-11-20"), event("resume", "2026-11-30")];
    expect(on("2026-12-10", events)).toMatchObject({ state: "ended", week: 1, phase: 0 });
  });

  it("shows the next phase in a gap between two, and survives a program without any", () => {
    const gap = { ...program, phases: [phase(1, 1), phase(4, 6)] };
    expect(on("2026-11-12", [], gap).phase).toBe(1);
    expect(on("2026-11-12", [], { ...program, phases: [] }).phase).toBe(0);
  });
});
