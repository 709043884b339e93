import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparedSide, compare, differing } from "./compare";
import type { ItemView, PhaseView, ProgramView } from "./program-view";
import { dosage } from "./testing/dosage";

const item = (itemKey: string, more: Partial<ItemView> = {}): ItemView => ({
  ...{ itemKey, exerciseId: itemKey, name: `Exercise ${itemKey}`, position: "sitting", equipment: [], steps: ["Sit tall."], cautions: [] },
  ...{ dosage, note: "", dosageSentence: "Do it 10 times, once a day.", picture: null, figure: null, ...more },
});
const phase = (items: ItemView[], more: Partial<PhaseView> = {}): PhaseView => ({
  ...{ phaseId: `${Math.random()}`, title: "", fromWeek: 1, toWeek: null, items, ...more },
});
const [a, b, c] = [item("a"), item("b"), item("c")];
const side = (items: ItemView[], more: Partial<ProgramView> = {}, staffNotes: Record<string, string> = {}): ComparedSide => ({
  view: {
    ...{ language: "en", clinic: { name: "Clinic", phone: "555 0142", address: "", paperSize: "letter" }, patientFirstName: "María" },
    ...{ therapist: { name: "Dana", credentials: "PT" }, title: "Neck", goals: "", version: null, startsOn: "2026-11-20", weeks: 6 },
    ...{ stopSigns: ["Chest pain"], phases: [phase(items)], ...more },
  },
  staffNotes,
});

/** What a person sees of it: each item with its state and the fields that differ. */
const seen = (before: ComparedSide, after: ComparedSide) =>
  compare(before, after).items.map(({ itemKey, state, isMoved, fields }) =>
    [itemKey, state, ...(isMoved ? ["moved"] : []), ...(state === "changed" ? fields.map(({ name }) => name) : [])].join(" "),
  );

describe("Two versions side by side", () => {
  it.each<[string, ComparedSide, ComparedSide, string[]]>([
    ["the same exercises", side([a, b]), side([a, b]), ["a same", "b same"]],
    ["an exercise that is new", side([a]), side([a, b]), ["a same", "b added"]],
    ["one that is gone, after what it followed", side([a, b, c]), side([a, c]), ["a same", "b removed", "c same"]],
    ["one that is gone from the top", side([a, b]), side([b]), ["a removed", "b same"]],
    ["another reason", side([item("a", { why: "" })]), side([item("a", { why: "This can help." })]), ["a changed Why"]],
    ["a reason where a version from before had none yet", side([a]), side([item("a", { why: "This can help." })]), ["a same"]],
    ["another dosage", side([a]), side([item("a", { dosageSentence: "Do it twice." })]), ["a changed Dosage"]],
    ["another note", side([a]), side([item("a", { note: "Slowly." })]), ["a changed Note for the patient"]],
    ["another note for staff", side([a], {}, { a: "Hip" }), side([a], {}, { a: "Knee" }), ["a changed Note for staff"]],
    ["other steps", side([a]), side([item("a", { steps: ["Stand."] })]), ["a changed Steps"]],
    ["other cautions", side([a]), side([item("a", { cautions: ["Hold on."] })]), ["a changed Take care"]],
    ["other equipment", side([a]), side([item("a", { equipment: ["a band"] })]), ["a changed What is needed"]],
    ["another position", side([a]), side([item("a", { position: "standing" })]), ["a changed Position"]],
    ["another exercise in its place", side([a]), side([item("a", { name: "Row" })]), ["a changed Exercise"]],
    ["another drawing", side([a]), side([item("a", { figure: { poseId: "chin-tuck", revision: 1 } })]), ["a changed Picture"]],
    [
      "the same drawing of a movement that changed since",
      side([item("a", { figure: { poseId: "doorway-chest-stretch", revision: 2 } })]),
      side([item("a", { figure: { poseId: "doorway-chest-stretch", revision: 3 } })]),
      ["a changed Picture"],
    ],
    ["one that moved", side([a, b, c]), side([c, a, b]), ["c same moved", "a same", "b same"]],
    [
      "one that went to another phase",
      side([a, b]),
      side([], { phases: [phase([a], { toWeek: 2 }), phase([b], { fromWeek: 3 })] }),
      ["a changed When", "b changed When"],
    ],
    ["nothing at all", side([]), side([]), []],
  ])("shows %s", (_what, before, after, expected) => {
    expect(seen(before, after)).toEqual(expected);
  });

  it.each<[string, Partial<ProgramView>]>([
    ["Title", { title: "Back" }],
    ["Goals", { goals: "Sleep." }],
    ["Starts on", { startsOn: "2026-12-01" }],
    ["Length", { weeks: null }],
    ["Stop signs", { stopSigns: ["Chest pain", "Fever"] }],
    ["Clinic's phone", { clinic: { ...side([]).view.clinic, phone: "1" } }],
    ["When to move on", { phases: [phase([], { criteria: "No pain." })] }],
  ])("names the program's own field: %s", (name, more) => {
    const { program, isSame } = compare(side([]), side([], more));
    expect(program.filter((field) => !field.isSame).map((field) => field.name)).toEqual([name]);
    expect(isSame).toBe(false);
  });

  it("says which words of a sentence differ", () => {
    const parts = differing("Hold for 5 seconds, 2 times a day.", "Hold for 30 seconds, 2 times each day.");
    expect(parts.before.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim())).toEqual(["5", "a"]);
    expect(parts.after.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim())).toEqual(["30", "each"]);
  });
});

