import fc, { type Arbitrary } from "fast-check";
import { type Dosage, dosageSchema } from "../dosage";

/** The little that we read of a schema's own description of itself. */
type Check = { _zod: { def: { check: string; value?: number; minimum?: number; maximum?: number } } };
type Def = {
  type: string;
  shape?: Record<string, Node>;
  innerType?: Node;
  element?: Node;
  options?: Node[];
  values?: unknown[];
  entries?: Record<string, unknown>;
  format?: string;
  checks?: Check[];
};
type Node = { _zod: { def: Def }; safeParse: (value: unknown) => { success: boolean; data?: unknown } };

const node = (schema: unknown) => schema as Node;
const missing = (what: string) => {
  throw new Error(`The generator cannot make a ${what}: teach it, so that no field of a dosage goes untested.`);
};
const must = <T>(value: T | undefined, what: string): T => value ?? missing(what);

const limit = ({ checks = [] }: Def, ...names: string[]): number => {
  const found = checks.map((check) => check._zod.def).findLast((check) => names.includes(check.check));
  return must(found?.value ?? found?.minimum ?? found?.maximum, `value without a limit (${names})`);
};
const lengths = (def: Def) => ({ minLength: limit(def, "min_length"), maxLength: limit(def, "max_length") });

const numberIn = (def: Def): Arbitrary<number> => {
  const [min, max] = [limit(def, "greater_than"), limit(def, "less_than")];
  if (def.format === "safeint") return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, Math.min(min + 1, max), max));
  return fc.integer({ min: Math.ceil(min * 100), max: max * 100 }).map((hundredths) => hundredths / 100);
};

const object = (shape: Record<string, Node>) => {
  const keys = Object.entries(shape).map(([key, child]) => [key, child, child._zod.def.type === "optional"] as const);
  const model = Object.fromEntries(
    keys.map(([key, child, optional]) => [key, valuesOf(optional ? must(child._zod.def.innerType, key) : child)]),
  );
  return fc.record(model, { requiredKeys: keys.filter(([, , optional]) => !optional).map(([key]) => key) });
};

const raw = ({ _zod: { def } }: Node): Arbitrary<unknown> => {
  if (def.type === "object") return object(must(def.shape, "object"));
  if (def.type === "nullable") return fc.option(valuesOf(must(def.innerType, "nullable")), { freq: 2 });
  if (def.type === "union") return fc.oneof(...must(def.options, "union").map(valuesOf));
  if (def.type === "array") return fc.array(valuesOf(must(def.element, "array")), lengths(def));
  if (def.type === "literal") return fc.constantFrom(...must(def.values, "literal"));
  if (def.type === "enum") return fc.constantFrom(...Object.values(must(def.entries, "enum")));
  if (def.type === "number") return numberIn(def);
  if (def.type === "string") return fc.string({ unit: fc.constantFrom(..."aZéłж -'9  "), ...lengths(def) });
  return missing(def.type);
};

/** Values of a schema in the form that parsing gives them, for every part of it: a rule of its own is met by trying again. */
const valuesOf = (schema: Node): Arbitrary<unknown> =>
  raw(schema)
    .map((value) => schema.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);

/** Any valid dosage, made from the schema itself: a field added there is generated here at once. */
export const anyDosage: Arbitrary<Dosage> = valuesOf(node(dosageSchema)).map((value) => dosageSchema.parse(value));

/** Every field, choice and absence that the schema can express, as paths: `sets.upTo`, `side=left`, `load=null`, `days/weekdays.weekdays`. */
export const pathsOf = (schema: unknown, path = ""): string[] => {
  const { def } = node(schema)._zod;
  if (def.type === "object") return Object.entries(must(def.shape, "object")).flatMap(([key, child]) => pathsOf(child, `${path}.${key}`));
  if (def.type === "nullable") return [`${path}=null`, ...pathsOf(def.innerType, path)];
  if (def.type === "optional") return [`${path} left out`, ...pathsOf(def.innerType, path)];
  if (def.type === "array") return pathsOf(def.element, `${path}[]`);
  if (def.type === "union") return must(def.options, "union").flatMap((option) => pathsOf(option, path));
  if (def.type === "literal") return must(def.values, "literal").map((value) => `${path}=${value}`);
  if (def.type === "enum") return Object.values(must(def.entries, "enum")).map((value) => `${path}=${value}`);
  return [path];
};

/** Those of `pathsOf` that one value shows. */
export const pathsIn = (schema: unknown, value: unknown, path = ""): string[] => {
  const { def } = node(schema)._zod;
  if (def.type === "nullable") return value === null ? [`${path}=null`] : pathsIn(def.innerType, value, path);
  if (def.type === "optional") return value === undefined ? [`${path} left out`] : pathsIn(def.innerType, value, path);
  if (def.type === "array") return (value as unknown[]).flatMap((one) => pathsIn(def.element, one, `${path}[]`));
  if (def.type === "union")
    return must(def.options, "union")
      .filter((option) => option.safeParse(value).success)
      .flatMap((option) => pathsIn(option, value, path));
  if (def.type === "literal" || def.type === "enum") return [`${path}=${value}`];
  if (def.type !== "object") return [path];
  return Object.entries(must(def.shape, "object")).flatMap(([key, child]) =>
    pathsIn(child, (value as Record<string, unknown>)[key], `${path}.${key}`),
  );
};
