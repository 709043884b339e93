import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { isSame } from "@/lib/programs/inverse";
import { applyOperation, type DraftContent, type DraftItem, type DraftOperation, limits } from "@/lib/programs/operations";
import { dosage } from "@/lib/programs/testing/dosage";
import { anyOperation } from "@/lib/programs/testing/operations";
import { DraftEdits } from "./draft-edits";
import { DraftLedger } from "./draft-ledger";

const ids = (count: number) => Array.from({ length: count }, () => newId());
const [phaseId, later] = [newId(), newId()];
const item = (exerciseId: string): DraftItem => ({
  ...{ itemKey: newId(), phaseId, exerciseId, dosage, variationSlug: null, patientNote: "", staffNote: "" },
});
const draft = (items: DraftItem[]): DraftContent => ({
  ...{ title: "Neck", goals: "", startsOn: null, weeks: 6, stopSigns: [], items },
  phases: [{ id: phaseId, title: "", fromWeek: 1, toWeek: null, criteria: "" }],
});
const opened = (content: DraftContent) => {
  const ledger = new DraftLedger({ revision: 1, content, names: {} });
  return { ledger, edits: new DraftEdits(ledger) };
};
const note = ({ itemKey }: DraftItem, patientNote: string) => ({ kind: "item.set" as const, itemKey, changes: { patientNote } });
const title = (text: string) => ({ kind: "program.set" as const, changes: { title: text } });
const [tuck, roll, cat] = [item("chin-tuck"), item("shoulder-rolls"), item("cat-cow")];

/** What somebody else did arrives while nothing waits here. */
const theyDid = (ledger: DraftLedger, change: (content: DraftContent) => DraftContent) => {
  const { operations } = ledger.nextBatch();
  ledger.accept({ revision: ledger.revision + operations.length, refused: [], content: null }, operations);
  ledger.receive({ revision: ledger.revision + 1, content: change(ledger.content), names: {}, others: [] });
};
const theyWrote = (ledger: DraftLedger, ...operations: Parameters<DraftEdits["make"]>[0]) =>
  theyDid(ledger, (content) => operations.reduce((held, one) => applyOperation(held, { ...one, id: newId() } as DraftOperation), content));

describe("Taking back", () => {
  it("takes what is typed in one go as one step, and what is typed after a pause or elsewhere as another", () => {
    const { ledger, edits } = opened(draft([tuck]));
    for (const [at, text] of [
      [0, "S"],
      [300, "Sl"],
      [900, "Slo"],
      [2_500, "Slow"],
    ] as const)
      edits.make([note(tuck, text)], at);
    edits.make([title("N")], 2_600);
    edits.make([note(tuck, "Slowly")], 2_700);
    const seen = Array.from({ length: 5 }, () => edits.undo() && [ledger.content.title, ledger.content.items[0]?.patientNote]);
    expect(seen).toEqual([["N", "Slow"], ["Neck", "Slow"], ["Neck", "Slo"], ["Neck", ""], null]);
  });

  it("takes back in one step what was changed together, and names it", () => {
    const { ledger, edits } = opened(draft([tuck, roll, cat]));
    edits.make([note(tuck, "a"), note(roll, "b"), { kind: "item.remove", itemKey: cat.itemKey }], 0, "changed 3 exercises");
    expect(edits.undoable?.phrase).toBe("changed 3 exercises");
    edits.undo();
    expect(ledger.content).toEqual(draft([tuck, roll, cat]));
    expect(edits.redoable?.phrase).toBe("changed 3 exercises");
    edits.redo();
    expect(ledger.content.items).toMatchObject([{ patientNote: "a" }, { patientNote: "b" }]);
  });

  it("knows which exercise was meant, also when it is gone", () => {
    const { edits } = opened(draft([tuck]));
    edits.make([{ kind: "item.remove", itemKey: tuck.itemKey }], 0);
    expect(edits.undoable?.exerciseOf).toEqual({ [tuck.itemKey]: "chin-tuck" });
  });

  it("leaves alone what somebody else has written since, and still takes back the rest of the step", () => {
    const { ledger, edits } = opened(draft([tuck, roll]));
    edits.make([note(tuck, "Mine"), note(roll, "Mine too")], 0);
    theyWrote(ledger, note(tuck, "Theirs"));
    edits.undo();
    expect(ledger.content.items).toMatchObject([{ patientNote: "Theirs" }, { patientNote: "" }]);
    edits.redo();
    expect(ledger.content.items).toMatchObject([{ patientNote: "Theirs" }, { patientNote: "Mine too" }]);
  });

  it("passes over a step of which nothing applies any more", () => {
    const { ledger, edits } = opened(draft([tuck]));
    edits.make([title("Mine")], 0);
    edits.make([note(tuck, "Mine")], 5_000);
    theyWrote(ledger, { kind: "item.remove", itemKey: tuck.itemKey });
    expect(edits.undo()?.operations).toMatchObject([{ kind: "program.set" }]);
    expect(ledger.content).toMatchObject({ title: "Neck", items: [] });
    expect(edits.undo()).toBeNull();
  });

  it("keeps a phase into which somebody else has put an exercise", () => {
    const { ledger, edits } = opened(draft([tuck]));
    edits.make([{ kind: "phase.add", phaseId: later, title: "", fromWeek: 3, toWeek: 4, criteria: "", before: null }], 0);
    theyWrote(ledger, { kind: "item.add", ...roll, phaseId: later, before: null });
    expect(edits.undo()).toBeNull();
    expect(ledger.content.items).toHaveLength(2);
  });

  it("says no to a change that is not valid or finds no room, makes the others, and takes back only those", () => {
    const full = draft(Array.from({ length: limits.items }, () => item("chin-tuck")));
    const { ledger, edits } = opened(full);
    const refusals = edits.make([{ kind: "item.add", ...roll, before: null }, title("x".repeat(121)), title("New")], 0);
    expect(refusals).toEqual(["A program has at most 200 exercises. Remove one first.", "Keep the title to 120 characters.", null]);
    edits.undo();
    expect(ledger.content).toEqual(full);
  });
});

