import { back } from "./facts/back";
import { general } from "./facts/general";
import { neck } from "./facts/neck";
import { posture } from "./facts/posture";

/** The fifteen exercises that come with the product, by slug. A slug is never used again for something else. */
export const builtIns = { ...back, ...posture, ...neck, ...general };

export type BuiltInSlug = keyof typeof builtIns;
export type VariationSlug<S extends BuiltInSlug> = keyof (typeof builtIns)[S]["variations"] & string;
