import { familyForLetter, lettersOf } from "./choose";
import { type FaceId, faceOf } from "./faces";

const plain = /^[\u0020-\u007e]*$/;

/** The fonts, in both weights, that any text inside a value asks for. */
export function facesFor(value: unknown): Set<FaceId> {
  const faces = new Set<FaceId>([faceOf("atkinson-latin", 400), faceOf("atkinson-latin", 700), faceOf("noto-sans-symbols-2", 400)]);
  const add = (text: string): void => {
    for (const letter of new Set(lettersOf(text))) {
      const family = familyForLetter(letter);
      if (family) faces.add(faceOf(family, 400)).add(faceOf(family, 700));
    }
  };
  const visit = (each: unknown): void => {
    if (typeof each === "string") plain.test(each) || add(each);
    else if (each && typeof each === "object") Object.values(each).forEach(visit);
  };
  visit(value);
  return faces;
}
