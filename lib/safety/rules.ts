import { basisLabels, sources } from "../catalog/sources";
import type { PatientFlag, Severity, Trait } from "../vocabulary";

/** One row of the table: a flag, what it meets, how much that weighs, and what says so. */
export type GateRule = {
  flag: PatientFlag;
  /** Any one of these traits is enough. */
  meets: readonly Trait[] | "everything";
  severity: Exclude<Severity, "none">;
  /** The source, where there is one that says what meets what; null where it is clinical judgement. */
  source: string | null;
  /** True where the source says what meets what, and how much it weighs is judgement. */
  isSeverityJudged?: true;
  why: string;
  /** For staff: what helps. */
  advice: string;
  /** The same in the patient's words, to be put into the note; null where a row can only stop. It never names the flag. */
  note: string | null;
};

const redFlags = "Published red-flag lists";
const cited = {
  artery: "IFOMPT cervical framework 2020 (JOSPT 2023;53(1):7-22)",
  cord: "Cook 2010, cluster of findings; published red-flag lists",
  trauma: `${redFlags}; Canadian C-spine rule`,
  redFlags,
  instability: `${redFlags} (upper cervical instability)`,
  spine: "Too Fit To Fracture (Osteoporos Int 2014; 2015;26): individual advice, no blanket bans; UK consensus (BJSM 2022)",
  article: sources["article-a"].short,
  acog: "ACOG Committee Opinion 804 (2020); how long is too long is clinical judgement",
} as const;

/** What stands in place of a source. */
export const judgementWords = basisLabels.judgement;

const neck: readonly Trait[] = ["neck-end-range", "neck-overpressure"];
const spineToItsEnd: readonly Trait[] = ["spine-flexion-end-range", "spine-rotation-end-range", "roller-pressure"];
const arms: readonly Trait[] = ["arms-overhead", "arms-behind", "arms-abducted"];
const fragileSpine = {
  meets: spineToItsEnd,
  source: cited.spine,
  why: "Bending or turning the spine to its end, or hard pressure on it, loads its bones the most.",
  advice: "Keep the spine long and stop well before the end; decide with this patient what is worth the load.",
  note: "Keep your back long. Move slowly, and stop well before the end.",
} as const;
const fragileOnTheFloor = {
  meets: ["prone", "floor-transfer"],
  severity: "care",
  source: null,
  why: "Getting down to the floor and up, and lying on the stomach, can mean a fall or a strain on the spine.",
  advice: "Choose a way that is done sitting or standing, or make sure that getting down and up is safe.",
  note: "Get down and up slowly. Hold on to something firm.",
} as const;
const recentSurgery = {
  severity: "stop",
  source: null,
  why: "What was operated on needs time, and the surgeon says how much.",
  advice: "Wait until the surgeon allows it.",
  note: "Go only as far as your surgeon has allowed.",
} as const;
const proneInPregnancy = {
  meets: ["prone"],
  source: null,
  why: "Lying on the stomach presses on the belly.",
  advice: "Choose another position.",
  note: "If it is not easy to lie on your stomach, leave this one out.",
} as const;
const supineInPregnancy = {
  meets: ["supine"],
  severity: "care",
  source: cited.acog,
  why: "Lying flat on the back for long can slow the flow of blood back to the heart.",
  advice: "Keep it short, or tilt the body, or lie on the side instead.",
  note: "Lie flat on your back for a short time only. You can lean to one side, or lie on your side.",
} as const;
const armNerve = {
  meets: [...neck, "arms-abducted"],
  source: cited.article,
  isSeverityJudged: true,
  why: "These movements can pull on the nerves that run into the arm.",
  note: "Stop if the arm tingles, goes numb or feels weak.",
} as const;
const untilCleared = { meets: "everything", severity: "stop", advice: "No exercise until this is cleared.", note: null } as const;

/**
 * Every row of the table of flags. Source: named in each row; a row without one is clinical judgement, and a clinic can change it. Which
 * traits belong to the region of an operation is judgement too: the spine has all that bends, turns or presses on neck and back; the chest
 * all that stretches, loads or presses on the rib cage; the shoulder all that takes the arm to its end or puts weight on it.
 */
