import { expect, it } from "vitest";
import { getBuiltIn } from "@/lib/catalog/catalog";
import { wayChange } from "./way-change";

const doorway = getBuiltIn("doorway-chest-stretch");
if (!doorway) throw new Error("There is no doorway stretch.");
const offered = { dosage: doorway.defaultDosage, variations: doorway.variations.map((way) => ({ ...way, dosage: way.defaultDosage })) };

it("takes the dosage of the other way along while nobody has changed it, in whatever order it was stored", () => {
  const stored = Object.fromEntries(Object.entries(offered.dosage).reverse()) as typeof offered.dosage;
  expect(wayChange({ dosage: stored, variationSlug: null }, offered, "one-arm").dosage?.side).toBe("each");
  const there = { dosage: offered.variations[0]?.dosage ?? offered.dosage, variationSlug: "one-arm" };
  expect(wayChange(there, offered, null)).toEqual({ variationSlug: null, dosage: offered.dosage });
});

it("leaves a dosage alone that somebody has chosen", () => {
  const chosen = { ...offered.dosage, sets: { min: 3, max: 3 } };
  expect(wayChange({ dosage: chosen, variationSlug: null }, offered, "one-arm")).toEqual({ variationSlug: "one-arm" });
});
