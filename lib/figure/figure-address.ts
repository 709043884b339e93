import type { Side } from "../vocabulary";
import { type DrawnId, drawnPose, type PoseAtRevision } from "./drawn";
import type { PaletteChoice } from "./palette";

/** Where staff pages fetch a still picture. Says all that it shows, with the revision of the pose, so that a browser may keep it. */
export function figureAddress({ poseId, revision }: PoseAtRevision, { skin, hair, clothing }: PaletteChoice, side: Side = "none"): string {
  const query = new URLSearchParams({ skin, hair, clothing });
  if (side === "right") query.set("side", side);
  return `/api/figures/${poseId}@${revision}?${query}`;
}

/** The pose that the path of an address names; null where there is none. */
export function poseAddressed(path: string): DrawnId | null {
  const [poseId = "", revision] = path.split("@");
  return drawnPose({ poseId, revision: Number(revision) });
}
