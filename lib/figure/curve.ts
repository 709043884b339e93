import type { Sample } from "./trace";

/** One cubic segment: two handles and the end point. */
export type Segment = readonly [number, number, number, number, number, number];

export interface Curve {
  readonly from: readonly [number, number];
  readonly segments: readonly Segment[];
  readonly closed: boolean;
}

/** Samples with the way walked and turned so far, so that any stretch of them is judged quickly. */
interface Line {
  readonly points: readonly Sample[];
  readonly walked: Float64Array;
  readonly turned: Float64Array;
}

/** One pair of lists serves every line in turn: making them anew for each part costs more than filling them. */
let spare: { walked: Float64Array; turned: Float64Array } = { walked: new Float64Array(512), turned: new Float64Array(512) };

function lineOf(points: readonly Sample[]): Line {
  if (spare.walked.length < points.length)
    spare = { walked: new Float64Array(points.length * 2), turned: new Float64Array(points.length * 2) };
  const { walked, turned } = spare;
  walked[0] = 0;
  turned[0] = 0;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Sample;
    const b = points[i] as Sample;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    walked[i] = (walked[i - 1] as number) + Math.sqrt(dx * dx + dy * dy);
    turned[i] = (turned[i - 1] as number) + Math.abs(Math.asin(Math.max(-1, Math.min(1, a.tx * b.ty - a.ty * b.tx))));
  }
  return { points, walked, turned };
}

/** The segment with the handles that bring it nearest to the samples between its ends (least squares). */
function segmentBetween(line: Line, from: number, to: number): Segment {
  const p = line.points[from] as Sample;
  const q = line.points[to] as Sample;
  const start = line.walked[from] as number;
  const walked = (line.walked[to] as number) - start;
  const square = p.tx * q.tx + p.ty * q.ty;
  const stride = Math.max(1, Math.floor((to - from) / 7));
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0];
  for (let i = from + 1; i < to; i += stride) {
    const s = line.points[i] as Sample;
    const t = ((line.walked[i] as number) - start) / walked;
    const u = 1 - t;
    const b1 = 3 * u * u * t;
    const b2 = 3 * u * t * t;
    const dx = s.x - p.x * (u * u * u + b1) - q.x * (b2 + t * t * t);
    const dy = s.y - p.y * (u * u * u + b1) - q.y * (b2 + t * t * t);
    c00 += b1 * b1;
    c01 -= b1 * b2 * square;
    c11 += b2 * b2;
    x0 += b1 * (p.tx * dx + p.ty * dy);
    x1 -= b2 * (q.tx * dx + q.ty * dy);
  }
  const det = c00 * c11 - c01 * c01;
  let first = (x0 * c11 - x1 * c01) / det;
  let second = (c00 * x1 - c01 * x0) / det;
  const sane = (h: number) => h > walked * 0.04 && h < walked;
  if (!(Math.abs(det) > 1e-9) || !sane(first) || !sane(second)) first = second = walked / 3;
  return [p.x + p.tx * first, p.y + p.ty * first, q.x - q.tx * second, q.y - q.ty * second, q.x, q.y];
}

/** Squared distance of a point from the segment, looked for near the share `guess` of its length. */
function missBy(p: Sample, s: Segment, x: number, y: number, guess: number): number {
  let t = guess;
  let best = Infinity;
  for (let i = 0; i < 2; i++) {
    const u = 1 - t;
    const ex = u * u * u * p.x + 3 * u * u * t * s[0] + 3 * u * t * t * s[2] + t * t * t * s[4] - x;
    const ey = u * u * u * p.y + 3 * u * u * t * s[1] + 3 * u * t * t * s[3] + t * t * t * s[5] - y;
    best = Math.min(best, ex * ex + ey * ey);
    const vx = 3 * u * u * (s[0] - p.x) + 6 * u * t * (s[2] - s[0]) + 3 * t * t * (s[4] - s[2]);
    const vy = 3 * u * u * (s[1] - p.y) + 6 * u * t * (s[3] - s[1]) + 3 * t * t * (s[5] - s[3]);
    const speed = vx * vx + vy * vy;
    if (speed < 1e-9) break;
    t = Math.min(1, Math.max(0, t - (ex * vx + ey * vy) / speed));
  }
  return best;
}

