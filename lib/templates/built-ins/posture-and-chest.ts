import { between, exactly } from "../../dosage/range";
import { builtInTemplate, exercise } from "../built-in";

export const postureAndChest = builtInTemplate({
  number: 3,
  slug: "posture-and-chest",
  title: "Stand tall and open your chest",
  about: "For rounded shoulders and a tight chest. It pairs a chest stretch with work for the muscles between the shoulder blades.",
  goals: "Open the front of your chest. Make the muscles between your shoulder blades strong, so that you stand tall.",
  weeks: 6,
  weeksBasis: "house",
  reasons: [
    ["The chest stretch, how long and how often: the article's.", "article-b"],
    ["The moves for posture and their figures: the article's.", "article-a"],
    ["The easier first weeks are clinical judgement.", "judgement"],
  ],
  phases: [
    {
      title: "Get used to it",
      fromWeek: 1,
      toWeek: 2,
      criteria: "Two sets feel easy, and your back does not ache the next day.",
      items: [
        exercise("doorway-chest-stretch"),
        exercise("prone-w", { variation: "chest-down", sets: [exactly(2), "article-a"] }),
        exercise("supine-arm-raise-towel", { perDay: [{ kind: "times", times: exactly(2) }, "article-a"] }),
      ],
    },
    {
      title: "Build up",
      fromWeek: 3,
      toWeek: 6,
      items: [
        exercise("doorway-chest-stretch"),
        exercise("prone-w", { sets: [between(2, 3), "article-a"] }),
        exercise("supine-arm-raise-towel", { perDay: [{ kind: "times", times: exactly(2) }, "article-a"] }),
      ],
    },
  ],
});
