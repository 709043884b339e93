import type { ContentPart } from "@/lib/handout/content";
import type { HandoutLayout } from "@/lib/vocabulary";

/** What staff call each layout. */
export const layoutNames: Record<HandoutLayout, string> = {
  standard: "Standard",
  compact: "Compact",
  large: "Large print",
  pictures: "Pictures",
  summary: "One page",
  diary: "Diary",
};

export const layoutHints: Record<HandoutLayout, string> = {
  standard: "Pictures beside the steps.",
  compact: "Two columns, as much on a page as stays readable.",
  large: "16 point and more, for weak sight.",
  pictures: "Big pictures, the name and the dosage.",
  summary: "For the fridge: small pictures, dosage and your phone number.",
  diary: "Boxes to tick for each day, pain before and after, a line for notes.",
};

export const partNames: Record<ContentPart, string> = {
  pictures: "Pictures",
  steps: "Steps",
  dosage: "Dosage",
  notes: "Notes",
  goals: "Goals and why each exercise",
  cautions: "Cautions",
  code: "Code",
  diary: "Diary pages",
  carer: "Page for whoever helps",
};
