import type { PatientFlag } from "../vocabulary";

/** What staff read of a flag: its whole name, a short one that follows other words, and what belongs to it where the name does not say. */
export type FlagWords = { name: string; short: string; signs?: string; isUrgent?: true };

export const flagWords: Record<PatientFlag, FlagWords> = {
  "neck-artery-signs": {
    name: "Signs of a neck artery problem",
    short: "neck artery signs",
    signs:
      "Sudden severe neck pain or headache, dizziness, double vision, trouble speaking or swallowing, a drop attack, a numb face, an unsteady gaze.",
    isUrgent: true,
  },
  "spinal-cord-signs": {
    name: "Signs of spinal cord compression",
    short: "spinal cord signs",
    signs: "Clumsy hands, an unsteady walk, tingling in both arms or all limbs, a change of bladder or bowel.",
    isUrgent: true,
  },
  "trauma-or-fracture": { name: "Recent significant trauma or suspected fracture", short: "trauma or fracture" },
  "cancer-with-new-pain": { name: "Cancer history with new unexplained pain", short: "cancer history with new pain" },
  "infection-signs": { name: "Fever or signs of infection", short: "infection signs" },
  "upper-neck-instability": { name: "Rheumatoid arthritis or upper-neck instability", short: "upper-neck instability" },
  osteoporosis: { name: "Osteoporosis", short: "osteoporosis" },
  "vertebral-fracture": { name: "Vertebral fracture in the past", short: "past vertebral fracture" },
  hypermobility: { name: "Hypermobility", short: "hypermobility" },
  dizziness: {
    name: "Dizziness or vertigo with head movement",
    short: "dizziness",
    signs: "Without signs of a neck artery problem: those are a flag of their own.",
  },
  "pregnancy-first-third": { name: "Pregnancy, first third", short: "pregnancy" },
  "pregnancy-later": { name: "Pregnancy, after the first third", short: "pregnancy" },
  "surgery-spine": { name: "Recent surgery of the spine", short: "spine surgery", signs: "Until the surgeon allows it." },
  "surgery-chest": { name: "Recent surgery of the chest", short: "chest surgery", signs: "Until the surgeon allows it." },
  "surgery-shoulder": { name: "Recent surgery of a shoulder", short: "shoulder surgery", signs: "Until the surgeon allows it." },
  "shoulder-pain": { name: "Shoulder instability or painful shoulder", short: "shoulder pain" },
  "wrist-pain": { name: "Wrist or hand pain", short: "wrist or hand pain" },
  "knee-pain": { name: "Knee pain", short: "knee pain" },
  "no-floor-transfer": { name: "Cannot get down to the floor and up", short: "no floor transfer" },
  "heart-or-blood-pressure": { name: "Heart disease or uncontrolled blood pressure", short: "heart or blood pressure" },
  "arm-nerve-symptoms": { name: "Nerve symptoms into the arm", short: "arm nerve symptoms" },
  "arm-nerve-symptoms-worsening": { name: "Nerve symptoms into the arm that get worse", short: "worsening arm nerve symptoms" },
};

/** Said wherever an urgent flag shows. The limit of the framework is part of it. */
export const urgentMessage: Partial<Record<PatientFlag, string>> = {
  "neck-artery-signs":
    "Refer urgently. The framework behind this (IFOMPT 2020) does not guarantee that a problem of a neck artery is found: signs can be absent.",
  "spinal-cord-signs":
    "Refer urgently. A list of signs does not guarantee that pressure on the spinal cord is found: signs can be absent early on.",
};
