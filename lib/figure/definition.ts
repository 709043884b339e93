import type { Camera } from "./camera";
import type { Limb, Pose } from "./pose";
import type { Vec } from "./vector";

/** A pose at a moment (seconds from the start of the movement); `hold` keeps it that long before the movement goes on. */
export interface Keyframe {
  readonly at: number;
  readonly pose: Pose;
  readonly hold?: number;
}

/** A thing in the room. Points are in metres, in the axes of the room. */
export type Prop =
  | { readonly kind: "chair"; readonly seat: Vec; readonly backrest?: number }
  | { readonly kind: "mat"; readonly from: Vec; readonly to: Vec }
  | { readonly kind: "roller" | "towel"; readonly from: Vec; readonly to: Vec; readonly radius: number }
  | { readonly kind: "cushion"; readonly from: Vec; readonly to: Vec }
  | { readonly kind: "doorway"; readonly half: number; readonly at: number; readonly height: number }
  | { readonly kind: "floor"; readonly from: Vec; readonly to: Vec };

/** What an arrow follows: a joint of the body, or a point of the head or chest. */
export type Follow =
  | { readonly joint: "palm" | "elbow" | "wrist" | "shoulder"; readonly limb: Limb; readonly shift?: Vec }
  | { readonly joint: "head" | "chest" | "pelvis" | "mid"; readonly point: Vec };

/** A turn that is drawn round a point: axis in the axes of the room, degrees from the direction `zero`, radius at both ends in metres. */
export interface Turn {
  readonly axis: Vec;
  readonly zero: Vec;
  readonly degrees: readonly [number, number];
  readonly radius: readonly [number, number];
}

/** The still pictures of a figure in the order of the movement. Most have a start and a finish only. */
export type Phase = "start" | "second" | "third" | "finish";

export interface ArrowSpec {
  readonly follow: Follow;
  /** Draws a turn round the point as it is at the start instead of the path of the point. */
  readonly turn?: Turn;
  /** Draws the whole circle of the turn too, thin: the arrow is a part of it. */
  readonly ring?: boolean;
  /** Points this way from the point (metres, axes of the room) instead of following a path. */
  readonly push?: Vec;
  /** The picture it is drawn on; the finish where left out. */
  readonly on?: Phase;
  /** Thinner or thicker than usual by this factor. */
  readonly weight?: number;
  /** A head at both ends: there and back. */
  readonly bothWays?: boolean;
  /** Painted behind the body. */
  readonly behind?: boolean;
  /** Keyframes it runs between; start and finish where left out. */
  readonly between?: readonly [number, number];
  /** Moved on the panel, in metres right and up, so that it does not hide what it follows. */
  readonly nudge?: readonly [number, number];
  /** Shares of the way between which it is drawn. */
  readonly span?: readonly [number, number];
  /** Longer than the true path by this factor: small movements need a large sign. */
  readonly stretch?: number;
}

/** Muscles that can be tinted on the figure. */
export type Muscle =
  | "chest"
  | "upperBack"
  | "shoulderTops"
  | "sides"
  | "neckFront"
  | "neckBack"
  | "neckSide"
  | "shoulders"
  | "spine"
  | "belly";

/** A contact that must hold within 15 mm at every moment, or at one keyframe only. */
export interface Contact {
  readonly what: "palm" | "knee" | "heel" | "toe" | "hip";
  readonly limb: Limb;
  readonly on: "floor" | "seat" | "head" | "chin" | "otherPalm" | "place";
  readonly keyframe?: number;
  readonly place?: Vec;
}

/** Parts of the body as they are in another keyframe (the start where left out), shown pale behind a picture (the finish where left out). */
export interface Ghost {
  readonly on?: Phase;
  readonly keyframe?: number;
  readonly parts: readonly GhostPart[];
  /** Painted over the body, which shows through: where it would hide behind it. */
  readonly over?: boolean;
}

export type GhostPart = "head" | "torso" | "armLeft" | "armRight";

/** Parts of the body a frame can be cut to. */
export type FocusPart = "head" | "torso" | "arms" | "pelvis" | "thighs" | "shins" | "feet";

export interface FigureDefinition {
  readonly camera: Camera;
  /** What the frame must hold at every keyframe; whatever else reaches beyond its edge is cut off. All of the body and its props where left out. */
  readonly focus?: readonly FocusPart[];
  readonly keyframes: readonly [Keyframe, Keyframe, ...Keyframe[]];
  /** Keyframe of the finish panel; the last where left out. */
  readonly finish?: number;
  /** Keyframes of pictures between start and finish, for a movement that one pair cannot tell. */
  readonly mids?: readonly [number] | readonly [number, number];
  /** `back` returns the way it came; `again` starts over (the last keyframe equals the first). */
  readonly repeat: "back" | "again";
  readonly props: readonly Prop[];
  /** What the hands hold between them. */
  readonly held?: "towel";
  readonly arrows: readonly ArrowSpec[];
  readonly muscles: readonly Muscle[];
  readonly contacts: readonly Contact[];
  /** Whether left and right differ, so that a side must be named. */
  readonly sided: boolean;
  /** Parts of the start that stay visible, pale, behind the finish. */
  readonly ghost?: readonly Ghost[];
}
