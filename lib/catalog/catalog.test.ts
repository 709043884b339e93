import readability from "text-readability";
import { describe, expect, test } from "vitest";
import { type Dosage, type DosageField, dosageSchema } from "../dosage/dosage";
import { exactly } from "../dosage/range";
import { dosageSeconds } from "../dosage/seconds";
import { dosageSentence } from "../dosage/sentence";
import { revisionOf } from "../figure/revisions";
import { languages } from "../vocabulary";
import { describeExercise, type Exercise, exercises, getBuiltIn, getVariation, listBuiltIns } from "./catalog";
import { texts } from "./texts";

const slugs = [
  "seated-trunk-rotation",
  "quadruped-rotation",
  "side-lying-thoracic-rotation",
  "thoracic-extension-chair",
  "clasped-hands-chest-opener",
  "supine-arm-raise-towel",
  "prone-w",
  "foam-roller-ity",
  "chin-tuck",
  "neck-flexion-extension",
  "seated-cervical-rotation",
  "doorway-chest-stretch",
  "shoulder-rolls",
  "arm-circles",
  "cat-cow",
];

const each = exercises.map((exercise) => [exercise.slug, exercise] as const);
const ways = exercises.flatMap((exercise) =>
  [null, ...exercise.variations.map(({ slug }) => slug)].map((variation) => [exercise.slug, variation, exercise] as const),
);
const starts = exercises.flatMap((exercise) => [exercise, ...exercise.variations].map((way) => [exercise.slug, way.slug, way] as const));

test("the catalog has the fifteen exercises, each once", () => {
  expect(listBuiltIns().map(({ slug }) => slug)).toEqual(slugs);
  expect(getBuiltIn("cat-cow")?.name).toBe("Cat-cow");
  for (const absent of ["", "no-such", "__proto__", "constructor"]) expect(getBuiltIn(absent)).toBeNull();
});

describe.each(each)("%s", (slug, exercise) => {
  test("says where it comes from, what it needs and what it does", () => {
    expect(exercise.figure).toEqual({ poseId: slug, revision: revisionOf(slug) });
    expect(exercise.positions.length).toBeGreaterThan(0);
    expect(exercise.regions.length).toBeGreaterThan(0);
    expect(exercise.kinds.length).toBeGreaterThan(0);
    expect(exercise.muscles.main.length).toBeGreaterThan(0);
    expect(exercise.aliases.length).toBeGreaterThan(0);
    expect(exercise.source).toBe(exercise.group === null ? "article-b" : "article-a");
    expect(exercise.defaultDosage.side).toBe(exercise.sides);
  });

  test("says in every language the same steps, cautions and variations", () => {
    for (const language of languages) {
      const text = exercise.text[language];
      expect(text.steps.length).toBeGreaterThan(1);
      expect(Object.keys(text.variations).sort()).toEqual(exercise.variations.map((variation) => variation.slug).sort());
    }
  });

  test("says how often it starts, and on what that rests", () => {
    const { frequency, defaultBasis, frequencyNote, sourceDosage } = exercise;
    expect(defaultBasis.days).toBe(frequency === "stated" ? exercise.source : "acsm");
    expect(frequencyNote).toContain(frequency === "stated" ? "comes from the article" : "ACSM");
    expect(sourceDosage.some(({ figures }) => figures.days || figures.perDay)).toBe(frequency === "stated");
  });
});

/** Figures of a source made whole: what it leaves open is once, every day. */
const whole = (figures: Partial<Dosage>): Dosage => ({
  sets: exactly(1),
  reps: figures.hold ? null : exactly(1),
  hold: null,
  rest: null,
  tempo: null,
  side: "none",
  perDay: { kind: "times", times: exactly(1) },
  days: { kind: "every-day" },
  intensity: null,
  load: null,
  ...figures,
});

