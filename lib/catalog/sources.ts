/** Where a fact or a figure comes from. An entry cites one of the two articles; everything else is kept apart and says what it rests on. */
export const sources = {
  "article-a": {
    title: "How Does Stretching Help Upper Back Pain?",
    author: "Jaydee Vykoukal, PT, DPT",
    publishedOn: "2019-10-30",
    short: "Vykoukal 2019",
  },
  "article-b": { title: "What Stretches Upper Back? Instant Relief", author: null, publishedOn: null, short: "What Stretches Upper Back?" },
  acsm: {
    title: "American College of Sports Medicine: guideline for flexibility exercise",
    author: "American College of Sports Medicine",
    publishedOn: null,
    short: "ACSM",
  },
} as const;
export type SourceId = keyof typeof sources;

/** The articles that the built-in exercises come from. */
export type ArticleId = "article-a" | "article-b";

/** What a figure or a choice rests on: a source, or one of three things that are no source and are shown as such. */
export type Basis = SourceId | "anatomy" | "judgement" | "house";

/** For staff, beside a figure. */
export const basisLabels: Record<Basis, string> = {
  "article-a": sources["article-a"].short,
  "article-b": sources["article-b"].short,
  acsm: sources.acsm.short,
  anatomy: "Plain anatomy",
  judgement: "Clinical judgement; no single source",
  house: "Our starting point; no source gives it",
};
