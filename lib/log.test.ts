import { expect, test } from "vitest";
import { errorFacts } from "./log";

test("what is written down about an error names no patient", () => {
  const cause = Object.assign(new Error("Key (last_name)=(López)"), { code: "23505", constraint_name: "patients_pkey" });
  const error = Object.assign(new Error("Failed query: insert\nparams: María,López", { cause }), { digest: "1234" });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({ kind: "Error", digest: "1234", code: "23505", constraint: "patients_pkey" });
  expect(facts.at.length).toBeGreaterThan(0);
  expect(JSON.stringify(facts)).not.toMatch(/María|López/);
});

test("something thrown that is no error is written down as such", () => {
  expect(errorFacts("María")).toEqual({ kind: "string", at: [] });
});
