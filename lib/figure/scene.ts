import { arrowShapes, track } from "./arrow";
import { heldRadius } from "./body";
import { type Camera, type View, viewOf } from "./camera";
import type { FigureDefinition, FocusPart, Ghost, GhostPart, Phase } from "./definition";
import { type Colours, outline, type Shape, shapesOf } from "./draw";
import { type Group, isLayer } from "./layer";
import { keyStance, stillKeyframes } from "./motion";
import { paintOrder } from "./order";
import { coloursOf, type PaletteChoice } from "./palette";
import { headGroups } from "./parts/head";
import { armGroups, armShape, legGroups } from "./parts/limbs";
import { tinted } from "./parts/muscles";
import { pelvisField, shirtField } from "./parts/trunk";
import { propGroups } from "./props";
import { shadowGroup } from "./shadow";
import { limbs, type Skeleton, skeletonOf } from "./skeleton";
import type { Stance } from "./stance";
import { along, scale, subtract, type Vec } from "./vector";

export const panelWidth = 120;
export const panelHeight = 110;
const margin = 4;

/** Every part of a body, before the order of painting. */
export function bodyGroups(view: View, skeleton: Skeleton, stance: Stance): Group[] {
  const shirt = shirtField(view, skeleton);
  const pelvis = pelvisField(view, skeleton);
  const groups: Group[] = [
    { id: "pelvis", body: pelvis, drawn: [{ field: pelvis, material: "trousers" }] },
    { id: "torso", body: shirt, drawn: [{ field: shirt, material: "shirt" }], after: ["pelvis"] },
    ...headGroups(view, skeleton),
  ];
  for (const limb of limbs) {
    const side = scale(skeleton.chest.left, limb === "left" ? 1 : -1);
    const hipSide = scale(skeleton.pelvis.left, limb === "left" ? 1 : -1);
    const far = view.direction(side)[2] < -0.45;
    const farLeg = view.direction(hipSide)[2] < -0.45;
    const arm = armGroups(view, skeleton, limb, stance.arm[limb].shape, far, shirt);
    const leg = legGroups(view, skeleton, limb, farLeg, pelvis, shirt);
    groups.push(arm.upper, arm.lower, leg.thigh, leg.shin, leg.foot);
  }
  return groups;
}

const focusIds: Readonly<Record<FocusPart, RegExp>> = {
  head: /^(head|neck)$/,
  torso: /^torso$/,
  arms: /Arm|^forearm/,
  pelvis: /^pelvis$/,
  thighs: /^thigh/,
  shins: /^shin/,
  feet: /^foot/,
};

/** What looks at a moment: the camera of that still picture, or that of the movement. */
const cameraOf = (figure: FigureDefinition, phase: Phase | null): Camera => (phase && figure.cameras?.[phase]) || figure.camera;

/** The keyframes that a camera shows: all of them for that of the movement. */
function shownBy(figure: FigureDefinition, camera: Camera): readonly number[] {
  if (camera === figure.camera) return figure.keyframes.map((_, i) => i);
  return [...stillKeyframes(figure)].filter(([phase]) => cameraOf(figure, phase) === camera).map(([, index]) => index);
}

/** What the frame must hold, as seen at scale 1: the parts in focus at every keyframe, or everything that is ever seen, and the arrows. */
function extent(figure: FigureDefinition, camera: Camera): { left: number; right: number; top: number; bottom: number } {
  const view = viewOf(camera, 1, 0, 0);
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const take = (x: number, y: number, r: number) => {
    box.left = Math.min(box.left, x - r);
    box.right = Math.max(box.right, x + r);
    box.top = Math.min(box.top, y - r);
    box.bottom = Math.max(box.bottom, y + r);
  };
  const bodies = shownBy(figure, camera).flatMap((i) => bodyGroups(view, skeletonOf(keyStance(figure, i)), keyStance(figure, i)));
  const { focus } = figure;
  const held = focus ? bodies.filter(({ id }) => focus.some((part) => focusIds[part].test(id))) : bodies;
  const props = focus ? [] : figure.props;
  for (const { body } of [...held, ...propGroups(view, props)])
    for (const c of body.cones) {
      take(c.ax, c.ay, c.ar);
      take(c.bx, c.by, c.br);
    }
  for (const prop of props)
    if (prop.kind === "mat" || prop.kind === "floor")
      for (const v of [prop.from, prop.to, [prop.from[0], 0, prop.to[2]], [prop.to[0], 0, prop.from[2]]] as Vec[]) {
        const p = view.point(v);
        take(p[0], p[1], 0);
      }
  for (const spec of figure.arrows)
    if (cameraOf(figure, spec.on ?? "finish") === camera) for (const [x, y] of track(figure, spec, view)) take(x, y, 0.04);
  return box;
}

/** The camera of a figure, placed so that all that it shows fits: the same for every moment that it looks at. */
export function viewFor(figure: FigureDefinition, phase: Phase | null = null): View {
  return settingOf(figure, phase).view;
}

