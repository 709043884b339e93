import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figures, type PoseId, poseIds } from "./figures";
import { keyStance } from "./motion";
import { revisionOf } from "./revisions";
import { limbs, skeletonOf } from "./skeleton";

/**
 * Where the joints of every pose were, in millimetres, when its revision was new. A published version keeps the revision, so a pose that
 * moves needs another: raise it in `revisions.ts`, then run this test once with UPDATE_FIGURES=1.
 */
const file = new URL("./stored-poses.txt", import.meta.url);

/** Millimetres a joint may move within a revision. */
const mostMoved = 10;

function jointsOf(id: PoseId): number[] {
  return figures[id].keyframes.flatMap((_, i) => {
    const { head, arm, leg } = skeletonOf(keyStance(figures[id], i));
    const joints = limbs.flatMap((limb) => [arm[limb].elbow, arm[limb].palm, leg[limb].hip, leg[limb].knee, leg[limb].ankle]);
    return [head, ...joints].flat().map((metres) => Math.round(metres * 1000));
  });
}

type Stored = { revision: number; joints: number[] };

const stored = new Map(
  (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []).map((line): [string, Stored] => {
    const [id = "", revision = "", joints = ""] = line.split("\t");
    return [id, { revision: Number(revision), joints: joints.split(" ").map(Number) }];
  }),
);

const hasMoved = ({ joints }: Stored, id: PoseId): boolean => {
  const now = jointsOf(id);
  return now.length !== joints.length || now.some((at, i) => Math.abs(at - (joints[i] ?? 0)) > mostMoved);
};

if (process.env.UPDATE_FIGURES) {
  for (const id of poseIds) {
    const before = stored.get(id);
    if (!before || revisionOf(id) > before.revision) stored.set(id, { revision: revisionOf(id), joints: jointsOf(id) });
  }
  const line = (id: PoseId) => `${id}\t${stored.get(id)?.revision}\t${stored.get(id)?.joints.join(" ")}\n`;
  writeFileSync(file, poseIds.map(line).join(""));
}

describe("a pose of a published version", () => {
  it.each(poseIds)("%s is what its revision was", (id) => {
    const before = stored.get(id);
    expect(before?.revision).toBe(revisionOf(id));
    expect(before && hasMoved(before, id)).toBe(false);
  });

  it("may not move under the same revision", () => {
    const [head = 0, ...joints] = jointsOf("cat-cow");
    expect(hasMoved({ revision: 1, joints: [head + mostMoved + 1, ...joints] }, "cat-cow")).toBe(true);
    expect(hasMoved({ revision: 1, joints: [head + 1, ...joints] }, "cat-cow")).toBe(false);
  });
});
