import { exactly } from "../../dosage/range";
import { builtInTemplate, exercise } from "../built-in";

export const stiffNeck = builtInTemplate({
  number: 2,
  slug: "stiff-neck",
  title: "Ease a stiff neck",
  about:
    "For a stiff neck with no warning signs. It starts with small moves, then adds the held turn. The chin tuck makes the neck work too.",
  goals: "Turn and bend your neck with ease. Make the deep muscles in your neck work again.",
  weeks: 6,
  weeksBasis: "house",
  reasons: [
    ["The neck moves and their figures are the article's.", "article-a"],
    ["The chin tuck is there so that muscles work as well: it does not stretch alone.", "judgement"],
    ["Two weeks of small moves before the held turn are our own choice.", "house"],
  ],
  phases: [
    {
      title: "Small moves",
      fromWeek: 1,
      toWeek: 2,
      criteria: "You can look to both sides, and your neck is no worse the next day.",
      items: [
        exercise("neck-flexion-extension", { patientNote: "Go only as far as feels good." }),
        exercise("chin-tuck", { variation: "lying" }),
        exercise("shoulder-rolls"),
      ],
    },
    {
      title: "Turn and hold",
      fromWeek: 3,
      toWeek: 6,
      items: [
        exercise("seated-cervical-rotation", { hold: [exactly(30), "article-a"], reps: [exactly(2), "article-a"] }),
        exercise("chin-tuck", { variation: "sitting" }),
        exercise("shoulder-rolls"),
      ],
    },
  ],
});
