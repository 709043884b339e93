import type { CatalogTexts } from "../../texts";
import { back } from "./back";
import { general } from "./general";
import { guidance } from "./guidance";
import { neck } from "./neck";
import { posture } from "./posture";

export const en: CatalogTexts = {
  exercises: { ...back, ...posture, ...neck, ...general },
  equipment: {
    chair: "a sturdy chair",
    mat: "an exercise mat",
    towel: "a small towel",
    "foam-roller": "a foam roller",
    doorway: "a doorway",
  },
  stopSigns: {
    lead: "Stop at once and call us if any of these happens.",
    signs: [
      "You feel new numbness, tingling or weakness.",
      "You feel dizzy or see double, or it gets hard to speak or swallow.",
      "You get a sudden, very bad headache or neck pain.",
      "You have pain in your chest.",
      "You lose control of your bladder or bowels.",
    ],
    support: "This program helps your therapist decide what is right for you. It does not take the place of their judgement.",
  },
  guidance,
};
