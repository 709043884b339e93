/** The font files a handout may draw from, in the order in which a character looks for a home. Symbols come in one weight only. */
export const families = [
  { name: "atkinson-latin", weights: [400, 700] },
  { name: "atkinson-latin-ext", weights: [400, 700] },
  { name: "noto-sans-latin", weights: [400, 700] },
  { name: "noto-sans-latin-ext", weights: [400, 700] },
  { name: "noto-sans-vietnamese", weights: [400, 700] },
  { name: "noto-sans-greek", weights: [400, 700] },
  { name: "noto-sans-greek-ext", weights: [400, 700] },
  { name: "noto-sans-cyrillic", weights: [400, 700] },
  { name: "noto-sans-cyrillic-ext", weights: [400, 700] },
  { name: "noto-sans-arabic", weights: [400, 700] },
  { name: "noto-sans-hebrew", weights: [400, 700] },
  { name: "noto-sans-symbols", weights: [400] },
  { name: "noto-sans-math", weights: [400] },
  { name: "noto-sans-symbols-2", weights: [400] },
  { name: "noto-emoji", weights: [400] },
] as const;

export type FamilyName = (typeof families)[number]["name"];
export type Weight = 400 | 700;

/** One font file, named as it is on disk. */
export type FaceId = `${FamilyName}-${Weight}`;

/** The file of a family nearest to a weight. */
export function faceOf(family: FamilyName, weight: Weight): FaceId {
  const found = families.find(({ name }) => name === family);
  return `${family}-${found?.weights.some((each) => each === weight) ? weight : 400}`;
}
