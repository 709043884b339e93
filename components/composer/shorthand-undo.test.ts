import { expect, test } from "vitest";
import { parseShorthand, readShorthand } from "@/lib/dosage/shorthand/shorthand";
import { writeShorthand } from "@/lib/dosage/shorthand/write";
import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftOperation } from "@/lib/programs/operations";
import { UndoHistory } from "./undo-history";

const [phaseId, itemKey] = [newId(), newId()];
const start: DraftContent = {
  ...{ title: "", goals: "", startsOn: null, weeks: 6, stopSigns: [] },
  phases: [{ id: phaseId, title: "", fromWeek: 1, toWeek: null, criteria: "" }],
  items: [
    {
      itemKey,
      phaseId,
      exerciseId: "chin-tuck",
      variationSlug: null,
      patientNote: "",
      staffNote: "",
      dosage: parseShorthand("2x30s each side").dosage,
    },
  ],
};
const written = (content: DraftContent) => content.items.map(({ dosage }) => writeShorthand(dosage)).join();

test("a dosage typed as shorthand, which changes several things on the way, is taken back and done again in one step", () => {
  const history = new UndoHistory();
  let content = start;
  const typed = "3x10 left tid light pull";
  for (let i = 1; i <= typed.length; i++) {
    const [item] = content.items;
    if (!item) throw new Error("The exercise is gone.");
    const { dosage } = readShorthand(typed.slice(0, i), item.dosage);
    const operation: DraftOperation = { id: newId(), kind: "item.set", itemKey, changes: { dosage } };
    history.note(content, [operation], i * 100, null, `shorthand ${itemKey}`);
    content = applyOperation(content, operation);
  }
  expect(written(content)).toBe("3x10 left 3x/day light pull");
  content = history.undo(content)?.operations.reduce(applyOperation, content) ?? content;
  expect(written(content)).toBe("2x30s each side 1x/day");
  expect(history.undo(content)).toBeNull();
  content = history.redo(content)?.operations.reduce(applyOperation, content) ?? content;
  expect(written(content)).toBe("3x10 left 3x/day light pull");
});
