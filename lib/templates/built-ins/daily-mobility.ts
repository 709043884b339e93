import { exactly } from "../../dosage/range";
import { builtInTemplate, exercise } from "../built-in";

export const dailyMobility = builtInTemplate({
  number: 5,
  slug: "daily-mobility",
  title: "A few minutes of moving each day",
  about: "For anyone who is stiff and well. Four slow moves for the neck, shoulders and upper back, with nothing held for long.",
  goals: "Keep your neck, shoulders and upper back moving. Make it part of each day.",
  weeks: 6,
  weeksBasis: "house",
  reasons: [
    ["Gentle moves such as shoulder rolls suit every day.", "article-b"],
    ["Every day works best; people who are very stiff gain from it.", "acsm"],
    ["Which four, and six weeks, are our own choice.", "house"],
  ],
  phases: [
    {
      fromWeek: 1,
      toWeek: null,
      items: [
        exercise("shoulder-rolls"),
        exercise("cat-cow"),
        exercise("seated-trunk-rotation", { reps: [exactly(10), "article-a"] }),
        exercise("neck-flexion-extension"),
      ],
    },
  ],
});