function framed(figure: FigureDefinition, camera: Camera): View {
  const box = extent(figure, camera);
  const k = Math.min((panelWidth - margin * 2) / (box.right - box.left), (panelHeight - margin * 2) / (box.bottom - box.top));
  const x = (panelWidth - (box.right + box.left) * k) / 2;
  const y = (panelHeight - (box.bottom + box.top) * k) / 2;
  return viewOf(camera, k, x, y);
}

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
  const d = fields.map((all) => outline({ cones: all }, 1)).join("");
  return { d, fill: colours.ghost, stroke: colours.ghostLine, width: 0.5 };
}

export interface Drawing {
  readonly palette: PaletteChoice;
  /** Arrows and pale earlier positions, for a still picture. */
  readonly signs: Phase | null;
}

/** What does not change while a figure moves. */
interface Setting {
  readonly view: View;
  readonly props: readonly Group[];
}

/** A towel from one fist to the other, its ends hanging out a little. */
function heldTowel(view: View, { arm: { left, right } }: Skeleton): Group {
  const way = subtract(right.palm, left.palm);
  const [a, b] = [along(left.palm, way, -0.12), along(left.palm, way, 1.12)];
  const field = { cones: [view.cone(a, heldRadius, b, heldRadius, 0)] };
  return {
    id: "held",
    body: field,
    drawn: [{ field, material: "towel" }],
    after: ["torso", "pelvis"],
    before: ["forearmLeft", "forearmRight"],
  };
}

const settings = new WeakMap<FigureDefinition, Map<Camera, Setting>>();

function settingOf(figure: FigureDefinition, phase: Phase | null): Setting {
  const camera = cameraOf(figure, phase);
  const kept = settings.get(figure) ?? new Map<Camera, Setting>();
  settings.set(figure, kept);
  let setting = kept.get(camera);
  if (!setting) {
    const view = framed(figure, camera);
    setting = { view, props: propGroups(view, figure.props).map((g) => ({ ...g, still: true })) };
    kept.set(camera, setting);
  }
  return setting;
}

/** Shapes that belong to a still picture: computed once for each figure, panel and colours. */
interface Signs {
  readonly colours: Colours;
  readonly ghosts: readonly Shape[];
  readonly behind: readonly Shape[];
  readonly before: readonly Shape[];
}

const signsKept = new WeakMap<FigureDefinition, Map<Phase, Signs>>();

function signsOf(figure: FigureDefinition, panel: Phase, view: View, colours: Colours): Signs {
  const kept = signsKept.get(figure) ?? new Map<Phase, Signs>();
  signsKept.set(figure, kept);
  const known = kept.get(panel);
  if (known?.colours === colours) return known;
  const arrows = figure.arrows.filter((a) => (a.on ?? "finish") === panel);
  const shapes = (behind: boolean) =>
    arrows.filter((a) => (a.behind ?? false) === behind).flatMap((a) => arrowShapes(figure, a, view, colours));
  const ghosts = (figure.ghost ?? []).filter(({ on = "finish" }) => on === panel).map((ghost) => ghostShape(figure, ghost, view, colours));
  const signs = { colours, ghosts, behind: shapes(true), before: shapes(false) };
  kept.set(panel, signs);
  return signs;
}

/** Whether a part reaches into the frame: what lies beyond is neither sorted nor traced. */
const reachesIn = ({ body: { cones } }: Group): boolean =>
  cones.length === 0 ||
  cones.some(
    (c) =>
      Math.max(c.ax + c.ar, c.bx + c.br) > 0 &&
      Math.min(c.ax - c.ar, c.bx - c.br) < panelWidth &&
      Math.max(c.ay + c.ar, c.by + c.br) > 0 &&
      Math.min(c.ay - c.ar, c.by - c.br) < panelHeight,
  );

export function draw(figure: FigureDefinition, stance: Stance, { palette, signs: panel }: Drawing): Shape[] {
  const { view, props } = settingOf(figure, panel);
  const colours = coloursOf(palette);
  const skeleton = skeletonOf(stance);
  const body = tinted(view, skeleton, bodyGroups(view, skeleton, stance), figure.muscles);
  const held = figure.held ? [heldTowel(view, skeleton)] : [];
  const isGround = (g: Group) => g.id === "floor" || g.id === "mat";
  const shadow = props.some((g) => g.id === "mat") ? [shadowGroup(view, skeleton)] : [];
  const ground = shapesOf([...props.filter(isGround), ...shadow], colours);
  const rest = shapesOf(paintOrder([...props.filter((g) => !isGround(g)), ...held, ...body].filter(reachesIn)), colours);
  const signs = panel && signsOf(figure, panel, view, colours);
  return signs ? [...ground, ...signs.ghosts, ...signs.behind, ...rest, ...signs.before] : [...ground, ...rest];
}
