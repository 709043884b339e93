import { familyForLetter, isInvisible, lettersOf } from "../fonts/choose";
import { type FaceId, faceOf, type Weight } from "../fonts/faces";
import { faceFont, type Glyph } from "../fonts/load";

export type Direction = "ltr" | "rtl";

/** Glyphs of one font, left to right. Distances are in em: times the font size they are points. */
export type Piece = { face: FaceId; glyphs: Glyph[]; advances: number[]; offsets: ({ x: number; y: number } | null)[]; width: number };

/** Shaped words of earlier texts: the same words come back in every handout. Emptied when full. */
const memory = new Map<string, Piece[]>();
const maxRemembered = 20_000;

const plainLatin = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026]*$/;

/** Which font draws which part of a text, in reading order. Accents stay with their letter. */
export function splitByFace(text: string, weight: Weight): { face: FaceId; text: string }[] {
  if (plainLatin.test(text)) return [{ face: faceOf("atkinson-latin", weight), text }];
  const parts: { face: FaceId; text: string }[] = [];
  for (const letter of lettersOf(text)) {
    const last = parts.at(-1);
    const face = faceOf(familyForLetter(letter) ?? "atkinson-latin", weight);
    if (last?.face === face) last.text += letter;
    else parts.push({ face, text: letter });
  }
  return parts;
}

function shapePart(face: FaceId, text: string, direction: Direction): Piece {
  const font = faceFont(face);
  const visible = Array.from(text).filter((char) => !isInvisible(char.codePointAt(0) ?? 0) || /[\u200c\u200d]/.test(char));
  const { glyphs, positions } = font.layout(visible.join(""), undefined, undefined, undefined, direction);
  const em = font.unitsPerEm;
  const advances = positions.map(({ xAdvance }) => xAdvance / em);
  return {
    face,
    glyphs: [...glyphs],
    advances,
    offsets: positions.map(({ xOffset, yOffset }) => (xOffset || yOffset ? { x: xOffset / em, y: yOffset / em } : null)),
    width: advances.reduce((sum, each) => sum + each, 0),
  };
}

/** The glyphs of a text without line breaks, left to right as they are drawn. */
export function shape(text: string, weight: Weight, direction: Direction): Piece[] {
  const key = `${weight}${direction}${text}`;
  const remembered = memory.get(key);
  if (remembered) return remembered;
  const parts = splitByFace(text, weight).map((part) => shapePart(part.face, part.text, direction));
  const pieces = direction === "rtl" ? parts.reverse() : parts;
  if (memory.size >= maxRemembered) memory.clear();
  memory.set(key, pieces);
  return pieces;
}

/** Width of a text in em. */
export const widthOf = (text: string, weight: Weight): number => shape(text, weight, "ltr").reduce((sum, { width }) => sum + width, 0);
