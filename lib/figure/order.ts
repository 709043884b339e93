import type { Cone, Field } from "./field";
import type { Group } from "./layer";

const bounds = (field: Field) => {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const c of field.cones) {
    box.left = Math.min(box.left, c.ax - c.ar, c.bx - c.br);
    box.right = Math.max(box.right, c.ax + c.ar, c.bx + c.br);
    box.top = Math.min(box.top, c.ay - c.ar, c.by - c.br);
    box.bottom = Math.max(box.bottom, c.ay + c.ar, c.by + c.br);
  }
  return box;
};

type Box = ReturnType<typeof bounds>;

/** Share along the axis of a cone that is nearest to a point. */
function nearest(c: Cone, x: number, y: number): number {
  const dx = c.bx - c.ax;
  const dy = c.by - c.ay;
  const size = dx * dx + dy * dy;
  return size < 1e-6 ? 0.5 : Math.min(1, Math.max(0, ((x - c.ax) * dx + (y - c.ay) * dy) / size));
}

/** Depth of the skin of a cone under a point of the panel. */
function surface(c: Cone, x: number, y: number): { z: number; inside: number } {
  const t = nearest(c, x, y);
  const r = c.ar + (c.br - c.ar) * t;
  const dx = x - (c.ax + (c.bx - c.ax) * t);
  const dy = y - (c.ay + (c.by - c.ay) * t);
  const off = dx * dx + dy * dy;
  return { z: c.az + (c.bz - c.az) * t + Math.sqrt(Math.max(0, r * r - off)), inside: r - Math.sqrt(off) };
}

/** How much nearer `a` is than `b` where the two overlap on the panel; 0 where they do not. */
function nearer(a: Field, b: Field): number {
  let sum = 0;
  let weight = 0;
  for (const p of a.cones)
    for (const q of b.cones)
      for (const share of [0, 0.5, 1]) {
        const px = p.ax + (p.bx - p.ax) * share;
        const py = p.ay + (p.by - p.ay) * share;
        const t = nearest(q, px, py);
        const qx = q.ax + (q.bx - q.ax) * t;
        const qy = q.ay + (q.by - q.ay) * t;
        const pr = p.ar + (p.br - p.ar) * share;
        const qr = q.ar + (q.br - q.ar) * t;
        const x = (px * qr + qx * pr) / (pr + qr);
        const y = (py * qr + qy * pr) / (pr + qr);
        const ours = surface(p, x, y);
        const theirs = surface(q, x, y);
        const overlap = Math.min(ours.inside, theirs.inside);
        if (overlap <= 0.2) continue;
        sum += (ours.z - theirs.z) * overlap;
        weight += overlap;
      }
  return weight > 0 ? sum / weight : 0;
}

const apart = (a: Box, b: Box) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Groups from the farthest to the nearest, so that each may be painted over the one before. */
export function paintOrder(groups: readonly Group[]): Group[] {
  const boxes = groups.map((g) => bounds(g.body));
  const index = new Map(groups.map((g, i) => [g.id, i]));
  const behind: Map<number, number>[] = groups.map(() => new Map());
  groups.forEach((a, i) => {
    for (const id of a.after ?? []) {
      const other = index.get(id);
      if (other !== undefined) behind[i]?.set(other, Infinity);
    }
    for (const id of a.before ?? []) {
      const other = index.get(id);
      if (other !== undefined) behind[other]?.set(i, Infinity);
    }
  });
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++) {
      if (apart(boxes[i] as Box, boxes[j] as Box) || behind[i]?.has(j) || behind[j]?.has(i)) continue;
      const [a, b] = [groups[i] as Group, groups[j] as Group];
      const touching = nearer(a.body, b.body);
      const gap = touching === 0 ? 0 : touching + (a.bias ?? 0) - (b.bias ?? 0);
      if (gap > 0) behind[i]?.set(j, gap);
      else if (gap < 0) behind[j]?.set(i, -gap);
    }
  const left = new Set(groups.keys());
  const result: Group[] = [];
  while (left.size > 0) {
    let best = -1;
    let least = Infinity;
    for (const i of left) {
      let waits = 0;
      for (const [j, gap] of behind[i] ?? []) if (left.has(j)) waits += gap === Infinity ? 1e6 : gap;
      if (waits < least) {
        least = waits;
        best = i;
      }
    }
    left.delete(best);
    result.push(groups[best] as Group);
  }
  return result;
}
