import type { Language } from "../vocabulary";
import type { PictureText, SideWords } from "./alt-text";
import { checkFigure } from "./check-figure";
import type { FigureDefinition } from "./definition";
import { doorwayChestStretch2 } from "./figures/former/doorway-chest-stretch-2";
import { seatedTrunkRotation3 } from "./figures/former/seated-trunk-rotation-3";

/** A pose as versions that are published show it, though it is drawn otherwise now. What the body does never changes here. */
export interface FormerPose {
  readonly figure: FigureDefinition;
  /** What its picture shows, in the languages that there were. */
  readonly text: { readonly en: (side: SideWords) => PictureText } & Partial<Record<Language, (side: SideWords) => PictureText>>;
}

/** Written by `npm run keep-pose` before a revision is raised. The name is the pose and its revision, as a version keeps them. */
const kept = {
  "doorway-chest-stretch@2": doorwayChestStretch2,
  "seated-trunk-rotation@3": seatedTrunkRotation3,
} as const satisfies Readonly<Record<`${string}@${number}`, FormerPose>>;

/** A former pose: `slug@revision`. */
export type FormerId = keyof typeof kept;

for (const [id, { figure }] of Object.entries(kept)) checkFigure(id, figure);

export const formers: Readonly<Record<FormerId, FormerPose>> = kept;
export const formerIds = Object.keys(kept) as readonly FormerId[];

export const isFormerId = (text: string): text is FormerId => Object.hasOwn(kept, text);
