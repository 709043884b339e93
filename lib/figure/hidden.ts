import { type Cone, distanceTo } from "./field";
import type { Group } from "./layer";

/** Units round a part that must be covered too: its line, and a little more. */
const rim = 0.9;
const directions = Array.from({ length: 8 }, (_, i) => [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)] as const);

/** Points round both ends of a cone, and along its flanks. */
function* edgeOf({ ax, ay, ar, bx, by, br }: Cone): Generator<readonly [number, number]> {
  for (const share of [0, 1, 0.5]) {
    const [x, y, r] = [ax + (bx - ax) * share, ay + (by - ay) * share, ar + (br - ar) * share + rim];
    for (const [dx, dy] of directions) yield [x + dx * r, y + dy * r];
  }
}

function isCovered(group: Group, above: readonly Group[]): boolean {
  if (above.length === 0 || group.body.cones.length === 0) return false;
  for (const cone of group.body.cones)
    for (const [x, y] of edgeOf(cone)) if (!above.some(({ body }) => distanceTo(body, x, y) < 0)) return false;
  return true;
}

/** Parts of a body in their order of painting, without those that lie wholly behind what is painted later. */
export function seen(groups: readonly Group[]): Group[] {
  return groups.filter(
    (group, i) =>
      group.still ||
      !isCovered(
        group,
        groups.slice(i + 1).filter(({ still, body }) => !still && body.cones.length > 0),
      ),
  );
}
