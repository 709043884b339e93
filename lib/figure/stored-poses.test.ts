import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsOf } from "./anatomy";
import type { FigureDefinition } from "./definition";
import { definitionOf, drawnIds, drawnPose } from "./drawn";
import { figures, isPoseId, poseIds } from "./figures";
import { formerIds, formers, isFormerId } from "./former";
import { keyStance } from "./motion";
import { motionAt, motionSeconds, panel, phasesOf } from "./panel";
import { revisionOf } from "./revisions";
import { limbs, skeletonOf } from "./skeleton";

/**
 * Where the joints of every pose were, in millimetres, when its revision was new; no line of it ever goes. A published version keeps the
 * revision and shows that, so a pose that moves needs another: `npm run keep-pose`, raise it in `revisions.ts`, then run this test once with
 * UPDATE_FIGURES=1.
 */
const file = new URL("./stored-poses.txt", import.meta.url);

/** Millimetres a joint may move within a revision. */
const mostMoved = 10;

function jointsOf(figure: FigureDefinition): number[] {
  return figure.keyframes.flatMap((_, i) => {
    const { head, arm, leg } = skeletonOf(keyStance(figure, i));
    const joints = limbs.flatMap((limb) => [arm[limb].elbow, arm[limb].palm, leg[limb].hip, leg[limb].knee, leg[limb].ankle]);
    return [head, ...joints].flat().map((metres) => Math.round(metres * 1000));
  });
}

type Stored = { poseId: string; revision: number; joints: number[] };

const present = poseIds.map((poseId) => ({ poseId, revision: revisionOf(poseId) }));
const former = formerIds.map((id) => {
  const [poseId = "", revision] = id.split("@");
  return { poseId, revision: Number(revision) };
});

const stored = (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []).map((line): Stored => {
  const [poseId = "", revision = "", joints = ""] = line.split("\t");
  return { poseId, revision: Number(revision), joints: joints.split(" ").map(Number) };
});

const isStored = (pose: Omit<Stored, "joints">) => stored.some((s) => s.poseId === pose.poseId && s.revision === pose.revision);

const hasMoved = ({ joints }: Stored, figure: FigureDefinition): boolean => {
  const now = jointsOf(figure);
  return now.length !== joints.length || now.some((at, i) => Math.abs(at - (joints[i] ?? 0)) > mostMoved);
};

if (process.env.UPDATE_FIGURES) {
  const drawn = (pose: Omit<Stored, "joints">): FigureDefinition[] => [drawnPose(pose)].flatMap((id) => (id ? [definitionOf(id)] : []));
  for (const pose of [...former, ...present].filter((each) => !isStored(each)))
    stored.push(...drawn(pose).map((figure) => ({ ...pose, joints: jointsOf(figure) })));
  const place = ({ poseId }: Stored) => (poseIds as readonly string[]).indexOf(poseId);
  stored.sort((a, b) => place(a) - place(b) || a.revision - b.revision);
  writeFileSync(file, stored.map(({ poseId, revision, joints }) => `${poseId}\t${revision}\t${joints.join(" ")}\n`).join(""));
}

describe("a pose of a published version", () => {
  it.each(stored)("$poseId is drawn as it was in revision $revision", (before) => {
    const id = drawnPose(before);
    expect(id && hasMoved(before, definitionOf(id))).toBe(false);
  });

  it("is kept, where a newer revision of it is drawn now", () => {
    const earlier = stored.filter(({ poseId, revision }) => revision < revisionOf(poseId));
    const names = earlier.map(({ poseId, revision }) => `${poseId}@${revision}`);
    expect(names.filter((name) => !isFormerId(name))).toEqual([]);
    expect(former.filter(({ poseId, revision }) => isPoseId(poseId) && revision >= revisionOf(poseId))).toEqual([]);
  });

  it("has its joints on record at every revision from the first that is kept on", () => {
    for (const pose of [...present, ...former]) expect([pose, isStored(pose)]).toEqual([pose, true]);
    for (const { poseId, revision } of stored.filter((each) => each.revision < revisionOf(each.poseId)))
      expect([poseId, revision + 1, isStored({ poseId, revision: revision + 1 })]).toEqual([poseId, revision + 1, true]);
  });

  it("may not move under the same revision", () => {
    const [head = 0, ...joints] = jointsOf(figures["cat-cow"]);
    const moved = (by: number) => hasMoved({ poseId: "cat-cow", revision: 1, joints: [head + by, ...joints] }, figures["cat-cow"]);
    expect([moved(mostMoved + 1), moved(1)]).toEqual([true, false]);
  });

  it("is the present one where that revision is on no record, and none where the pose is gone", () => {
    expect(drawnPose({ poseId: "doorway-chest-stretch", revision: 2 })).toBe("doorway-chest-stretch@2");
    for (const revision of [1, 3, 99, Number.NaN])
      expect(drawnPose({ poseId: "doorway-chest-stretch", revision })).toBe("doorway-chest-stretch");
    for (const poseId of ["push-up", "toString", "", "doorway-chest-stretch@2"]) expect(drawnPose({ poseId, revision: 1 })).toBeNull();
    expect(drawnPose(null)).toBeNull();
  });
});

describe.each(formerIds)("%s, which is drawn otherwise now,", (id) => {
  const { figure, text } = formers[id];

  it("is a body that holds together", () => {
    expect(problemsOf(figure)).toEqual([]);
  });

  it("is drawn in every phase and moment without a broken number", () => {
    const seconds = motionSeconds(id);
    const drawn = [...phasesOf(id).map((at) => panel(id, { at })), ...[0, 0.3, 0.7].map((share) => motionAt(id, share * seconds))];
    for (const { shapes } of drawn) expect(shapes.map(({ d }) => d).join()).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("is written down in numbers alone, so that it travels to a page as text", () => {
    expect(JSON.parse(JSON.stringify(figure))).toStrictEqual(figure);
  });

  it("says in every language what it shows", () => {
    const said = Object.values(text).map((say) => say({ working: "left", other: "right" }).movement);
    expect(new Set(said).size).toBe(said.length);
  });

  it("is a picture of its own", () => {
    const now = drawnIds.find((each) => id.startsWith(`${each}@`));
    expect(now && panel(now, { at: "finish" }).shapes).not.toEqual(panel(id, { at: "finish" }).shapes);
  });
});
