import type { Equipment, ExerciseKind, Muscle, Position, Region, Trait } from "../vocabulary";

/** What staff read for each word of the catalog. Patients read `texts/` instead. */
export const positionLabels: Record<Position, string> = {
  sitting: "Sitting",
  standing: "Standing",
  "hands-and-knees": "Hands and knees",
  "lying-on-back": "Lying on the back",
  "lying-on-side": "Lying on the side",
  "lying-on-stomach": "Lying on the stomach",
};

export const equipmentLabels: Record<Equipment | "none", string> = {
  chair: "Chair",
  mat: "Mat",
  towel: "Towel",
  "foam-roller": "Foam roller",
  doorway: "Doorway",
  none: "Nothing",
};

export const regionLabels: Record<Region, string> = { neck: "Neck", "upper-back": "Upper back", shoulders: "Shoulders", chest: "Chest" };

export const kindLabels: Record<ExerciseKind, string> = {
  "static-stretch": "Static stretch",
  "dynamic-mobility": "Dynamic mobility",
  strength: "Strength",
  posture: "Posture",
};

export const traitLabels: Record<Trait, string> = {
  "neck-end-range": "Neck to its end range",
  "neck-overpressure": "Hand adds force to the neck",
  "spine-flexion-end-range": "Spine bends forward to its end range",
  "spine-rotation-end-range": "Spine turns to its end range",
  "spine-extension": "Spine bends backward",
  prone: "Lying on the stomach",
  supine: "Lying on the back",
  "floor-transfer": "Down to the floor and up",
  "hands-weight-bearing": "Weight on the hands",
  kneeling: "Kneeling",
  "arms-overhead": "Arms overhead",
  "arms-behind": "Arms behind the back",
  "arms-abducted": "Arms held out",
  "roller-pressure": "Hard prop under the spine",
  "chair-edge-pressure": "Pressure of the chair's edge",
  "breath-hold-risk": "Effort that invites holding the breath",
  "eyes-closed-standing": "Standing with the eyes closed",
};

/** `thoracic-rotators` as "Thoracic rotators". */
export const muscleLabel = (muscle: Muscle) => muscle.charAt(0).toUpperCase() + muscle.slice(1).replaceAll("-", " ");
