import type { Figure } from "../../catalog/facts";
import type { Dosage } from "../../dosage/dosage";
import { between, exactly } from "../../dosage/range";
import { builtInTemplate, exercise } from "../built-in";

/** ACSM's least, because the article says sparingly. */
const someDays: Figure<Dosage["days"]> = [{ kind: "days-a-week", count: between(2, 3) }, "acsm"];
const ten: Figure<NonNullable<Dosage["reps"]>> = [exactly(10), "article-b"];
const small = "Stay in the middle. Stop well before the end of the move.";

/** Nothing in it goes to the end of a range: that is what speaks against most other plans. */
export const gentleAndFlexible = builtInTemplate({
  number: 4,
  slug: "gentle-for-flexible",
  title: "A gentle plan for loose joints",
  about: "For flexible or hypermobile people. Nothing in it is held at the end of a range, and days of rest lie between.",
  goals: "Build control in the middle of each move. Do less, and do it well.",
  weeks: 8,
  weeksBasis: "house",
  reasons: [
    ["Flexible or hypermobile people stretch sparingly and gently, only as needed.", "article-a"],
    ["No move to the end of the range: control and strength take the place of stretches.", "judgement"],
    ["Two to three days a week are the least that the guideline names.", "acsm"],
  ],
  phases: [
    {
      title: "Find the middle",
      fromWeek: 1,
      toWeek: 4,
      criteria: "You can do all of it slowly, and nothing aches the next day.",
      items: [
        exercise("shoulder-rolls", { reps: ten, days: someDays, patientNote: small }),
        exercise("arm-circles", { variation: "smaller", reps: ten, days: someDays, patientNote: small }),
        exercise("chin-tuck", { variation: "lying", days: someDays, perDay: [{ kind: "times", times: exactly(1) }, "house"] }),
      ],
    },
    {
      title: "Add strength",
      fromWeek: 5,
      toWeek: 8,
      items: [
        exercise("arm-circles", { variation: "smaller", days: someDays, patientNote: small }),
        exercise("chin-tuck", { variation: "sitting", days: someDays, perDay: [{ kind: "times", times: exactly(1) }, "house"] }),
        exercise("prone-w", { variation: "chest-down", sets: [exactly(2), "article-a"] }),
      ],
    },
  ],
});
