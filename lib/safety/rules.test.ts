import readability from "text-readability";
import { describe, expect, it, test } from "vitest";
import { type PatientFlag, patientFlags, type Severity, type Trait, traits } from "../vocabulary";
import { conflictsOf } from "./conflicts";
import { flagWords, urgentMessage } from "./flag-words";
import { gateRules, ruleFor, severitiesFor, severityOf } from "./rules";
import { flagsProposed, flagsStillProposed, screenQuestions } from "./screen-questions";

/** The table once more, by hand: S rests on a source, J on judgement; `SJ` on a source for the meeting and on judgement for its weight. */
type Met = Partial<Record<Trait | "*", `${"stop" | "care"} ${"S" | "J" | "SJ"}`>>;
const table: Record<PatientFlag, Met> = {
  "neck-artery-signs": { "*": "stop S" },
  "spinal-cord-signs": { "*": "stop S" },
  "trauma-or-fracture": { "*": "stop S" },
  "cancer-with-new-pain": { "*": "stop S" },
  "infection-signs": { "*": "stop S" },
  "upper-neck-instability": { "neck-overpressure": "stop S", "neck-end-range": "stop S" },
  osteoporosis: {
    ...{ "spine-flexion-end-range": "care S", "spine-rotation-end-range": "care S", "roller-pressure": "care S" },
    ...{ prone: "care J", "floor-transfer": "care J" },
  },
  "vertebral-fracture": {
    ...{ "spine-flexion-end-range": "stop S", "spine-rotation-end-range": "stop S", "roller-pressure": "stop S" },
    ...{ prone: "care J", "floor-transfer": "care J" },
  },
  hypermobility: {
    ...{ "neck-overpressure": "care S", "neck-end-range": "care S" },
    ...{ "spine-flexion-end-range": "care S", "spine-rotation-end-range": "care S" },
  },
  dizziness: { "neck-end-range": "care J", "neck-overpressure": "care J", "eyes-closed-standing": "care J" },
  "pregnancy-first-third": { prone: "care J", supine: "care S" },
  "pregnancy-later": { prone: "stop J", supine: "care S" },
  "surgery-spine": {
    ...{ "neck-end-range": "stop J", "neck-overpressure": "stop J", "spine-flexion-end-range": "stop J" },
    ...{ "spine-rotation-end-range": "stop J", "spine-extension": "stop J", "roller-pressure": "stop J" },
    "chair-edge-pressure": "stop J",
  },
  "surgery-chest": {
    ...{ "arms-overhead": "stop J", "arms-behind": "stop J", "arms-abducted": "stop J", "hands-weight-bearing": "stop J" },
    ...{ prone: "stop J", "spine-extension": "stop J", "spine-rotation-end-range": "stop J" },
    ...{ "roller-pressure": "stop J", "chair-edge-pressure": "stop J" },
  },
  "surgery-shoulder": {
    ...{ "arms-overhead": "stop J", "arms-behind": "stop J", "arms-abducted": "stop J", "hands-weight-bearing": "stop J" },
  },
  "shoulder-pain": { "arms-overhead": "care J", "arms-behind": "care J", "arms-abducted": "care J" },
  "wrist-pain": { "hands-weight-bearing": "care J" },
  "knee-pain": { kneeling: "care J", "floor-transfer": "care J" },
  "no-floor-transfer": { "floor-transfer": "stop J" },
  "heart-or-blood-pressure": { "breath-hold-risk": "care J" },
  "arm-nerve-symptoms": { "neck-end-range": "care SJ", "neck-overpressure": "care SJ", "arms-abducted": "care SJ" },
  "arm-nerve-symptoms-worsening": { "neck-end-range": "stop SJ", "neck-overpressure": "stop SJ", "arms-abducted": "stop SJ" },
};

const item = (met: readonly Trait[]) => ({ itemKey: "a", exerciseId: "x", variationSlug: null, traits: met });
const basisOf = ({ source, isSeverityJudged }: (typeof gateRules)[number]) => (source === null ? "J" : isSeverityJudged ? "SJ" : "S");
const cases = patientFlags.flatMap((flag) => ["*" as const, ...traits].map((trait) => [flag, trait, table[flag][trait]] as const));

