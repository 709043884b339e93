import type { ScreenAnswer } from "@/lib/vocabulary";

export const answerLabels: Record<ScreenAnswer, string> = { yes: "Yes", no: "No", "not-asked": "Not asked" };
