import type { FigureDefinition } from "./definition";
import { figureOf, isPoseId, type PoseId, poseIds } from "./figures";
import { type FormerId, formerIds, formers, isFormerId } from "./former";

/** Which pose an item shows, as a version keeps it. */
export type PoseAtRevision = { poseId: string; revision: number };

/** All that is drawn: the present poses, and former ones that published versions show. */
export type DrawnId = PoseId | FormerId;
export const drawnIds: readonly DrawnId[] = [...poseIds, ...formerIds];

/**
 * What is drawn for the pose of an item: as it was at that revision, where it is on record; else the present one. Null where there is no such
 * pose (any more).
 */
export function drawnPose(figure: PoseAtRevision | null | undefined): DrawnId | null {
  if (!figure) return null;
  const former = `${figure.poseId}@${figure.revision}`;
  if (isFormerId(former)) return former;
  return isPoseId(figure.poseId) ? figure.poseId : null;
}

/** @throws RangeError for a pose that does not exist */
export const definitionOf = (id: DrawnId): FigureDefinition => (isFormerId(id) ? formers[id].figure : figureOf(id));