describe("The table of flags", () => {
  it.each(cases.filter(([, , expected]) => expected))("%s meets %s: %s", (flag, trait, expected) => {
    const rule = ruleFor(flag, trait);
    expect(rule && `${rule.severity} ${basisOf(rule)}`).toBe(expected);
    const [conflict] = conflictsOf([flag], [item(trait === "*" ? [] : [trait])]);
    expect(conflict).toMatchObject({ flag, severity: rule?.severity, reasons: [{ traits: trait === "*" ? [] : [trait] }] });
  });

  it("meets nothing else: every other pair of a flag and a trait is free", () => {
    for (const [flag, trait, expected] of cases) {
      if (expected || trait === "*" || table[flag]["*"]) continue;
      expect(conflictsOf([flag], [item([trait])]), `${flag} and ${trait}`).toEqual([]);
    }
  });

  it("names each pair once, and every trait is met by a flag", () => {
    const pairs = gateRules.flatMap((rule) => (rule.meets === "everything" ? ["*"] : rule.meets).map((trait) => `${rule.flag} ${trait}`));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const trait of traits)
      expect(
        gateRules.some((rule) => rule.meets !== "everything" && rule.meets.includes(trait)),
        trait,
      ).toBe(true);
  });

  it("says why, what helps, and for whatever may be done with care a note that anybody can read", () => {
    for (const rule of gateRules) {
      expect(rule.why, rule.flag).toMatch(/^[A-Z].*\.$/);
      expect(rule.advice, rule.flag).toMatch(/^[A-Z].*\.$/);
      if (severitiesFor(rule).includes("care") && rule.flag !== "upper-neck-instability") expect(rule.note, rule.flag).toMatch(/\.$/);
      if (!rule.note) continue;
      expect(readability.fleschKincaidGrade(rule.note), rule.note).toBeLessThanOrEqual(6);
      expect(rule.note, "a note tells nobody what the patient has").not.toMatch(/osteopor|fracture|pregnan|dizz|heart|nerve|surgery/i);
    }
  });
});

describe("Signs that must not wait", () => {
  it.each(["neck-artery-signs", "spinal-cord-signs"] as const)("%s say: refer urgently, and that a list finds not everything", (flag) => {
    expect(flagWords[flag].isUrgent).toBe(true);
    expect(urgentMessage[flag]).toMatch(/Refer urgently.*does not guarantee/);
    expect(ruleFor(flag, "*")?.advice).toMatch(/Refer urgently/);
  });
});

describe("What a clinic may change", () => {
  it.each<[string, PatientFlag, Trait | "*", Severity[]]>([
    ["judgement", "wrist-pain", "hands-weight-bearing", ["stop", "care", "none"]],
    ["judgement that stops", "surgery-spine", "spine-extension", ["stop", "care", "none"]],
    ["a sourced care", "osteoporosis", "spine-flexion-end-range", ["stop", "care"]],
    ["a sourced stop", "vertebral-fracture", "spine-flexion-end-range", ["stop"]],
    ["everything", "infection-signs", "*", ["stop"]],
    ["a sourced meeting of judged weight", "arm-nerve-symptoms-worsening", "arms-abducted", ["stop", "care"]],
  ])("%s", (_what, flag, trait, allowed) => {
    const rule = ruleFor(flag, trait);
    expect(rule && severitiesFor(rule)).toEqual(allowed);
  });

  it("counts for nothing where it is not allowed, however it got into the database", () => {
    const rule = ruleFor("vertebral-fracture", "roller-pressure");
    const weaker = { flag: "vertebral-fracture", trait: "roller-pressure", severity: "none" } as const;
    expect(rule && severityOf(rule, "roller-pressure", [weaker])).toBe("stop");
    expect(gateRules.every((candidate) => candidate.source === null || !severitiesFor(candidate).includes("none"))).toBe(true);
  });
});

describe("The red-flag screen", () => {
  test("asks once for each flag that stops on the word of a source, and says which", () => {
    const stops = gateRules.filter((rule) => rule.severity === "stop" && rule.source !== null).map((rule) => rule.flag);
    expect(screenQuestions.map((question) => question.flag).sort()).toEqual([...new Set(stops)].sort());
    for (const { text, source } of screenQuestions) {
      expect(text).toMatch(/\?$/);
      expect(source.length).toBeGreaterThan(5);
    }
  });

  test("a yes proposes its flag; a no and what was not asked propose nothing", () => {
    expect(flagsProposed({ trauma: "yes", cancer: "no", infection: "not-asked" })).toEqual(["trauma-or-fracture"]);
    expect(flagsProposed({ constructor: "yes", unknown: "yes" } as never)).toEqual([]);
  });

  const [before, asked, after] = [1, 2, 3].map((day) => new Date(`2026-11-0${day}`));
  it.each([
    ["a yes that nobody has noted", [], true],
    ["a yes that is noted", [{ notedAt: before, ended: null }], false],
    ["a yes after an earlier one was over", [{ notedAt: before, ended: {} }], true],
    ["a yes that was noted and is over", [{ notedAt: after, ended: {} }], false],
  ] as const)("goes on proposing %s: %j", (_what, noted, isProposed) => {
    const last = { answers: { trauma: "yes" }, recordedAt: asked as Date } as const;
    const flags = noted.map((one) => ({ ...one, notedAt: one.notedAt as Date, flag: "trauma-or-fracture" as const }));
    expect(flagsStillProposed(last, flags)).toEqual(isProposed ? ["trauma-or-fracture"] : []);
    expect(flagsStillProposed(undefined, flags)).toEqual([]);
  });
});
