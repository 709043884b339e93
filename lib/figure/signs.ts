import { arrowShapes, ringShapes } from "./arrow";
import type { View } from "./camera";
import type { FigureDefinition, Ghost, GhostPart, Phase } from "./definition";
import { type Colours, outline, type Shape } from "./draw";
import { isLayer } from "./layer";
import { keyStance } from "./motion";
import { armShape } from "./parts/limbs";
import { bodyGroups, layersOf, viewFor } from "./scene";
import { skeletonOf } from "./skeleton";
import type { Stance } from "./stance";

const ghostParts: Readonly<Record<"head" | "torso", readonly string[]>> = {
  head: ["head", "neck"],
  torso: ["torso"],
};

/** Some parts as they were in another keyframe: one pale shape without detail. */
function ghostShape(figure: FigureDefinition, ghost: Ghost, view: View, colours: Colours): Shape {
  const stance = keyStance(figure, ghost.keyframe ?? 0);
  const skeleton = skeletonOf(stance);
  const groups = bodyGroups(view, skeleton, stance);
  const cones = (part: GhostPart) => {
    if (part === "armLeft" || part === "armRight") return armShape(view, skeleton, part === "armLeft" ? "left" : "right").cones;
    return groups.filter((g) => ghostParts[part].includes(g.id)).flatMap((g) => g.drawn.filter(isLayer).flatMap((l) => l.field.cones));
  };
  const joined = ghost.parts.some((part) => part === "head" || part === "torso");
  const fields = joined ? [ghost.parts.flatMap(cones)] : ghost.parts.map(cones);
  const d = fields.map((all) => outline({ cones: all }, 1.6)).join("");
  return { d, fill: colours.ghost, stroke: colours.ghostLine, width: 0.5, ...(ghost.over && { opacity: 0.7 }) };
}

/** Shapes that belong to a still picture: computed once for each figure, panel and colours. */
interface Signs {
  readonly colours: Colours;
  readonly ghosts: readonly Shape[];
  readonly over: readonly Shape[];
  readonly behind: readonly Shape[];
  readonly before: readonly Shape[];
}

/** Shapes that look alike as one, which takes fewer bytes. */
const asOne = ([first, ...more]: readonly Shape[]): Shape[] =>
  first ? [{ ...first, d: [first, ...more].map(({ d }) => d).join("") }] : [];

const signsKept = new WeakMap<FigureDefinition, Map<Phase, Signs>>();

function signsOf(figure: FigureDefinition, panel: Phase, colours: Colours): Signs {
  const view = viewFor(figure);
  const kept = signsKept.get(figure) ?? new Map<Phase, Signs>();
  signsKept.set(figure, kept);
  const known = kept.get(panel);
  if (known?.colours === colours) return known;
  const arrows = figure.arrows.filter((a) => (a.on ?? "finish") === panel);
  const shapes = (behind: boolean) => {
    const own = arrows.filter((a) => (a.behind ?? false) === behind);
    return [...ringShapes(figure, own, view, colours), ...asOne(own.flatMap((a) => arrowShapes(figure, a, view, colours)))];
  };
  const shown = (figure.ghost ?? []).filter(({ on = "finish" }) => on === panel);
  const ghosts = (over: boolean) =>
    shown.filter((ghost) => (ghost.over ?? false) === over).map((ghost) => ghostShape(figure, ghost, view, colours));
  const signs = { colours, ghosts: ghosts(false), over: ghosts(true), behind: shapes(true), before: shapes(false) };
  kept.set(panel, signs);
  return signs;
}

/** A still picture: the moment with its arrows, and pale where it was before. What only moves does without this file. */
export function drawStill(figure: FigureDefinition, stance: Stance, colours: Colours, phase: Phase): Shape[] {
  const { ground, body } = layersOf(figure, stance, colours);
  const { ghosts, behind, over, before } = signsOf(figure, phase, colours);
  return [...ground, ...ghosts, ...behind, ...body, ...over, ...before];
}
