/** The closed sets of the product, in the words of the field. Imports nothing, so that any code may use it. */

export const roles = ["owner", "therapist", "assistant"] as const;
export type Role = (typeof roles)[number];

export const paperSizes = ["letter", "a4"] as const;
export type PaperSize = (typeof paperSizes)[number];

export const printSizes = ["standard", "large"] as const;
export type PrintSize = (typeof printSizes)[number];

/** How a handout is laid out, see `lib/handout/layouts`. */
export const handoutLayouts = ["standard", "compact", "large", "pictures", "summary", "diary"] as const;
export type HandoutLayout = (typeof handoutLayouts)[number];

/** What can be left out of a handout, or added to it. Stop signs are not among it: nobody can switch them off. */
export const handoutParts = ["pictures", "steps", "dosage", "notes", "goals", "cautions", "code", "diary", "carer"] as const;
export type HandoutPart = (typeof handoutParts)[number];

/** Languages that a patient can read. Adding one is a folder of texts, not a migration. */
export const languages = ["en", "es", "ar"] as const;
export type Language = (typeof languages)[number];

/** Sunday first, as `Date.getUTCDay` counts. */
export const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
export type Weekday = (typeof weekdays)[number];

export const sides = ["none", "left", "right", "each", "alternating"] as const;
export type Side = (typeof sides)[number];

export const pulls = ["light", "moderate", "strong"] as const;
export type Pull = (typeof pulls)[number];

export const positions = ["sitting", "standing", "hands-and-knees", "lying-on-back", "lying-on-side", "lying-on-stomach"] as const;
export type Position = (typeof positions)[number];

export const equipment = ["chair", "mat", "towel", "foam-roller", "doorway"] as const;
export type Equipment = (typeof equipment)[number];

export const regions = ["neck", "upper-back", "shoulders", "chest"] as const;
export type Region = (typeof regions)[number];

export const exerciseKinds = ["static-stretch", "dynamic-mobility", "strength", "posture"] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

export const muscles = [
  "thoracic-rotators",
  "thoracic-extensors",
  "obliques",
  "abdominals",
  "erector-spinae",
  "latissimus-dorsi",
  "pectorals",
  "pectoralis-major",
  "pectoralis-minor",
  "serratus-anterior",
  "trapezius",
  "upper-trapezius",
  "middle-trapezius",
  "lower-trapezius",
  "rhomboids",
  "levator-scapulae",
  "deltoids",
  "anterior-deltoid",
  "rotator-cuff",
  "external-rotators",
  "deep-neck-flexors",
  "neck-flexors",
  "neck-extensors",
  "suboccipitals",
  "sternocleidomastoid",
  "splenius",
] as const;
export type Muscle = (typeof muscles)[number];

/** What a movement does to the body. A patient's flag meets a trait, never an exercise by name. */
export const traits = [
  "neck-end-range",
  "neck-overpressure",
  "spine-flexion-end-range",
  "spine-rotation-end-range",
  "spine-extension",
  "prone",
  "supine",
  "floor-transfer",
  "hands-weight-bearing",
  "kneeling",
  "arms-overhead",
  "arms-behind",
  "arms-abducted",
  "roller-pressure",
  "chair-edge-pressure",
  "breath-hold-risk",
  "eyes-closed-standing",
] as const;
export type Trait = (typeof traits)[number];

/** What is true of a patient and may speak against a movement: `lib/safety` says which flag meets which trait, and on what basis. */
export const patientFlags = [
  "neck-artery-signs",
  "spinal-cord-signs",
  "trauma-or-fracture",
  "cancer-with-new-pain",
  "infection-signs",
  "upper-neck-instability",
  "osteoporosis",
  "vertebral-fracture",
  "hypermobility",
  "dizziness",
  "pregnancy-first-third",
  "pregnancy-later",
  "surgery-spine",
  "surgery-chest",
  "surgery-shoulder",
  "shoulder-pain",
  "wrist-pain",
  "knee-pain",
  "no-floor-transfer",
  "heart-or-blood-pressure",
  "arm-nerve-symptoms",
  "arm-nerve-symptoms-worsening",
] as const;
export type PatientFlag = (typeof patientFlags)[number];

/** `stop` blocks publishing until the item is gone or somebody gives a reason; `care` is shown; `none` is what a clinic switched off. */
export const severities = ["stop", "care", "none"] as const;
export type Severity = (typeof severities)[number];

export const screenAnswers = ["yes", "no", "not-asked"] as const;
export type ScreenAnswer = (typeof screenAnswers)[number];

/** `undo` takes another event back: what was recorded is never changed. */
export const programEventKinds = ["start", "pause", "resume", "end", "extend", "undo"] as const;
export type ProgramEventKind = (typeof programEventKinds)[number];

export const oneTimePurposes = ["setup", "invitation", "password", "email"] as const;
export type OneTimePurpose = (typeof oneTimePurposes)[number];

/** How a patient said yes to having the program under a link. */
export const agreementWays = ["in-person", "phone", "writing"] as const;
export type AgreementWay = (typeof agreementWays)[number];

/** How the clinic's mail server is spoken to; `none` only on this very computer. */
export const mailSecurities = ["tls", "starttls", "none"] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** What the token of a share link opens: the patient's page, or the calendar alone. */
export const shareTokenPurposes = ["page", "calendar"] as const;

/** Who said what was done: the patient on their page, the clinic from a paper diary, or the clinic from what it saw or heard. */
export const logSources = ["patient", "paper", "clinic"] as const;
export type LogSource = (typeof logSources)[number];

/** How much of an exercise was done in one round. */
export const doneAmounts = ["none", "some", "all"] as const;
export type DoneAmount = (typeof doneAmounts)[number];

export const efforts = ["easy", "right", "hard"] as const;
export type Effort = (typeof efforts)[number];

/** This morning against the day before. */
export const comparisons = ["better", "same", "worse"] as const;
export type Comparison = (typeof comparisons)[number];
