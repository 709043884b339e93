/** What the guidance rests on. Titles are as published; what they found is said in our own words beside each hint. */
export const guidanceSources = {
  acsm: "American College of Sports Medicine, guideline for flexibility exercise",
  ingram: "Ingram 2025, review of 189 studies of stretching",
  cochrane: "Cochrane review CD004250, exercises for neck pain, 27 trials",
  reading: "American Medical Association and US National Institutes of Health, advice on patient texts",
  cert: "Consensus on Exercise Reporting Template (CERT), Slade 2016",
  "article-a": "Vykoukal 2019",
  adherence: "Small studies of home exercise",
  time: "What patients say keeps them from exercising",
  judgement: "Clinical judgement; no single source",
} as const;
export type GuidanceSource = keyof typeof guidanceSources;
