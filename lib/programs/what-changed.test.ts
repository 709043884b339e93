import { expect, it } from "vitest";
import { newId } from "../ids";
import type { DraftOperation } from "./operations";
import { listed, phrasesOf } from "./what-changed";

const key = newId();
const nameOf = () => "Chin tuck";
const op = (kind: string, more: object = {}) => ({ id: newId(), kind, itemKey: key, changes: {}, ...more }) as DraftOperation;
const titled = op("program.set", { changes: { title: "Neck", weeks: 4 } });
const [add, set, move, remove] = ["item.add", "item.set", "item.move", "item.remove"].map((kind) => op(kind)) as [
  DraftOperation,
  DraftOperation,
  DraftOperation,
  DraftOperation,
];

it.each([
  ["nothing", [], []],
  ["each field of the program by name", [titled, titled], ["changed the title", "changed the number of weeks"]],
  ["an added exercise once, whatever happened to it then", [add, set, move], ["added Chin tuck"]],
  ["a changed and moved exercise", [set, move, set], ["changed Chin tuck", "moved Chin tuck"]],
  ["a removal rather than the changes before it", [set, move, remove], ["removed Chin tuck"]],
  ["nothing where something was added and removed", [add, set, remove], []],
  ["nothing where something was removed and brought back", [remove, add], []],
])("names %s", (_what, operations, phrases) => {
  expect(phrasesOf(operations, nameOf)).toEqual(phrases);
});

it("lists phrases as a person would", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});
