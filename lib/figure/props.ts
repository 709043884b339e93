import type { View } from "./camera";
import type { Prop } from "./definition";
import { lineWeight } from "./draw";
import type { Field } from "./field";
import type { Group, Layer, Mark } from "./layer";
import { add, mix, subtract, unit, type Vec } from "./vector";

const bodyIds = [
  "torso",
  "pelvis",
  "neck",
  "head",
  "upperArmLeft",
  "upperArmRight",
  "forearmLeft",
  "forearmRight",
  "thighLeft",
  "thighRight",
  "shinLeft",
  "shinRight",
  "footLeft",
  "footRight",
];

type Point = readonly [number, number];

const onPanel = (view: View, v: Vec): Point => {
  const p = view.point(v);
  return [p[0], p[1]];
};

/** A flat face with straight edges. */
function face(view: View, corners: readonly Vec[], material: Mark["material"], width = lineWeight): Mark {
  const points = corners.map((v) => onPanel(view, v));
  return { points, material: "line", width, fill: material };
}

/** A square bar of a chair: the band it covers on the panel. */
function bar(view: View, a: Vec, b: Vec, half: number): Point[] {
  const [p, q] = [onPanel(view, a), onPanel(view, b)];
  const size = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
  const [x, y] = [((p[1] - q[1]) / size) * half * view.scale, ((q[0] - p[0]) / size) * half * view.scale];
  return [
    [p[0] + x, p[1] + y],
    [q[0] + x, q[1] + y],
    [q[0] - x, q[1] - y],
    [p[0] - x, p[1] - y],
  ];
}

/** Several bars as one shape. */
function bars(bands: readonly (readonly Point[])[]): Mark[] {
  const [points, ...more] = bands;
  return points ? [{ points, more, material: "line", width: lineWeight, fill: "wood" }] : [];
}

const span = (view: View, a: Vec, b: Vec, r: number): Field => ({ cones: [view.cone(a, r, b, r, 0)] });

/** A plain chair without arms: `seat` is the middle of the seat's top, the person faces forward. */
function chair(view: View, seat: Vec, backrest: number): Group[] {
  const at = (x: number, y: number, z: number) => add(seat, [x, y, z]);
  const [w, back, front, thick] = [0.2, -0.2, 0.2, -0.045];
  const leg = (x: number, z: number) => bar(view, at(x, thick, z), [seat[0] + x * 1.05, 0, seat[2] + z * 1.08], 0.016);
  const corners = [
    [w - 0.02, back + 0.02],
    [0.02 - w, back + 0.02],
    [w - 0.02, front - 0.02],
    [0.02 - w, front - 0.02],
  ] as const;
  const legs = bars(corners.map(([x, z]) => leg(x, z)));
  const ring = (y: number) => [at(-w, y, back), at(w, y, back), at(w, y, front), at(-w, y, front)] as const;
  const top = ring(0);
  const sides = [
    [2, 3, [0, 0, 1]],
    [1, 2, [1, 0, 0]],
    [3, 0, [-1, 0, 0]],
    [0, 1, [0, 0, -1]],
  ] as const;
  const low = ring(thick);
  const rim = sides
    .filter(([, , normal]) => view.direction(normal)[2] > 0.05)
    .map(([i, j]) => face(view, [top[i], top[j], low[j], low[i]], "woodDark"));
  const lean = (y: number) => back - 0.005 - y * 0.1;
  const posts = [1, -1].map((s) => bar(view, at(s * (w - 0.02), thick, back + 0.01), at(s * (w - 0.02), backrest, lean(backrest)), 0.016));
  const rail = [
    at(-w, backrest, lean(backrest)),
    at(w, backrest, lean(backrest)),
    at(w, backrest - 0.2, lean(backrest - 0.2)),
    at(-w, backrest - 0.2, lean(backrest - 0.2)),
  ];
  const broad = Math.abs(view.direction([1, 0, 0])[0]) > 0.25;
  const rest = broad
    ? [...bars(posts), face(view, rail, "wood")]
    : bars([bar(view, at(0, thick, back + 0.01), at(0, backrest, lean(backrest)), 0.03)]);
  return [
    { id: "chairLegs", body: span(view, at(0, 0, 0), [seat[0], 0, seat[2]], 0.2), drawn: legs, after: ["floor"] },
    { id: "chairBack", body: span(view, at(0, 0, back), at(0, backrest, lean(backrest)), 0.03), drawn: rest, after: ["chairLegs"] },
    {
      id: "chairSeat",
      body: span(view, at(-w, 0, 0), at(w, 0, 0), 0.05),
      drawn: [face(view, top, "wood"), ...rim],
      after: ["chairLegs", "chairBack"],
      before: ["pelvis", "thighLeft", "thighRight", "torso"],
    },
  ];
}

