import { expect, it } from "vitest";
import { oneAtATime } from "./one-picture";

it("Pictures are read one after the other, a broken one stops no other, and who comes when many wait is told to come back", async () => {
  const steps: string[] = [];
  let open = () => {};
  const first = oneAtATime(async () => {
    steps.push("first");
    await new Promise<void>((resolve) => {
      open = resolve;
    });
    throw new Error("broken");
  });
  const others = Array.from({ length: 11 }, (_, at) => oneAtATime(async () => steps.push(`${at}`)));
  await expect(oneAtATime(async () => "never")).rejects.toMatchObject({ code: "too_many" });
  expect(steps).toEqual(["first"]);
  open();
  await expect(first).rejects.toThrow("broken");
  await Promise.all(others);
  expect(steps).toHaveLength(12);
  expect(await oneAtATime(async () => "again")).toBe("again");
});
