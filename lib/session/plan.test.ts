import { describe, expect, it } from "vitest";
import type { Dosage } from "../dosage/dosage";
import { between, exactly } from "../dosage/range";
import { stepsOf } from "./plan";

const once: Dosage = {
  ...{ sets: exactly(1), reps: exactly(1), hold: null, rest: null, tempo: null, side: "none" },
  ...{ perDay: { kind: "times", times: exactly(1) }, days: { kind: "every-day" }, intensity: null, load: null },
};
/** `hold 30 L2!`: what is done, its seconds, its side, its repetition from the second on, and a mark where it is for whoever likes. */
const said = (dosage: Partial<Dosage>) =>
  stepsOf({ ...once, ...dosage }).map(({ kind, seconds, side, rep, isExtra }) =>
    [kind, seconds ?? "", `${side === null ? "" : side === "left" ? "L" : "R"}${rep > 1 ? rep : ""}${isExtra ? "!" : ""}`].join(" ").trim(),
  );

describe("The steps of an exercise", () => {
  it.each<[string, Partial<Dosage>, string[]]>([
    ["one hold", { hold: exactly(30) }, ["intro", "ready 5", "hold 30"]],
    ["two holds, let go between", { reps: exactly(2), hold: exactly(30) }, ["intro", "ready 5", "hold 30", "release 3 2", "hold 30 2"]],
    ["a range of holds", { reps: between(1, 2), hold: between(5, 10) }, ["intro", "ready 5", "hold 10", "release 3 2!", "hold 10 2!"]],
    ["each side, left first", { hold: exactly(20), side: "each" }, ["intro  L", "ready 5 L", "hold 20 L", "switch 10 R", "hold 20 R"]],
    [
      "sides in turn",
      { reps: exactly(1), hold: exactly(5), side: "alternating" },
      ["intro", "ready 5", "hold 5 L", "release 3 R", "hold 5 R"],
    ],
    ["the right side alone", { hold: exactly(5), side: "right" }, ["intro  R", "ready 5 R", "hold 5 R"]],
    ["sets with a rest", { sets: exactly(2), reps: exactly(10), rest: 45 }, ["intro", "ready 5", "reps", "rest 45", "reps"]],
    [
      "sets without a rest that anybody measured",
      { sets: between(1, 2), reps: exactly(10) },
      ["intro", "ready 5", "reps", "breather  !", "reps  !"],
    ],
    ["a tempo", { reps: exactly(2), tempo: { out: 2, pause: 1, back: 3 } }, ["intro", "ready 5", "move 6", "move 6 2"]],
    [
      "a tempo around a hold",
      { reps: exactly(2), hold: exactly(10), tempo: { out: 2, pause: 0, back: 3 } },
      ["intro", "ready 5", "hold 10", "release 5 2", "hold 10 2"],
    ],
  ])("%s", (_name, dosage, steps) => expect(said(dosage)).toEqual(steps));

  it("count repetitions that have neither hold nor tempo by the pace that is given, both sides of each where they take turns", () => {
    const counted = (dosage: Partial<Dosage>) =>
      stepsOf({ ...once, ...dosage }, 4).flatMap(({ kind, seconds, enough }) => (kind === "reps" ? [[seconds, enough]] : []));
    expect(counted({ reps: exactly(10), side: "each" })).toEqual([
      [40, 40],
      [40, 40],
    ]);
    expect(counted({ reps: between(8, 10), side: "alternating" })).toEqual([[80, 80]]);
    expect(stepsOf({ ...once, reps: exactly(2), tempo: { out: 1, pause: 0, back: 1 } }, 4).map(({ seconds }) => seconds)).toEqual([
      null,
      5,
      2,
      2,
    ]);
  });

  it("say when a hold is long enough", () => {
    expect(stepsOf({ ...once, hold: between(5, 10) }).find(({ kind }) => kind === "hold")).toMatchObject({ seconds: 10, enough: 5 });
    expect(stepsOf({ ...once, hold: { min: 0, max: 10, upTo: true } }).find(({ kind }) => kind === "hold")).toMatchObject({ enough: 1 });
  });
});
