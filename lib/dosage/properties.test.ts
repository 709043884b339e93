import fc from "fast-check";
import { expect, test } from "vitest";
import { type Dosage, dosageSchema, parseDosage } from "./dosage";
import { dosageSeconds } from "./seconds";
import { dosageClauses, dosageSentence } from "./sentence";
import { dosageSummary } from "./summary";
import { anyDosage, pathsIn, pathsOf } from "./testing/arbitrary";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`Properties of a dosage: seed ${seed} (set SEED to run the same again).`);

const always = (check: (dosage: Dosage) => void) => {
  const property = fc.property(anyDosage, (dosage) => {
    check(dosage);
  });
  fc.assert(property, { seed, numRuns: 1000 });
};

const expectPlainText = (text: string) => {
  expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object| {2}|\s[.,;]|^\s|\s$/);
};

test("a thousand dosages show every field and every choice that a therapist has", () => {
  const seen = new Set<string>();
  always((dosage) => {
    for (const path of pathsIn(dosageSchema, dosage)) seen.add(path);
  });
  expect([...seen].sort()).toEqual([...new Set(pathsOf(dosageSchema))].sort());
});

test("every valid dosage is said in one sentence that hides nothing broken", () => {
  always((dosage) => {
    const sentence = dosageSentence(dosage);
    expectPlainText(sentence);
    expect(sentence).toMatch(/^[A-Z][^.]*(\d\.\d+[^.]*)?\.$/);
    expect(dosageClauses(dosage).join("; ").length + 1).toBe(sentence.length);
  });
});

test("every valid dosage has a short form for the staff card", () => {
  always((dosage) => expectPlainText(dosageSummary(dosage)));
});

test("every valid dosage takes a finite time of at least a second, and the least is never above the most", () => {
  always((dosage) => {
    const { perSession, perDay, perWeek } = dosageSeconds(dosage);
    for (const { min, max } of [perSession, perDay, perWeek]) {
      expect(Number.isFinite(max)).toBe(true);
      expect(min).toBeGreaterThan(0);
      expect(min).toBeLessThanOrEqual(max);
    }
    expect(perDay.min).toBeGreaterThanOrEqual(perSession.min);
    expect(perWeek.max).toBeGreaterThanOrEqual(perDay.max);
  });
});

test("a dosage stored as text comes back the same", () => {
  always((dosage) => expect(parseDosage(JSON.parse(JSON.stringify(dosage)))).toEqual({ ok: true, data: dosage }));
});

test("whatever somebody sends instead of a dosage gets a sentence beside a field, and nothing breaks", () => {
  const mutated = fc
    .tuple(anyDosage, fc.constantFrom(...Object.keys(dosageSchema.shape)), fc.anything())
    .map(([dosage, key, junk]) => ({ ...dosage, [key]: junk }));
  const runs = fc.property(fc.oneof(mutated, fc.anything()), (input) => {
    const result = parseDosage(input);
    if (result.ok) return;
    expect(Object.keys(result.fields ?? {}).length).toBeGreaterThan(0);
    for (const messages of Object.values(result.fields ?? {})) expect(messages?.[0]).toMatch(/^[A-Z][^<>{}[\]]*[.]$/);
    expect(JSON.stringify(result)).not.toMatch(/expected|received|Invalid|Unrecognized/);
  });
  fc.assert(runs, { seed, numRuns: 1000 });
});
