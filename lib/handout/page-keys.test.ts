import { expect, it } from "vitest";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView } from "./sample-view";

const keysOf = async (change: (view: ReturnType<typeof sampleView>) => void = () => {}, draft = true) => {
  const view = sampleView(12);
  change(view);
  return (await handoutPdf({ ...sampleInput(view), draft })).keys;
};
const last = (view: ReturnType<typeof sampleView>) => view.phases.at(-1)?.items.at(-1);

it("keeps the keys of pages that look the same, and changes those that do not", async () => {
  const before = await keysOf();
  expect(new Set(before).size).toBe(before.length);
  expect(await keysOf()).toEqual(before);
  const after = await keysOf((view) => {
    const item = last(view);
    if (item) item.note = "Slowly.";
  });
  expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
  expect(after.at(-1)).not.toBe(before.at(-1));
});

it("knows another letter of the same width, and a title that is on the first page alone", async () => {
  const titled = (title: string) =>
    keysOf((view) => {
      view.title = title;
    });
  const [one, other] = [await titled("Neck b"), await titled("Neck d")];
  expect(other[0]).not.toBe(one[0]);
  expect(other.slice(1)).toEqual(one.slice(1));
});

it("gives no keys where the sheet is no draft", async () => {
  expect(await keysOf(() => {}, false)).toEqual([]);
});
