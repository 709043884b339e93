/**
 * Flat body parts as distance fields. A part is a union of round cones (two discs and the hull between them); where two of them
 * meet, `blend` rounds the corner, so that a shoulder or a neck has no seam.
 */

/** A round cone with the disc that holds it worked out. */
export function coneOf(
  ax: number,
  ay: number,
  az: number,
  ar: number,
  bx: number,
  by: number,
  bz: number,
  br: number,
  blend: number,
): Cone {
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const slope = Math.sqrt(Math.max(0, square - (ar - br) ** 2));
  const mr = Math.sqrt(square) / 2 + Math.max(ar, br);
  return { ax, ay, az, ar, bx, by, bz, br, blend, mx: (ax + bx) / 2, my: (ay + by) / 2, mr, square, slope };
}

/** A round cone on the panel, in panel units; `az` and `bz` are depths towards the viewer. */
export interface Cone {
  readonly ax: number;
  readonly ay: number;
  readonly az: number;
  readonly ar: number;
  readonly bx: number;
  readonly by: number;
  readonly bz: number;
  readonly br: number;
  readonly blend: number;
  /** A disc that holds the whole cone, to pass over cones that are far away. */
  readonly mx: number;
  readonly my: number;
  readonly mr: number;
  /** Squared length of the axis, and the length of a straight flank. */
  readonly square: number;
  readonly slope: number;
}

/** What is cut away: everything on the side the normal (nx, ny) points to, or outside the other field; `blend` rounds the edge. */
export interface Cut {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
  readonly blend: number;
}

export interface Field {
  readonly cones: readonly Cone[];
  readonly cuts?: readonly Cut[];
  /** Keeps only what lies inside another field, `inset` units deep. */
  readonly within?: { readonly field: Field; readonly inset: number };
}

/** Distance to the edge (negative inside) and the direction outwards. One object is reused for speed. */
export interface Probe {
  d: number;
  gx: number;
  gy: number;
}

function probeDisc(x: number, y: number, cx: number, cy: number, r: number, out: Probe): void {
  const dx = x - cx;
  const dy = y - cy;
  const size = Math.sqrt(dx * dx + dy * dy);
  out.d = size - r;
  out.gx = size > 1e-9 ? dx / size : 1;
  out.gy = size > 1e-9 ? dy / size : 0;
}

export function probeCone(c: Cone, x: number, y: number, out: Probe): void {
  const bx = c.bx - c.ax;
  const by = c.by - c.ay;
  const h = c.square;
  const drop = c.ar - c.br;
  if (h <= drop * drop + 1e-9) {
    if (drop >= 0) probeDisc(x, y, c.ax, c.ay, c.ar, out);
    else probeDisc(x, y, c.bx, c.by, c.br, out);
    return;
  }
  const px = x - c.ax;
  const py = y - c.ay;
  const sideways = (px * by - py * bx) / h;
  const qx = Math.abs(sideways);
  const qy = (px * bx + py * by) / h;
  const { slope } = c;
  const k = slope * qy - drop * qx;
  if (k < 0) probeDisc(x, y, c.ax, c.ay, c.ar, out);
  else if (k > slope) probeDisc(x, y, c.bx, c.by, c.br, out);
  else {
    out.d = slope * qx + drop * qy - c.ar;
    const sign = sideways < 0 ? -1 : 1;
    out.gx = (slope * sign * by + drop * bx) / h;
    out.gy = (-slope * sign * bx + drop * by) / h;
  }
}

const one: Probe = { d: 0, gx: 1, gy: 0 };
const inner: Probe = { d: 0, gx: 1, gy: 0 };

function join(out: Probe, d: number, gx: number, gy: number, blend: number, sign: 1 | -1): void {
  const gap = sign * (out.d - d);
  const overlap = Math.max(blend - Math.abs(gap), 0) / (blend || 1);
  const share = gap <= 0 ? overlap / 2 : 1 - overlap / 2;
  out.d = (gap <= 0 ? out.d : d) - (sign * overlap * overlap * blend) / 4;
  out.gx += (gx - out.gx) * share;
  out.gy += (gy - out.gy) * share;
}

export function probe(field: Field, x: number, y: number, out: Probe): void {
  let first = true;
  const { cones } = field;
  for (let i = 0; i < cones.length; i++) {
    const cone = cones[i] as Cone;
    if (!first) {
      const reach = out.d + cone.blend + cone.mr;
      const dx = x - cone.mx;
      const dy = y - cone.my;
      if (reach < 0 || dx * dx + dy * dy > reach * reach) continue;
    }
    probeCone(cone, x, y, one);
    if (first) {
      out.d = one.d;
      out.gx = one.gx;
      out.gy = one.gy;
      first = false;
    } else if (one.d - out.d < cone.blend) join(out, one.d, one.gx, one.gy, cone.blend, 1);
  }
  if (field.cuts) for (const cut of field.cuts) join(out, (x - cut.x) * cut.nx + (y - cut.y) * cut.ny, cut.nx, cut.ny, cut.blend, -1);
  if (field.within) {
    probe(field.within.field, x, y, inner);
    join(out, inner.d + field.within.inset, inner.gx, inner.gy, 2.4, -1);
  }
}

const measure: Probe = { d: 0, gx: 0, gy: 0 };

/** Distance from a point to the edge of a part; negative inside. */
export function distanceTo(field: Field, x: number, y: number): number {
  probe(field, x, y, measure);
  return measure.d;
}
