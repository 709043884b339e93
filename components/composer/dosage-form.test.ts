import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dosage } from "@/lib/dosage/dosage";
import { anyDosage } from "@/lib/dosage/testing/arbitrary";
import { dosage } from "@/lib/programs/testing/dosage";
import { type DosageForm, formOf, readForm } from "./dosage-form";

const typed = (changes: Partial<DosageForm>, last: Dosage = dosage) => readForm({ ...formOf(last), ...changes }, last);

describe("The fields of a dosage", () => {
  it("say every dosage and read it back unchanged", () => {
    const back = fc.property(anyDosage, (any) => {
      expect(readForm(formOf(any), any)).toEqual({ dosage: any, errors: {} });
    });
    fc.assert(back, { numRuns: 1000 });
  });

  it.each<[string, Partial<DosageForm>, Partial<Dosage>]>([
    ["one number", { reps: "12" }, { reps: { min: 12, max: 12 } }],
    ["a range with spaces", { reps: " 8 - 12 " }, { reps: { min: 8, max: 12 } }],
    ["a range with a dash from a text", { reps: "8–12" }, { reps: { min: 8, max: 12 } }],
    ["a range in words", { reps: "8 to 12" }, { reps: { min: 8, max: 12 } }],
    ["a limit in words", { reps: "Up to 12" }, { reps: { min: 1, max: 12, upTo: true } }],
    ["nothing where nothing is needed", { rest: " ", hold: "" }, { rest: null, hold: null }],
    ["a hold instead of repetitions", { reps: "", hold: "30" }, { reps: null, hold: { min: 30, max: 30 } }],
    ["a tempo", { tempo: "3 - 1 - 2" }, { tempo: { out: 3, pause: 1, back: 2 } }],
    ["hours between", { perDayKind: "every-hours", perDay: "2" }, { perDay: { kind: "every-hours", hours: 2 } }],
    ["days of the week", { daysKind: "weekdays", weekdays: ["fri", "mon"] }, { days: { kind: "weekdays", weekdays: ["mon", "fri"] } }],
    ["an effort", { intensityKind: "effort", effort: "3-5" }, { intensity: { kind: "effort", min: 3, max: 5 } }],
    ["a weight with a comma", { loadKind: "kg", load: "2,5" }, { load: { kind: "weight", amount: 2.5, unit: "kg" } }],
    ["a band", { loadKind: "band", load: "red" }, { load: { kind: "band", colour: "red" } }],
  ])("read %s", (_what, changes, expected) => {
    expect(typed(changes)).toMatchObject({ dosage: expected, errors: {} });
  });

  it.each<[string, Partial<DosageForm>, keyof Dosage]>([
    ["words", { sets: "many" }, "sets"],
    ["a missing number of sets", { sets: "" }, "sets"],
    ["absurd repetitions", { reps: "1000" }, "reps"],
    ["a negative number", { reps: "-3" }, "reps"],
    ["a range the wrong way round", { reps: "12-8" }, "reps"],
    ["a hold of nothing", { hold: "0" }, "hold"],
    ["half a tempo", { tempo: "3-1" }, "tempo"],
    ["no day of the week", { daysKind: "weekdays", weekdays: [] }, "days"],
    ["an effort over ten", { intensityKind: "effort", effort: "11" }, "intensity"],
    ["a weight without a number", { loadKind: "kg", load: "" }, "load"],
    ["neither repetitions nor a hold", { reps: "" }, "reps"],
  ])("keep the last good value and say why for %s, and take the others", (_what, changes, field) => {
    const { dosage: read, errors } = typed({ ...changes, side: "left" });
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toMatch(/^[A-Z].+\.$/);
    expect(read).toEqual({ ...dosage, side: "left" });
  });
});
