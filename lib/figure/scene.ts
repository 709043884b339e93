import { track } from "./arrow";
import { heldRadius } from "./body";
import { type View, viewOf } from "./camera";
import type { FigureDefinition, FocusPart } from "./definition";
import { type Colours, type Shape, shapesOf } from "./draw";
import { seen } from "./hidden";
import type { Group } from "./layer";
import { keyStance } from "./motion";
import { paintOrder } from "./order";
import { headGroups } from "./parts/head";
import { armGroups, legGroups } from "./parts/limbs";
import { tinted } from "./parts/muscles";
import { pelvisField, shirtField } from "./parts/trunk";
import { propGroups } from "./props";
import { shadowGroup } from "./shadow";
import { limbs, type Skeleton, sign, skeletonOf } from "./skeleton";
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
    // The pelvis tells which side is far, of arms too: a chest that turns does not change their shade from picture to picture.
    const far = view.direction(scale(skeleton.pelvis.left, sign(limb)))[2] < -0.45;
    const arm = armGroups(view, skeleton, limb, stance.arm[limb].shape, far, shirt);
    const leg = legGroups(view, skeleton, limb, far, pelvis, shirt);
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

/** What the frame must hold, as seen at scale 1: the parts in focus at every keyframe, or everything that is ever seen, and the arrows. */
function extent(figure: FigureDefinition): { left: number; right: number; top: number; bottom: number } {
  const view = viewOf(figure.camera, 1, 0, 0);
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const take = (x: number, y: number, r: number) => {
    box.left = Math.min(box.left, x - r);
    box.right = Math.max(box.right, x + r);
    box.top = Math.min(box.top, y - r);
    box.bottom = Math.max(box.bottom, y + r);
  };
  const bodies = figure.keyframes.flatMap((_, i) => bodyGroups(view, skeletonOf(keyStance(figure, i)), keyStance(figure, i)));
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
  for (const spec of figure.arrows) for (const [x, y] of track(figure, spec, view)) take(x, y, 0.04);
  return box;
}

/** The camera of a figure, placed so that all that it shows fits: the same for every moment. */
export function viewFor(figure: FigureDefinition): View {
  return settingOf(figure).view;
}

function framed(figure: FigureDefinition): View {
  const box = extent(figure);
  const k = Math.min((panelWidth - margin * 2) / (box.right - box.left), (panelHeight - margin * 2) / (box.bottom - box.top));
  const x = (panelWidth - (box.right + box.left) * k) / 2;
  const y = (panelHeight - (box.bottom + box.top) * k) / 2;
  return viewOf(figure.camera, k, x, y);
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

const settings = new WeakMap<FigureDefinition, Setting>();

function settingOf(figure: FigureDefinition): Setting {
  let setting = settings.get(figure);
  if (!setting) {
    const view = framed(figure);
    setting = { view, props: propGroups(view, figure.props).map((g) => ({ ...g, still: true })) };
    settings.set(figure, setting);
  }
  return setting;
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

/** A moment of a movement: what lies under the figure, and the figure with what it holds or leans on. */
export function layersOf(figure: FigureDefinition, stance: Stance, colours: Colours): { ground: Shape[]; body: Shape[] } {
  const { view, props } = settingOf(figure);
  const skeleton = skeletonOf(stance);
  const body = tinted(view, skeleton, bodyGroups(view, skeleton, stance), figure.muscles);
  const held = figure.held ? [heldTowel(view, skeleton)] : [];
  const isGround = (g: Group) => g.id === "floor" || g.id === "mat";
  const shadow = props.some((g) => g.id === "mat") ? [shadowGroup(view, skeleton)] : [];
  return {
    ground: shapesOf([...props.filter(isGround), ...shadow], colours),
    body: shapesOf(seen(paintOrder([...props.filter((g) => !isGround(g)), ...held, ...body].filter(reachesIn))), colours),
  };
}
