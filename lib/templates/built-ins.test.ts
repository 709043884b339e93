import readability from "text-readability";
import { describe, expect, test } from "vitest";
import { describeExercise, getBuiltIn, getVariation } from "../catalog/catalog";
import { basisLabels } from "../catalog/sources";
import type { DosageField } from "../dosage/dosage";
import { dosageSeconds } from "../dosage/seconds";
import { dosageSentence } from "../dosage/sentence";
import { isId } from "../ids";
import { builtInTemplates, getBuiltInTemplate } from "./built-ins";
import { templateContent } from "./template";

const grade = (text: string) => readability.fleschKincaidGrade(text);
const cases = builtInTemplates.map((template) => [template.slug, template] as const);

test("the five that therapists ask for are there, each found by its slug", () => {
  expect(cases.map(([slug]) => slug)).toEqual([
    "desk-breaks-upper-back",
    "stiff-neck",
    "posture-and-chest",
    "gentle-for-flexible",
    "daily-mobility",
  ]);
  for (const [slug, template] of cases) expect(getBuiltInTemplate(slug)).toBe(template);
  expect(getBuiltInTemplate("no-such")).toBeNull();
});

test("no two share the id of a phase or an item", () => {
  const ids = builtInTemplates.flatMap(({ content }) => [...content.phases.map(({ id }) => id), ...content.items.map((i) => i.itemKey)]);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(cases)("%s", (_slug, { about, content, dosageBasis, weeksBasis, reasons }) => {
  test("is a valid template of exercises and variations that the catalog has", () => {
    expect(templateContent.parse(content)).toEqual(content);
    for (const { exerciseId, variationSlug } of content.items) {
      const exercise = getBuiltIn(exerciseId);
      expect(exercise).not.toBeNull();
      if (exercise) expect(describeExercise(exercise, variationSlug, "en")).not.toBeNull();
    }
  });

  test("asks for two to four exercises at a time and at most a quarter of an hour a day", () => {
    for (const phase of content.phases) {
      const items = content.items.filter((item) => item.phaseId === phase.id);
      expect(items.length).toBeGreaterThanOrEqual(2);
      expect(items.length).toBeLessThanOrEqual(4);
      const seconds = items.reduce((sum, { dosage }) => sum + dosageSeconds(dosage).perDay.max, 0);
      expect(seconds).toBeLessThanOrEqual(15 * 60);
    }
  });

  test("has phases that follow each other and fill its weeks", () => {
    content.phases.forEach((phase, i) => {
      expect(phase.fromWeek).toBe((content.phases[i - 1]?.toWeek ?? 0) + 1);
    });
    expect(content.phases.at(-1)?.toWeek ?? content.weeks).toBe(content.weeks);
  });

  test("is written so that anybody can read it", () => {
    const notes = content.items.map((item) => item.patientNote);
    const phases = content.phases.flatMap((phase) => [phase.title, phase.criteria]);
    for (const text of [content.title, content.goals, about, ...notes, ...phases].filter(Boolean)) {
      expect([text, grade(text) <= 6]).toEqual([text, true]);
    }
    for (const { dosage } of content.items) expect(grade(dosageSentence(dosage))).toBeLessThanOrEqual(6);
  });

  test("says of every figure what it rests on", () => {
    expect(basisLabels[weeksBasis]).toBeTruthy();
    expect(reasons.length).toBeGreaterThanOrEqual(2);
    for (const [, basis] of reasons) expect(basisLabels[basis]).toBeTruthy();
    for (const { itemKey, dosage } of content.items) {
      const basis = dosageBasis[itemKey];
      for (const field of Object.keys(dosage) as DosageField[]) {
        expect([itemKey, field, basis?.[field] == null]).toEqual([itemKey, field, dosage[field] === null]);
      }
    }
  });

  test("departs from the catalog only with a figure that the source gives, or says that it is ours", () => {
    for (const { itemKey, exerciseId, variationSlug, dosage } of content.items) {
      const exercise = getBuiltIn(exerciseId);
      const way = exercise && variationSlug ? getVariation(exercise, variationSlug) : exercise;
      for (const [field, basis] of Object.entries(dosageBasis[itemKey] ?? {}) as [DosageField, string | null][]) {
        const isCatalogs = JSON.stringify(dosage[field]) === JSON.stringify(way?.defaultDosage[field]);
        if (isCatalogs || (basis !== "article-a" && basis !== "article-b")) continue;
        const given = exercise?.sourceDosage.map(({ figures }) => figures[field]) ?? [];
        expect([exerciseId, field, basis, within(dosage[field], given)]).toEqual([exerciseId, field, exercise?.source, true]);
      }
    }
  });
});

type Span = { min: number; max: number };
const spanOf = (value: unknown): Span | null => {
  if (typeof value !== "object" || value === null) return null;
  if ("min" in value) return value as Span;
  return "times" in value ? (value.times as Span) : null;
};

/** A figure is the source's own, or a part of the range that it gives. */
const within = (value: unknown, given: readonly unknown[]) =>
  given.some((one) => {
    const [a, b] = [spanOf(value), spanOf(one)];
    return a && b ? a.min >= b.min && a.max <= b.max : JSON.stringify(value) === JSON.stringify(one);
  });

test("the plan for hypermobile people goes to the end of no range and presses nowhere", () => {
  const template = getBuiltInTemplate("gentle-for-flexible");
  const traits = template?.content.items.flatMap(({ exerciseId, variationSlug }) => {
    const exercise = getBuiltIn(exerciseId);
    return exercise && variationSlug ? (getVariation(exercise, variationSlug)?.traits ?? []) : (exercise?.traits ?? []);
  });
  expect(traits?.filter((trait) => /end-range|overpressure/.test(trait))).toEqual([]);
});

test("desk breaks need no floor", () => {
  const slugs = getBuiltInTemplate("desk-breaks-upper-back")?.content.items.map((item) => item.exerciseId) ?? [];
  expect(slugs.flatMap((slug) => getBuiltIn(slug)?.traits ?? [])).not.toContain("floor-transfer");
});