export const gateRules: readonly GateRule[] = [
  {
    ...{ flag: "neck-artery-signs", meets: "everything", severity: "stop", source: cited.artery, note: null },
    why: "These may be signs of a problem in an artery of the neck.",
    advice: "Refer urgently. No exercise.",
  },
  {
    ...{ flag: "spinal-cord-signs", meets: "everything", severity: "stop", source: cited.cord, note: null },
    why: "These may be signs of pressure on the spinal cord.",
    advice: "Refer urgently. No exercise.",
  },
  { ...untilCleared, flag: "trauma-or-fracture", source: cited.trauma, why: "A bone may be broken." },
  { ...untilCleared, flag: "cancer-with-new-pain", source: cited.redFlags, why: "The pain may come from the cancer." },
  { ...untilCleared, flag: "infection-signs", source: cited.redFlags, why: "The pain may come from an infection." },
  {
    ...{ flag: "upper-neck-instability", meets: neck, severity: "stop", source: cited.instability, note: null },
    why: "The joints at the top of the neck may give way at the end of a movement.",
    advice: "Leave the ends of neck movements out.",
  },
  { ...fragileSpine, flag: "osteoporosis", severity: "care" },
  { ...fragileOnTheFloor, flag: "osteoporosis" },
  { ...fragileSpine, flag: "vertebral-fracture", severity: "stop" },
  { ...fragileOnTheFloor, flag: "vertebral-fracture" },
  {
    ...{ flag: "hypermobility", severity: "care", source: cited.article },
    meets: [...neck, "spine-flexion-end-range", "spine-rotation-end-range"],
    why: "Joints that move far already need little stretching.",
    advice: "Gently and sparingly.",
    note: "Do this gently, and not too often. Stop before the end.",
  },
  {
    ...{ flag: "dizziness", severity: "care", source: null },
    meets: [...neck, "eyes-closed-standing"],
    why: "Moving the head far, or standing with the eyes closed, can bring on dizziness and a fall.",
    advice: "Have the patient sit, and go slowly.",
    note: "Sit down for this, and move slowly.",
  },
  { ...proneInPregnancy, flag: "pregnancy-first-third", severity: "care" },
  { ...supineInPregnancy, flag: "pregnancy-first-third" },
  { ...proneInPregnancy, flag: "pregnancy-later", severity: "stop" },
  { ...supineInPregnancy, flag: "pregnancy-later" },
  {
    ...{ ...recentSurgery, flag: "surgery-spine" },
    meets: [...neck, ...spineToItsEnd, "spine-extension", "chair-edge-pressure"],
  },
  {
    ...{ ...recentSurgery, flag: "surgery-chest" },
    meets: [
      ...arms,
      "hands-weight-bearing",
      "prone",
      "spine-extension",
      "spine-rotation-end-range",
      "roller-pressure",
      "chair-edge-pressure",
    ],
  },
  { ...recentSurgery, flag: "surgery-shoulder", meets: [...arms, "hands-weight-bearing"] },
  {
    ...{ flag: "shoulder-pain", meets: arms, severity: "care", source: null },
    why: "The arms go where a sore or loose shoulder is stressed.",
    advice: "Keep the arms lower, or choose another movement.",
    note: "Move your arms only where it does not hurt.",
  },
  {
    ...{ flag: "wrist-pain", meets: ["hands-weight-bearing"], severity: "care", source: null },
    why: "The weight of the body is on bent wrists.",
    advice: "Take the weight off the hands, or choose another movement.",
    note: "Stop if your wrists or hands hurt.",
  },
  {
    ...{ flag: "knee-pain", meets: ["kneeling", "floor-transfer"], severity: "care", source: null },
    why: "Kneeling and getting up from the floor load the knees.",
    advice: "Choose a way that is done sitting or standing, or put something soft under the knees.",
    note: "Put something soft under your knees. Stop if they hurt.",
  },
  {
    ...{ flag: "no-floor-transfer", meets: ["floor-transfer"], severity: "stop", source: null },
    why: "It is done on the floor.",
    advice: "Choose a way that is done sitting, standing or on a bed.",
    note: "Do this on a firm bed, not on the floor.",
  },
  {
    ...{ flag: "heart-or-blood-pressure", meets: ["breath-hold-risk"], severity: "care", source: null },
    why: "Holding the breath during effort raises the blood pressure.",
    advice: "Keep breathing, light effort.",
    note: "Keep breathing, and use little effort.",
  },
  {
    ...armNerve,
    flag: "arm-nerve-symptoms",
    severity: "care",
    advice: "Small movements that bring on no symptoms; it stops where they worsen.",
  },
  { ...armNerve, flag: "arm-nerve-symptoms-worsening", severity: "stop", advice: "Look for the cause before these movements go on." },
];

/** Where a clinic judges one meeting of a flag and a trait otherwise. `*` stands for everything. */
export type ClinicRule = { flag: PatientFlag; trait: Trait | "*"; severity: Severity };

/** The traits of a row as its clinic rules name them. */
export const traitsOfRule = ({ meets }: GateRule): readonly ClinicRule["trait"][] => (meets === "everything" ? ["*"] : meets);

/** What a clinic may set: anything where it is judgement; what a source says can be made stricter, not weaker, and not switched off. */
export function severitiesFor({ severity, source, isSeverityJudged }: GateRule): readonly Severity[] {
  if (source === null) return ["stop", "care", "none"];
  return isSeverityJudged || severity === "care" ? ["stop", "care"] : ["stop"];
}

/** How much a meeting weighs in this clinic. A stored rule that is not allowed counts for nothing. */
export function severityOf(rule: GateRule, trait: ClinicRule["trait"], clinicRules: readonly ClinicRule[]): Severity {
  const own = clinicRules.find((candidate) => candidate.flag === rule.flag && candidate.trait === trait);
  return own && severitiesFor(rule).includes(own.severity) ? own.severity : rule.severity;
}

/** The row in which a flag meets a trait; null where it does not. */
export const ruleFor = (flag: PatientFlag, trait: ClinicRule["trait"]): GateRule | null =>
  gateRules.find((rule) => rule.flag === flag && traitsOfRule(rule).includes(trait)) ?? null;