describe("What is sent", () => {
  it("is what changed and nothing else, however long the program is", () => {
    const items = Array.from({ length: limits.items }, () => item("chin-tuck"));
    const { ledger, edits } = opened(draft(items));
    const sent = () => {
      const { operations } = ledger.nextBatch();
      ledger.accept({ revision: ledger.revision + operations.length, refused: [], content: null }, operations);
      return operations.map(({ id: _, ...change }) => change);
    };
    const third = items[2] ?? tuck;
    for (const text of ["S", "Sl", "Slow"]) edits.make([note(third, text)], 0);
    expect(sent()).toEqual([note(third, "Slow")]);
    expect(sent()).toEqual([]);
    edits.make([title("N")], 5_000);
    edits.undo();
    expect(sent()).toEqual([title("Neck")]);
  });

  it("goes out only once while more is written, and leaves every exercise that did not change the very same object", () => {
    const { ledger, edits } = opened(draft([tuck, roll]));
    edits.make([note(tuck, "S")], 0);
    const { operations } = ledger.nextBatch();
    edits.make([note(tuck, "Slow")], 10);
    const before = ledger.content;
    ledger.accept({ revision: 2, refused: [], content: null }, operations);
    expect(ledger.content).toBe(before);
    expect(ledger.nextBatch()).toMatchObject({ baseRevision: 2, operations: [note(tuck, "Slow")] });
    expect(ledger.content.items[1]).toBe(roll);
  });
});

const names = { items: ids(6), phases: [phaseId, ...ids(3)], exercises: ["chin-tuck", "cat-cow"] };
const one = anyOperation(names);
const field = fc.constantFrom("title", "goals");
/** What a person can do; `type` stands for several keys in one field. */
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("change" as const), operation: one }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("together" as const), operations: fc.array(one, { minLength: 2, maxLength: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("type" as const),
      field,
      texts: fc.array(fc.string({ maxLength: 9 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("undo" as const, "redo" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("send" as const, "arrive" as const) }) },
);

it("Two hundred random changes, taken back and done again while they are saved, end as a list of drafts says", () => {
  const seed = Date.now() % 1_000_000;
  console.info(`seed ${seed}`);
  let undone = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 200, maxLength: 200 }), (acts) => {
      const start = draft([]);
      const { ledger, edits } = opened(start);
      // The model: every draft that there was, and which of them is looked at. The server: what arrived, in its order.
      let [states, place, server, at] = [[start], 0, { revision: 1, content: start }, 0];
      let underWay: DraftOperation[] | null = null;
      const make = (batches: (readonly DraftOperation[])[]) => {
        const before = ledger.content;
        at += 5_000;
        let isTouched = false;
        for (const batch of batches) {
          const last = ledger.content;
          edits.make(batch, at);
          isTouched ||= !isSame(ledger.content, last);
        }
        const expected = batches.flat().reduce(applyOperation, before);
        if (isTouched) states = states.slice(0, place + 1);
        if (!isSame(expected, states[place])) place = states.push(expected) - 1;
      };
      const arrive = () => {
        if (!underWay) return;
        server = { revision: server.revision + underWay.length, content: underWay.reduce(applyOperation, server.content) };
        ledger.accept({ revision: server.revision, refused: [], content: null }, underWay);
        underWay = null;
      };
      const send = () => {
        if (!underWay && ledger.unsaved > 0) underWay = ledger.nextBatch().operations;
      };
      for (const step of acts) {
        if (step.do === "change") make([[step.operation]]);
        if (step.do === "together") make([step.operations]);
        if (step.do === "type") make(step.texts.map((text) => [{ id: newId(), kind: "program.set", changes: { [step.field]: text } }]));
        if (step.do === "undo" && edits.undo()) undone++;
        if (step.do === "undo") place = Math.max(0, place - 1);
        if (step.do === "redo") edits.redo();
        if (step.do === "redo") place = Math.min(states.length - 1, place + 1);
        if (step.do === "send") send();
        if (step.do === "arrive") arrive();
        // The matcher is slow, and only needed to say what differs.
        if (!isDeepStrictEqual(ledger.content, states[place])) expect(ledger.content).toEqual(states[place]);
      }
      while (underWay || ledger.unsaved > 0) {
        arrive();
        send();
      }
      expect(server.content).toEqual(states[place]);
    }),
    { seed, numRuns: 40 },
  );
  expect(undone).toBeGreaterThan(500);
}, 240_000);
