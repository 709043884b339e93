import fc, { type Arbitrary } from "fast-check";
import { anyDosage } from "@/lib/dosage/testing/arbitrary";
import { newId } from "@/lib/ids";
import { type DraftOperation, draftOperation, readOperation } from "../operations";

/** The names that operations use: few, so that they meet. */
export type Names = { items: readonly string[]; phases: readonly string[]; exercises: readonly string[] };

const words = fc.oneof(fc.string({ maxLength: 40, unit: "binary" }), fc.constantFrom("", "Slowly", "a\u0000b", "\ud83d", "נשימה"));
const week = fc.integer({ min: 1, max: 12 });
const date = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-12-30"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Every field that an operation can have, by its name. */
const fieldsOf = ({ items, phases, exercises }: Names): Record<string, Arbitrary<unknown>> => ({
  ...{ id: fc.constant(null).map(() => newId()), itemKey: fc.constantFrom(...items), phaseId: fc.constantFrom(...phases) },
  ...{ before: fc.option(fc.constantFrom(...items, ...phases)), exerciseId: fc.constantFrom(...exercises) },
  ...{ dosage: anyDosage, variationSlug: fc.constant(null), patientNote: words, staffNote: words },
  ...{ title: words, goals: words, startsOn: fc.option(date), weeks: fc.option(fc.integer({ min: 1, max: 104 })) },
  ...{ stopSigns: fc.array(words, { maxLength: 4 }), criteria: words, fromWeek: week, toWeek: fc.option(week) },
});

/** How often each kind comes: a draft with something in it is more telling than an empty one. */
const weights: Partial<Record<DraftOperation["kind"], number>> = { "item.add": 4, "item.move": 2, "item.set": 2, "phase.add": 2 };

type Shape = Record<string, unknown>;
const shapeOf = (schema: unknown) => (schema as { shape: Shape }).shape;

/**
 * Any operation, made from the schema itself: on what is gone, into places that are not there, adding what is there already. A kind added
 * there is generated at once; a field must be taught here, and until then every test that uses it fails.
 */
export function anyOperation(names: Names): Arbitrary<DraftOperation> {
  const fields = fieldsOf(names);
  const recordOf = (shape: Shape, requiredKeys: string[]) => {
    const parts = Object.keys(shape).map((name) => [name, arbitraryOf(name, shape[name])] as const);
    return fc.record(Object.fromEntries(parts), { requiredKeys });
  };
  const arbitraryOf = (name: string, schema: unknown): Arbitrary<unknown> => {
    if (name === "kind") return fc.constant((schema as { value: string }).value);
    if (name === "changes") return recordOf(shapeOf(schema), []);
    const known = fields[name];
    if (!known) throw new Error(`The generator cannot make a ${name}: teach it, so that no field of an operation goes untested.`);
    return known;
  };
  const kinds = draftOperation.options.map((option) => ({
    weight: weights[option.shape.kind.value] ?? 1,
    arbitrary: recordOf(option.shape, Object.keys(option.shape)),
  }));
  return fc
    .oneof(...kinds)
    .map((candidate) => readOperation(candidate))
    .filter((read) => read.success)
    .map((read) => read.data as DraftOperation);
}

/** Each kind that the schema has. */
export const operationKinds = draftOperation.options.map((option) => option.shape.kind.value).sort();
