import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadFaces } from "../fonts/load";
import { facesFor } from "../fonts/needed";
import { evenColumns } from "./even-columns";
import { type } from "./look";

const [short, long] = ["Chest pain", "You feel dizzy or see double, or it gets hard to speak or swallow"];

beforeAll(() => loadFaces(facesFor([short, long])));

describe("Stop signs in columns", () => {
  it("stand so that neither column is much longer, whatever their number", () => {
    expect(evenColumns([long, long, short, short, short], 2, 150, type.body)).toEqual([
      [long, long],
      [short, short, short],
    ]);
    expect(evenColumns([short, short, short, short], 2, 150, type.body).map((column) => column.length)).toEqual([2, 2]);
    expect(evenColumns([short], 3, 150, type.body)).toEqual([[short], [], []]);
  });

  it("are all there, in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(short, long), { maxLength: 14 }), fc.integer({ min: 1, max: 3 }), (signs, count) => {
        const columns = evenColumns(signs, count, 150, type.body);
        expect(columns).toHaveLength(count);
        expect(columns.flat()).toEqual(signs);
      }),
    );
  });
});
