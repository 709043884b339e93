import type { PoseId } from "./figures";

/**
 * Poses that changed since they were first drawn. Another camera, arrow or colour is no change: the person does the same. Before a number goes
 * up, `npm run keep-pose` writes the pose down for the versions that show it.
 */
const changed: Partial<Record<PoseId, number>> = {
  "seated-trunk-rotation": 4,
  "quadruped-rotation": 2,
  "side-lying-thoracic-rotation": 6,
  "side-lying-thoracic-rotation/knees-higher": 6,
  "side-lying-thoracic-rotation/rhythmic": 6,
  "thoracic-extension-chair/arms-crossed": 2,
  "clasped-hands-chest-opener": 2,
  "clasped-hands-chest-opener/chin-lifted": 2,
  "clasped-hands-chest-opener/towel": 2,
  "clasped-hands-chest-opener/sitting": 2,
  "prone-w": 4,
  "prone-w/chest-down": 4,
  "doorway-chest-stretch": 3,
  "doorway-chest-stretch/one-arm": 3,
  "doorway-chest-stretch/elbows-higher": 2,
  "doorway-chest-stretch/elbows-lower": 2,
  "shoulder-rolls": 4,
  "shoulder-rolls/sitting": 4,
  "arm-circles": 3,
  "arm-circles/smaller": 3,
};

/** The present revision of a pose. A published version keeps it with the id and goes on showing that pose: see `drawnPose`. */
export const revisionOf = (poseId: string): number => (changed as Partial<Record<string, number>>)[poseId] ?? 1;
