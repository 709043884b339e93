import type { PoseId } from "./figures";

/** Poses that changed since they were first drawn. Another camera, arrow or colour is no change: the person does the same. */
const changed: Partial<Record<PoseId, number>> = {
  "seated-trunk-rotation": 2,
  "side-lying-thoracic-rotation": 3,
  "side-lying-thoracic-rotation/knees-higher": 3,
  "side-lying-thoracic-rotation/rhythmic": 3,
  "thoracic-extension-chair/arms-crossed": 2,
  "doorway-chest-stretch": 2,
  "doorway-chest-stretch/one-arm": 2,
  "shoulder-rolls": 2,
  "shoulder-rolls/sitting": 2,
};

/** The revision of a pose that a program keeps with its id, so that a record tells which pose a published version showed. */
export const revisionOf = (poseId: string): number => (changed as Partial<Record<string, number>>)[poseId] ?? 1;
