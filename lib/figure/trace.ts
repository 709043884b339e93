import { type Field, type Probe, probe } from "./field";

/** A point of an outline with the direction of travel there. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  readonly tx: number;
  readonly ty: number;
}

const shortest = 0.15;
const mostSamples = 2000;
/** An outline with more samples than this may have lost its start, as where it began in a narrow gap. */
const usualSamples = 160;

const here: Probe = { d: 0, gx: 1, gy: 0 };

/** Moves (x, y) onto the edge and gives the sample there, or null where the field has no edge nearby. */
function settle(field: Field, x: number, y: number): Sample | null {
  let px = x;
  let py = y;
  for (let i = 0; i < 12; i++) {
    probe(field, px, py, here);
    const size = here.gx * here.gx + here.gy * here.gy || 1;
    const step = here.d / Math.max(size, 0.25);
    px -= here.gx * step;
    py -= here.gy * step;
    const off = Math.abs(here.d);
    if (off < 0.08) break;
    // Where no corner is rounded the distance is exact: the step lands on the edge, and the edge runs the same way there.
    if (off < 0.5 && size > 0.999) {
      here.d = 0;
      break;
    }
  }
  const size = Math.sqrt(here.gx * here.gx + here.gy * here.gy);
  if (!(size > 1e-6) || !(Math.abs(here.d) < 0.1)) return null;
  return { x: px, y: py, tx: -here.gy / size, ty: here.gx / size };
}

function startOf(field: Field): Sample | null {
  let best: readonly [number, number] = [-Infinity, 0];
  for (const c of field.cones) {
    if (c.ax + c.ar > best[0]) best = [c.ax + c.ar, c.ay];
    if (c.bx + c.br > best[0]) best = [c.bx + c.br, c.by];
  }
  const direct = settle(field, best[0], best[1]);
  if (!field.cuts && !field.within) return direct;
  return direct ?? scan(field);
}

/** Where cuts took the outermost point away: looks for any point inside, then goes right until the edge. */
function scan(field: Field): Sample | null {
  for (const c of field.cones)
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const x = c.ax + (c.bx - c.ax) * share;
      const y = c.ay + (c.by - c.ay) * share;
      probe(field, x, y, here);
      if (here.d >= 0) continue;
      let right = x;
      for (let i = 0; i < 60 && here.d < 0; i++) {
        right += Math.max(0.25, -here.d);
        probe(field, right, y, here);
      }
      return settle(field, right, y);
    }
  return null;
}

/** Whether the step from one sample to the next goes over a third, as it may where the edge bends. */
function passes(from: Sample, to: Sample, over: Sample): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const size = dx * dx + dy * dy;
  const t = ((over.x - from.x) * dx + (over.y - from.y) * dy) / size;
  if (t < 0 || t > 1) return false;
  const off = (over.x - from.x - dx * t) ** 2 + (over.y - from.y - dy * t) ** 2;
  return off < 0.09 && off < size * 0.1;
}

const near = (a: Sample, b: Sample): boolean => (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < 0.25 && a.tx * b.tx + a.ty * b.ty > 0.6;

/** Walks once round the outer edge of a part in steps of at most `longest`. Empty where the part has no edge (cut away altogether). */
export function trace(field: Field, longest = 4.5): Sample[] {
  const first = startOf(field);
  if (!first) return [];
  let samples: Sample[] = [first];
  let at = first;
  let stride = 1.5;
  let walked = 0;
  let start = first;
  for (let tries = 0; tries < 4000; tries++) {
    const next = settle(field, at.x + at.tx * stride, at.y + at.ty * stride);
    const turn = next ? at.tx * next.tx + at.ty * next.ty : -1;
    if ((!next || turn < 0.86) && stride > shortest) {
      stride = Math.max(shortest, stride / 2);
      continue;
    }
    if (!next) return [];
    const dx = start.x - at.x;
    const dy = start.y - at.y;
    const ahead = dx * at.tx + dy * at.ty;
    const sameWay = at.tx * start.tx + at.ty * start.ty > 0.6;
    if (walked > 2 && ahead > 0 && ahead <= stride * 1.01 && sameWay && dx * dx + dy * dy < stride * stride * 1.3) return samples;
    if (walked > 2 && sameWay && passes(at, next, start)) return samples;
    walked += stride;
    samples.push(next);
    at = next;
    if (start === first && samples.length === 4) {
      start = next;
      samples = [next];
      walked = 0;
    }
    if (samples.length > mostSamples) return [];
    if (samples.length % usualSamples === 0) {
      const round = samples.findLastIndex((s, i) => i < samples.length - 20 && near(s, next));
      if (round >= 0) return samples.slice(round, -1);
    }
    if (turn > 0.965) stride = Math.min(longest, stride * 1.5);
  }
  return [];
}