type Said = [slug: string, way: number, sentence: string];
const said: Said[] = [
  ["seated-trunk-rotation", 0, "Do this 10 to 15 times on each side, once a day."],
  ["quadruped-rotation", 0, "Do this 10 times on each side, once a day."],
  ["side-lying-thoracic-rotation", 0, "Hold for 30 seconds, 2 to 3 times on each side, once a day."],
  ["side-lying-thoracic-rotation", 1, "Do this once on each side, once a day."],
  ["thoracic-extension-chair", 0, "Hold for 5 to 10 seconds, 10 times, once a day."],
  ["clasped-hands-chest-opener", 0, "Hold for up to 30 seconds, 2 to 3 times, once a day."],
  ["supine-arm-raise-towel", 0, "Do this 10 to 15 times, 2 to 3 times a day."],
  ["prone-w", 0, "Do 2 to 3 sets of 10 times, and hold for 2 to 3 seconds each time, once a day."],
  ["foam-roller-ity", 0, "Do this 10 times, once a day."],
  ["foam-roller-ity", 1, "Hold for up to 30 seconds, once a day."],
  ["chin-tuck", 0, "Hold for 2 to 3 seconds, 10 times, 2 to 3 times a day."],
  ["neck-flexion-extension", 0, "Do this up to 10 times, once a day."],
  ["neck-flexion-extension", 1, "Hold for 30 to 60 seconds, once a day."],
  ["seated-cervical-rotation", 0, "Hold for 30 to 60 seconds, 2 to 3 times on each side, once a day."],
  ["doorway-chest-stretch", 0, "Hold for 30 seconds, 3 to 4 times, 3 to 4 days a week."],
  ["shoulder-rolls", 0, "Do this 10 to 15 times, once a day."],
  ["arm-circles", 0, "Do this 10 to 15 times, 3 to 4 days a week."],
  ["cat-cow", 0, "Do this 10 to 15 times, once a day."],
];

test.each(said)("the source's dosage of %s (%i) reads: %s", (slug, way, sentence) => {
  const figures = getBuiltIn(slug)?.sourceDosage[way]?.figures ?? {};
  const dosage = dosageSchema.parse(whole(figures));
  expect(dosageSentence(dosage)).toBe(sentence);
  expect(readability.fleschKincaidGrade(sentence)).toBeLessThanOrEqual(6);
});

test("no figure of a source is left unsaid", () => {
  expect(said).toHaveLength(exercises.flatMap(({ sourceDosage }) => sourceDosage).length);
});

describe.each(starts)("the start of %s, %s", (_slug, _way, { defaultDosage, defaultBasis }) => {
  test("is a valid dosage, said plainly, whose every figure names its basis", () => {
    expect(dosageSchema.parse(defaultDosage)).toEqual(defaultDosage);
    expect(readability.fleschKincaidGrade(dosageSentence(defaultDosage))).toBeLessThanOrEqual(6);
    for (const field of Object.keys(defaultBasis) as DosageField[]) {
      expect([field, defaultBasis[field] === null]).toEqual([field, defaultDosage[field] === null]);
    }
  });

  test("takes between half a minute and twelve minutes a day", () => {
    const { min, max } = dosageSeconds(defaultDosage).perDay;
    expect(min).toBeGreaterThanOrEqual(2);
    expect(max).toBeLessThanOrEqual(12 * 60);
  });
});

test("a default keeps to what its source says where the source says it", () => {
  for (const { slug, sourceDosage, defaultDosage } of exercises) {
    expect({ slug, ...defaultDosage }).toMatchObject({ slug, ...sourceDosage[0]?.figures });
  }
});

const grade = (sentences: readonly string[]) => (sentences.length > 0 ? readability.fleschKincaidGrade(sentences.join(" ")) : 0);

/** Words that begin a step. A new step that begins otherwise has to be looked at. */
const verbs =
  /^(Arch|Bend|Breathe|Clasp|Come|Count|Cross|Draw|Feel|Finish|Get|Hold|Keep|Lace|Lean|Let|Lie|Lift|Look|Make|Move|Open|Place|Point|Press|Pull|Put|Raise|Reach|Rest|Roll|Round|Sit|Squeeze|Stand|Straighten|Take|Turn) /;

