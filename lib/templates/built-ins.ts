import type { BuiltInTemplate } from "./built-in";
import { dailyMobility } from "./built-ins/daily-mobility";
import { deskBreaks } from "./built-ins/desk-breaks";
import { gentleAndFlexible } from "./built-ins/gentle-and-flexible";
import { postureAndChest } from "./built-ins/posture-and-chest";
import { stiffNeck } from "./built-ins/stiff-neck";

/** The templates that come with the product. A slug is never used again for something else. */
export const builtInTemplates: readonly BuiltInTemplate[] = [deskBreaks, stiffNeck, postureAndChest, gentleAndFlexible, dailyMobility];

/** Null for a slug that is not built in, whatever it looks like. */
export const getBuiltInTemplate = (slug: string): BuiltInTemplate | null =>
  builtInTemplates.find((template) => template.slug === slug) ?? null;