function roll(view: View, prop: Prop & { kind: "roller" | "towel" }): Group {
  const { from, to, radius } = prop;
  const material = prop.kind === "roller" ? "foam" : "towel";
  const axis = unit(subtract(to, from));
  const side: Vec = [0, 1, 0];
  const over: Vec = [axis[2], 0, -axis[0]];
  const nearEnd = view.point(from)[2] + 0 > view.point(to)[2] ? from : to;
  const flatAxis = view.direction(axis);
  const size = Math.hypot(flatAxis[0], flatAxis[1]);
  const cuts =
    size < 0.3
      ? []
      : [from, to].map((end, i) => {
          const p = view.point(end);
          const k = (i ? 1 : -1) / size;
          const bulge = radius * view.scale * Math.abs(flatAxis[2]);
          return {
            x: p[0] + flatAxis[0] * k * bulge,
            y: p[1] + flatAxis[1] * k * bulge,
            nx: flatAxis[0] * k,
            ny: flatAxis[1] * k,
            blend: radius * view.scale * (0.15 + Math.abs(flatAxis[2])),
          };
        });
  const layer: Layer = { field: { cones: [view.cone(from, radius, to, radius, 0)], cuts }, material };
  const ring = (k: number) =>
    Array.from({ length: 13 }, (_, i) => {
      const a = (i / 12) * Math.PI * 2;
      const p = view.point(
        add(
          nearEnd,
          add(
            [side[0], side[1] * Math.cos(a) * radius * k, 0],
            [over[0] * Math.sin(a) * radius * k, 0, over[2] * Math.sin(a) * radius * k],
          ),
        ),
      );
      return [p[0], p[1]] as const;
    });
  const ends: Mark[] =
    Math.abs(flatAxis[2]) > 0.2 ? [{ points: ring(0.86), material: "line", width: lineWeight, smooth: true, fill: `${material}End` }] : [];
  return { id: prop.kind, body: layer.field, drawn: [layer, ...ends], after: ["mat"], before: bodyIds };
}

/** A flat cushion: the box between two corners, with round edges. */
function cushion(view: View, from: Vec, to: Vec): Group {
  const [radius, rows] = [(to[1] - from[1]) / 2, 5];
  const [left, right] = [from[0] + radius, to[0] - radius];
  const cones = Array.from({ length: rows }, (_, i) => {
    const z = from[2] + radius + ((to[2] - from[2] - radius * 2) * i) / (rows - 1);
    return view.cone([left, from[1] + radius, z], radius, [right, from[1] + radius, z], radius, 0.03);
  });
  return { id: "cushion", body: { cones }, drawn: [{ field: { cones }, material: "towel" }], after: ["mat"], before: bodyIds };
}

/** The floor under somebody who stands or sits: a soft shadow. */
function floorShadow(view: View, from: Vec, to: Vec): Group {
  const middle = mix(from, to, 0.5);
  const points = Array.from({ length: 13 }, (_, i) => {
    const a = (i / 12) * Math.PI * 2;
    const p = view.point([middle[0] + ((to[0] - from[0]) / 2) * Math.cos(a), 0, middle[2] + ((to[2] - from[2]) / 2) * Math.sin(a)]);
    return [p[0], p[1]] as const;
  });
  return { id: "floor", body: { cones: [] }, drawn: [{ points, material: "line", width: 0, fill: "shadow", smooth: true }] };
}

function doorway(view: View, half: number, at: number, height: number): Group[] {
  const post = (side: 1 | -1): Group => {
    const [x, wide, deep] = [side * half, side * 0.1, 0.06];
    const box = (y: number): [Vec, Vec, Vec, Vec] => [
      [x, y, at - deep],
      [x + wide, y, at - deep],
      [x + wide, y, at + deep],
      [x, y, at + deep],
    ];
    const [b, t] = [box(0), box(height)];
    const faces: Mark[] = [];
    for (let i = 0; i < 4; i++) {
      const j = (i + 1) % 4;
      const normal: Vec = [
        [0, 0, -1],
        [side, 0, 0],
        [0, 0, 1],
        [-side, 0, 0],
      ][i] as unknown as Vec;
      if (view.direction(normal)[2] <= 0.02) continue;
      faces.push(face(view, [b[i] as Vec, b[j] as Vec, t[j] as Vec, t[i] as Vec], i % 2 ? "wood" : "wall"));
    }
    const middle: Vec = [x + wide / 2, 0, at];
    return {
      id: side > 0 ? "postLeft" : "postRight",
      body: { cones: [view.cone(middle, 0.05, [middle[0], height, at], 0.05, 0)] },
      drawn: faces,
      after: ["floor"],
      before: bodyIds,
    };
  };
  const nearSide = at + (view.toward[2] < 0 ? -0.06 : 0.06);
  const top = (x: number, y: number): Vec => [x, y, nearSide];
  const wide = half + 0.1;
  const lintel = face(view, [top(-wide, height), top(wide, height), top(wide, height + 0.1), top(-wide, height + 0.1)], "wood");
  const beam = span(view, top(-wide, height + 0.05), top(wide, height + 0.05), 0.05);
  return [post(1), post(-1), { id: "lintel", body: beam, drawn: [lintel], after: ["postLeft", "postRight"], before: bodyIds }];
}

function propParts(view: View, prop: Prop): Group[] {
  switch (prop.kind) {
    case "chair":
      return chair(view, prop.seat, prop.backrest ?? 0.42);
    case "mat": {
      const { from, to } = prop;
      const corners: Vec[] = [from, [to[0], from[1], from[2]], to, [from[0], from[1], to[2]]];
      return [{ id: "mat", body: { cones: [] }, drawn: [face(view, corners, "mat")] }];
    }
    case "roller":
    case "towel":
      return [roll(view, { ...prop, kind: prop.kind })];
    case "cushion":
      return [cushion(view, prop.from, prop.to)];
    case "doorway":
      return doorway(view, prop.half, prop.at, prop.height);
    case "floor":
      return [floorShadow(view, prop.from, prop.to)];
  }
}

/** The things a figure needs, as parts for the paint order. */
export const propGroups = (view: View, props: readonly Prop[]): Group[] => props.flatMap((prop) => propParts(view, prop));
