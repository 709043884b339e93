import { type Cone, coneOf } from "./field";
import { dot, type Vec } from "./vector";

/** Where the viewer stands: `yaw` 0 is in front, 90 at the person's left, -90 at the right; `pitch` above the horizon; degrees. */
export interface Camera {
  readonly yaw: number;
  readonly pitch: number;
}

/** An orthographic view of the room on a panel: `point` gives panel units with y down and depth towards the viewer. */
export interface View {
  readonly scale: number;
  readonly toward: Vec;
  point(v: Vec): Vec;
  /** A direction of length one: x right, y down, z towards the viewer. */
  direction(v: Vec): Vec;
  cone(a: Vec, ar: number, b: Vec, br: number, blend?: number): Cone;
}

export function viewOf(camera: Camera, scale: number, shiftX: number, shiftY: number): View {
  const yaw = (camera.yaw * Math.PI) / 180;
  const pitch = (camera.pitch * Math.PI) / 180;
  const right: Vec = [Math.cos(yaw), 0, -Math.sin(yaw)];
  const toward: Vec = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
  const upward: Vec = [-Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)];
  const direction = (v: Vec): Vec => [dot(v, right), -dot(v, upward), dot(v, toward)];
  const point = (v: Vec): Vec => [dot(v, right) * scale + shiftX, -dot(v, upward) * scale + shiftY, dot(v, toward) * scale];
  const cone = (a: Vec, ar: number, b: Vec, br: number, blend = 0.02): Cone => {
    const p = point(a);
    const q = point(b);
    return coneOf(p[0], p[1], p[2], ar * scale, q[0], q[1], q[2], br * scale, blend * scale);
  };
  return { scale, toward, point, direction, cone };
}