describe.each(ways)("what the patient reads of %s (%s)", (_slug, variation, exercise: Exercise) => {
  const description = describeExercise(exercise, variation, "en");

  test("has steps that begin with a verb, of fifteen words at most", () => {
    for (const step of description?.steps ?? []) {
      expect(step).toMatch(verbs);
      expect(step).toMatch(/\.$/);
      expect(step.split(/\s+/).length).toBeLessThanOrEqual(15);
    }
  });

  test("is at a reading grade of six or lower, as a whole and line by line", () => {
    expect(grade(description?.steps ?? [])).toBeLessThanOrEqual(6);
    expect(grade(description?.cautions ?? [])).toBeLessThanOrEqual(6);
    for (const line of [...(description?.steps ?? []), ...(description?.cautions ?? [])])
      expect(grade([line]), line).toBeLessThanOrEqual(6);
  });
});

test.each(each)("why one does %s is one plain sentence of at most 70 letters that promises no cure", (_slug, { text }) => {
  expect(grade([text.en.why]), text.en.why).toBeLessThanOrEqual(6);
  for (const language of languages) {
    expect(text[language].why).toMatch(/^[^.]{20,69}\.$/u);
    expect(text[language].why).not.toMatch(/cure|fix|heal|will|cura|sana|elimina|يشفي|يعالج/i);
  }
});

test("the stop signs and the guidance are at a reading grade of six or lower", () => {
  const { stopSigns, guidance } = texts.en;
  for (const text of [[stopSigns.lead], stopSigns.signs, [stopSigns.support], ...Object.values(guidance)])
    expect(grade(text), text.join(" ")).toBeLessThanOrEqual(6);
});

test.each([
  ["numbness, tingling or weakness", /numbness, tingling or weakness/],
  ["dizziness", /dizzy/],
  ["double vision", /see double/],
  ["trouble speaking or swallowing", /speak or swallow/],
  ["a sudden severe headache or neck pain", /sudden, very bad headache or neck pain/],
  ["chest pain", /pain in your chest/],
  ["loss of bladder or bowel control", /bladder or bowels/],
])("the stop signs name %s", (_sign, words) => {
  expect(texts.en.stopSigns.signs.join(" ")).toMatch(words);
});

describe("a description for a program", () => {
  const of = (slug: string, variation: string | null = null) => {
    const exercise = getBuiltIn(slug);
    return exercise && describeExercise(exercise, variation, "en");
  };

  test("uses the patient's words for what is needed", () => {
    expect(of("thoracic-extension-chair")?.equipment).toEqual(["a sturdy chair with a back and no wheels"]);
    expect(of("clasped-hands-chest-opener", "towel")?.equipment).toEqual(["a small towel"]);
    expect(of("shoulder-rolls")?.equipment).toEqual([]);
  });

  test("names the variation, and takes its steps, position and picture", () => {
    expect(of("thoracic-extension-chair", "foam-roller")).toMatchObject({
      name: "Upper back extension over a chair (on the floor, over a foam roller)",
      position: "lying-on-back",
      equipment: ["a foam roller"],
      figure: { poseId: "thoracic-extension-chair/foam-roller", revision: 1 },
    });
    expect(of("prone-w", "chest-down")?.steps).toContain("Keep your chest on the mat.");
  });

  test("leaves the position open where the patient chooses it", () => {
    expect(of("chin-tuck")?.position).toBeNull();
    expect(of("chin-tuck", "standing")?.position).toBe("standing");
    expect(of("cat-cow")?.position).toBe("hands-and-knees");
  });

  test("says where it should be felt as the last step", () => {
    expect(of("prone-w")?.steps.at(-1)).toBe("Feel the muscles work between your shoulder blades.");
  });

  test("is null for a variation that does not exist", () => {
    for (const absent of ["no-such", "", "constructor", "__proto__"]) expect(of("prone-w", absent)).toBeNull();
  });
});

test("pressure of the hand on the neck carries its own trait, so that a flag can meet it", () => {
  for (const [slug, variation] of [
    ["neck-flexion-extension", "hand-pressure"],
    ["seated-cervical-rotation", "finger-pressure"],
  ] as const) {
    const exercise = getBuiltIn(slug);
    expect(exercise?.traits).not.toContain("neck-overpressure");
    expect(exercise && getVariation(exercise, variation)?.traits).toContain("neck-overpressure");
  }
});
