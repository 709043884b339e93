import { expect, it } from "vitest";
import { exactly } from "@/lib/dosage/range";
import { sampleView, withFigures } from "@/lib/handout/sample-view";
import { pageItems } from "./page-data";

it("Each exercise says in how many whole seconds its picture moves there and back; three where it has none that is known", () => {
  const drawn = pageItems(withFigures(sampleView(6))).map(({ pace }) => pace);
  expect(drawn.every((pace) => Number.isInteger(pace) && pace >= 3 && pace <= 15)).toBe(true);
  expect(Math.max(...drawn)).toBeGreaterThan(3);
  const odd = sampleView(1);
  for (const item of odd.phases.flatMap(({ items }) => items)) item.figure = { poseId: "no-such-pose", revision: 9 };
  expect(pageItems(odd).map(({ pace }) => pace)).toEqual([3]);
});

it("What is counted in the tempo of the picture takes as long as that, and is not said to be quicker", () => {
  const view = withFigures(sampleView(1));
  const times = { sets: exactly(2), reps: exactly(10), hold: null, tempo: null, rest: 30, side: "none" as const };
  for (const item of view.phases.flatMap(({ items }) => items)) Object.assign(item, { dosage: { ...item.dosage, ...times } });
  const [{ pace, seconds } = { pace: 0, seconds: 0 }] = pageItems(view);
  expect(pace).toBeGreaterThan(3);
  expect(seconds).toBe(2 * 10 * pace + 30);
});
