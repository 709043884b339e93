import type { Muscle } from "../vocabulary";

/** Muscles that one stretch reaches together, by plain anatomy: a dose of stretching is counted for a group, not for each name. */
export const muscleGroups = [
  "neck-front",
  "neck-back",
  "neck-shoulder",
  "shoulder-blades",
  "chest",
  "shoulders",
  "rotator-cuff",
  "upper-back",
  "lats",
  "trunk",
] as const;
export type MuscleGroup = (typeof muscleGroups)[number];

/** For staff. */
export const muscleGroupLabels: Record<MuscleGroup, string> = {
  "neck-front": "Front of the neck",
  "neck-back": "Back of the neck",
  "neck-shoulder": "Upper trapezius and levator",
  "shoulder-blades": "Between the shoulder blades",
  chest: "Chest",
  shoulders: "Shoulders",
  "rotator-cuff": "Rotator cuff",
  "upper-back": "Upper back",
  lats: "Latissimus dorsi",
  trunk: "Trunk",
};

const groupOf: Record<Muscle, MuscleGroup> = {
  "thoracic-rotators": "upper-back",
  "thoracic-extensors": "upper-back",
  "erector-spinae": "upper-back",
  obliques: "trunk",
  abdominals: "trunk",
  "latissimus-dorsi": "lats",
  pectorals: "chest",
  "pectoralis-major": "chest",
  "pectoralis-minor": "chest",
  "serratus-anterior": "chest",
  trapezius: "shoulder-blades",
  "middle-trapezius": "shoulder-blades",
  "lower-trapezius": "shoulder-blades",
  rhomboids: "shoulder-blades",
  "upper-trapezius": "neck-shoulder",
  "levator-scapulae": "neck-shoulder",
  deltoids: "shoulders",
  "anterior-deltoid": "shoulders",
  "rotator-cuff": "rotator-cuff",
  "external-rotators": "rotator-cuff",
  "deep-neck-flexors": "neck-front",
  "neck-flexors": "neck-front",
  sternocleidomastoid: "neck-front",
  "neck-extensors": "neck-back",
  suboccipitals: "neck-back",
  splenius: "neck-back",
};

/** The groups of some muscles, each once, in the order of `muscleGroups`. */
export const groupsOf = (muscles: readonly Muscle[]): MuscleGroup[] => {
  const groups = new Set(muscles.map((muscle) => groupOf[muscle]));
  return muscleGroups.filter((group) => groups.has(group));
};
