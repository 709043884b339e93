import type { Language, Side } from "@/lib/vocabulary";
import { type DrawnId, definitionOf } from "./drawn";
import type { PoseId } from "./figures";
import { formers, isFormerId } from "./former";
import { ar } from "./texts/ar";
import { en } from "./texts/en";
import { es } from "./texts/es";

/** What a picture shows, in three short parts: how the person is placed, what moves, where it ends. */
export interface PictureText {
  readonly position: string;
  readonly movement: string;
  readonly end: string;
}

/** Words for the two sides of the body in a language: the side that works, and the other. */
export interface SideWords {
  readonly working: string;
  readonly other: string;
}

/** Every text of the pictures in one language. A pose without a text does not compile. */
export interface PictureTexts {
  readonly sides: Readonly<Record<"left" | "right", string>>;
  readonly poses: Readonly<Record<PoseId, (side: SideWords) => PictureText>>;
  readonly otherSideToo: string;
  readonly takingTurns: string;
}

const texts: Readonly<Record<Language, PictureTexts>> = { en, es, ar };
export const pictureTexts = Object.entries(texts);

/** The parts of the text, for a page that shows start and finish apart. */
export function pictureText(poseId: DrawnId, side: Side, language: Language): PictureText {
  const { sides, poses } = texts[language];
  const working = side === "right" ? "right" : "left";
  const say = isFormerId(poseId) ? (formers[poseId].text[language] ?? formers[poseId].text.en) : poses[poseId];
  return say({ working: sides[working], other: sides[working === "left" ? "right" : "left"] });
}

/** Whether a picture stands for both sides, one after the other or in turn; null where one side is meant or both look alike. */
export type ShownSides = "each" | "alternating" | null;

/** What a caption must say about sides: pictures for both show the left. */
export const shownSides = (poseId: DrawnId, side: Side): ShownSides =>
  definitionOf(poseId).sided && (side === "each" || side === "alternating") ? side : null;

/** One alternative text for the picture of a pose: what a person who cannot see it needs to know. Says so where both sides are meant. */
export function altText(poseId: DrawnId, side: Side, language: Language): string {
  const { position, movement, end } = pictureText(poseId, side, language);
  const text = texts[language];
  const sides = shownSides(poseId, side);
  const both = sides && { each: text.otherSideToo, alternating: text.takingTurns }[sides];
  return [position, movement, end, both].filter(Boolean).join(" ");
}
