import type { PatientFlag, ScreenAnswer } from "../vocabulary";
import { gateRules } from "./rules";

/** One question of the red-flag screen: what is asked, what says that it matters, and the flag that a yes proposes. */
export type ScreenQuestion = { id: string; text: string; source: string; flag: PatientFlag };

const asked = [
  {
    id: "trauma",
    text: "A recent fall, blow or accident of some force, or any reason to think that a bone is broken?",
    flag: "trauma-or-fracture",
  },
  {
    id: "neck-artery",
    text: "Sudden severe neck pain or headache, dizziness, double vision, trouble speaking or swallowing, a sudden drop to the ground, a numb face, an unsteady gaze?",
    flag: "neck-artery-signs",
  },
  {
    id: "spinal-cord",
    text: "Clumsy hands, an unsteady walk, tingling in both arms or in all limbs, a change of bladder or bowel?",
    flag: "spinal-cord-signs",
  },
  { id: "cancer", text: "Cancer, now or in the past, together with new pain that nothing explains?", flag: "cancer-with-new-pain" },
  { id: "infection", text: "Fever or other signs of an infection?", flag: "infection-signs" },
  { id: "instability", text: "Rheumatoid arthritis, or an upper neck that is known to be unstable?", flag: "upper-neck-instability" },
  { id: "vertebra", text: "A vertebra that has broken in the past?", flag: "vertebral-fracture" },
  { id: "arm-nerve", text: "Numbness, tingling or weakness in an arm that is getting worse?", flag: "arm-nerve-symptoms-worsening" },
] as const satisfies Omit<ScreenQuestion, "source">[];

const sourceOf = (flag: PatientFlag) => gateRules.find((rule) => rule.flag === flag && rule.source)?.source ?? "";

/** Short on purpose: one question for each flag that stops on the word of a source. */
export const screenQuestions: readonly ScreenQuestion[] = asked.map((question) => ({ ...question, source: sourceOf(question.flag) }));

export type ScreenAnswers = Readonly<Record<string, ScreenAnswer>>;

/** The flags that the answers propose. What was not asked proposes nothing. */
export const flagsProposed = (answers: ScreenAnswers): PatientFlag[] =>
  screenQuestions.filter(({ id }) => Object.hasOwn(answers, id) && answers[id] === "yes").map(({ flag }) => flag);

type Asked = { answers: ScreenAnswers; recordedAt: Date };
type Noted = { flag: PatientFlag; notedAt: Date; ended: unknown };

/** Those that the last screen proposes, that do not hold already and were not noted after it and ended since. */
export const flagsStillProposed = (last: Asked | undefined, noted: readonly Noted[]): PatientFlag[] =>
  last
    ? flagsProposed(last.answers).filter(
        (flag) => !noted.some((one) => one.flag === flag && (one.ended === null || one.notedAt >= last.recordedAt)),
      )
    : [];
