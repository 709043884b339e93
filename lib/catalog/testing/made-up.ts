import { equipment, exerciseKinds, positions, regions } from "../../vocabulary";
import type { SearchEntry } from "../search";

const first = [
  "Standing",
  "Seated",
  "Lying",
  "Kneeling",
  "Gentle",
  "Strong",
  "Wall",
  "Table",
  "Side",
  "Half",
  "Deep",
  "Slow",
  "Prone",
  "Supine",
];
const middle = ["shoulder", "hip", "neck", "chest", "trunk", "ankle", "wrist", "knee", "back", "hamstring", "calf", "elbow", "chin", "arm"];
const last = [
  "stretch",
  "rotation",
  "raise",
  "roll",
  "bend",
  "lift",
  "press",
  "slide",
  "circle",
  "hold",
  "reach",
  "bridge",
  "tuck",
  "squeeze",
];
const extra = ["", " with band", " on the wall", " over a towel", " and hold", " at the doorway", " with a chair", " for runners"];

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** Exercises such as a large clinic could have made, alike and many; the same ones for the same number. */
export const madeUpEntries = (count: number): SearchEntry[] =>
  Array.from({ length: count }, (_, n) => {
    const round = Math.floor(n / (first.length * middle.length));
    const words = `${pick(first, n)} ${pick(middle, Math.floor(n / first.length))} ${pick(last, n * 5 + round)}${pick(extra, n + round)}`;
    return {
      id: `own-${n}`,
      name: round > 0 ? `${words} ${round}` : words,
      aliases: [],
      regions: [pick(regions, n)],
      positions: [pick(positions, n)],
      equipment: n % 3 === 0 ? [] : [pick(equipment, n)],
      kinds: [pick(exerciseKinds, n)],
      muscles: [],
    };
  });
