/**
 * Words on when to move on, for a therapist to pick and change. They rest on general clinical judgement; that pain up to 3 of 10 is fine, and
 * that the next morning counts, is from the pain-monitoring model for tendons.
 */
export const suggestedCriteria = [
  "You can do all of it on three days in a row, and it feels easy.",
  "Pain stays at 3 out of 10 or lower, also the next morning.",
  "You can move further than when you began, without more pain.",
  "The weeks are over and nothing feels worse.",
  "Your therapist tells you to go on.",
] as const;