const anyItem = fc.record({
  itemKey: fc.constantFrom("a", "b", "c", "d", "e"),
  name: fc.constantFrom("Row", "Press"),
  dosageSentence: fc.constantFrom("Once.", "Twice.", ""),
  note: fc.constantFrom("", "Slowly."),
  steps: fc.array(fc.constantFrom("Sit.", "Stand."), { maxLength: 2 }),
  cautions: fc.array(fc.constantFrom("Hold on."), { maxLength: 1 }),
});
const anySide = fc
  .record({
    items: fc.uniqueArray(anyItem, { selector: (one) => one.itemKey, maxLength: 5 }),
    split: fc.nat(5),
    title: fc.constantFrom("Neck", "Back"),
    goals: fc.constantFrom("", "Sleep."),
    weeks: fc.option(fc.constantFrom(1, 6)),
    startsOn: fc.option(fc.constantFrom("2026-11-20", "2026-12-01")),
    stopSigns: fc.uniqueArray(fc.constantFrom("Fever", "Fainting")),
    staffNotes: fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("Hip", "Knee")),
  })
  .map(({ items, split, staffNotes, ...more }) => {
    const views = items.map(({ itemKey, ...rest }) => item(itemKey, rest));
    const phases =
      split > 3 ? [phase(views.slice(0, 2), { toWeek: 2 }), phase(views.slice(2), { fromWeek: 3, title: "Stronger" })] : [phase(views)];
    return side([], { ...more, phases }, staffNotes);
  });

it("finds nothing between a version and itself", () => {
  fc.assert(
    fc.property(anySide, (one) => {
      const { isSame, items, program, counts } = compare(one, structuredClone(one));
      expect(isSame && program.every((field) => field.isSame)).toBe(true);
      expect(counts).toEqual({ same: items.length, added: 0, removed: 0, changed: 0, moved: 0 });
    }),
    { numRuns: 1000 },
  );
});

it("finds from right to left what it finds from left to right, and loses no item", () => {
  fc.assert(
    fc.property(anySide, anySide, (one, other) => {
      const [there, back] = [compare(one, other), compare(other, one)];
      const { added, removed, ...rest } = there.counts;
      expect(back.counts).toEqual({ ...rest, added: removed, removed: added });
      expect(back.isSame).toBe(there.isSame);
      expect(there.items.map(({ itemKey }) => itemKey).sort()).toEqual(back.items.map(({ itemKey }) => itemKey).sort());
      expect(new Set(there.items.map(({ itemKey }) => itemKey)).size).toBe(there.items.length);
    }),
    { numRuns: 1000 },
  );
});

it("puts both texts together again from their parts, whatever they are", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(fc.constantFrom("hold", "for", "5", " ", "\n"), { maxLength: 12 }).map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = differing(one, other);
      expect(before.map(({ text }) => text).join("")).toBe(one);
      expect(after.map(({ text }) => text).join("")).toBe(other);
      if (one === other) expect([...before, ...after].some(({ isOwn }) => isOwn)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