function fits(line: Line, from: number, to: number, tolerance: number): Segment | null {
  if ((line.turned[to] as number) - (line.turned[from] as number) > 2.4) return null;
  const segment = segmentBetween(line, from, to);
  const p = line.points[from] as Sample;
  const start = line.walked[from] as number;
  const walked = (line.walked[to] as number) - start;
  const stride = Math.max(1, Math.floor((to - from) / 6));
  for (let i = from + 1; i < to; i += stride) {
    const s = line.points[i] as Sample;
    if (missBy(p, segment, s.x, s.y, ((line.walked[i] as number) - start) / walked) > tolerance * tolerance) return null;
  }
  return segment;
}

/** As few cubic segments as keep within `tolerance` (panel units) of the samples. */
export function curveOf(samples: readonly Sample[], closed: boolean, tolerance = 0.38): Curve {
  const first = samples[0];
  if (!first) return { from: [0, 0], segments: [], closed };
  const points = closed ? [...samples, first] : samples;
  const line = lineOf(points);
  const segments: Segment[] = [];
  let from = 0;
  while (from < points.length - 1) {
    let to = from + 1;
    let segment = segmentBetween(line, from, to);
    for (let leap = 4; leap >= 1; ) {
      const reach = Math.min(points.length - 1, to + leap);
      const longer = reach > to ? fits(line, from, reach, tolerance) : null;
      if (longer) {
        segment = longer;
        to = reach;
        leap *= 2;
      } else leap = leap > 1 ? leap >> 1 : 0;
    }
    segments.push(segment);
    from = to;
  }
  return { from: [first.x, first.y], segments, closed };
}

/** Texts of the tenths that were written before: numbers of a panel come again and again. */
const texts = new Map<number, string>();

function textOf(tenths: number): string {
  let text = texts.get(tenths);
  if (text === undefined) {
    if (!Number.isFinite(tenths)) throw new RangeError("A figure came out with a point that is not a number.");
    text = String(tenths / 10);
    if (texts.size < 4000) texts.set(tenths, text);
  }
  return text;
}

/** Numbers of a path rounded to 0.1, one blank between them, none before a minus sign. */
function list(numbers: readonly number[]): string {
  let text = "";
  for (let i = 0; i < numbers.length; i++) {
    const tenths = Math.round((numbers[i] as number) * 10);
    text += i > 0 && tenths >= 0 ? ` ${textOf(tenths)}` : textOf(tenths);
  }
  return text;
}

/** Whether a segment is as good as a straight line. */
function straight(from: readonly [number, number], s: Segment): boolean {
  const [dx, dy] = [s[4] - from[0], s[5] - from[1]];
  const size = Math.hypot(dx, dy) || 1;
  const off = (x: number, y: number) => Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / size;
  return off(s[0], s[1]) < 0.08 && off(s[2], s[3]) < 0.08;
}

/** Path text with M, L, C and Z only, absolute, rounded to 0.1. */
export function pathOf(curve: Curve): string {
  let at = curve.from;
  let d = `M${list(curve.from)}`;
  for (const s of curve.segments) {
    d += straight(at, s) ? `L${list([s[4], s[5]])}` : `C${list(s)}`;
    at = [s[4], s[5]];
  }
  return curve.closed ? `${d}Z` : d;
}

export function polyline(points: readonly (readonly [number, number])[], closed: boolean): string {
  return `${points.map((p, i) => (i ? "L" : "M") + list(p)).join("")}${closed ? "Z" : ""}`;
}

/** The same path seen in a mirror: x becomes `width` minus x. Every number of a path with M, L and C belongs to a pair. */
export function mirroredPath(d: string, width: number): string {
  return d.replace(/([MLC])([^MLCZ]*)/g, (_, command: string, text: string) => {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    return command + list(numbers.map((n, i) => (i % 2 ? n : width - n)));
  });
}
