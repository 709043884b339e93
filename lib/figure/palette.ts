import type { Material } from "./layer";

/** A colour as six hex digits with a hash. */
export type Colour = `#${string}`;

export const skins = { light: "#f4d6c2", tan: "#e6bb97", brown: "#b67c54", deep: "#93624a" } as const;
export const hairs = { black: "#46423f", brown: "#5f4534", red: "#96552f", fair: "#c79a52", grey: "#9a9a9e" } as const;
export const clothes = {
  teal: { shirt: "#3e9aa0", trousers: "#44546c" },
  blue: { shirt: "#5b93c7", trousers: "#4a4f63" },
  plum: { shirt: "#a06a9c", trousers: "#4c5463" },
  sand: { shirt: "#d8c7a0", trousers: "#6a7386" },
} as const;

export interface PaletteChoice {
  readonly skin: keyof typeof skins;
  readonly hair: keyof typeof hairs;
  readonly clothing: keyof typeof clothes;
}

export const defaultPalette: PaletteChoice = { skin: "tan", hair: "brown", clothing: "teal" };

const knownKey = <T extends object, D extends keyof T>(values: T, key: unknown, usual: D): keyof T =>
  typeof key === "string" && Object.hasOwn(values, key) ? (key as keyof T) : usual;

/** The colours that were chosen; the usual one in place of each that is missing or not known. */
export const knownPalette = (choice: Partial<Record<keyof PaletteChoice, unknown>> | null | undefined): PaletteChoice => ({
  skin: knownKey(skins, choice?.skin, defaultPalette.skin),
  hair: knownKey(hairs, choice?.hair, defaultPalette.hair),
  clothing: knownKey(clothes, choice?.clothing, defaultPalette.clothing),
});

const line = "#1d2733";

const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + i * 2, 3 + i * 2), 16);

/** A share `t` of the way from one colour to another. */
export function blend(a: string, b: string, t: number): Colour {
  const parts = [0, 1, 2].map((i) => Math.round(channel(a, i) + (channel(b, i) - channel(a, i)) * t));
  return `#${parts.map((p) => p.toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast of two colours after WCAG, 1 to 21. */
export function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, bl = 0] = [0, 1, 2].map((i) => {
      const c = channel(hex, i) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [light(a), light(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const known = new Map<string, Readonly<Record<Material, Colour>>>();

/** The colours of every material; the same object for the same choice. */
export function coloursOf(choice: PaletteChoice): Readonly<Record<Material, Colour>> {
  const key = `${choice.skin} ${choice.hair} ${choice.clothing}`;
  let colours = known.get(key);
  if (!colours) {
    colours = mixed(choice);
    known.set(key, colours);
  }
  return colours;
}

/** Worked muscles: a dark and a light red. Whichever stands out more from its ground without colour. */
const tints = ["#b8382a", "#ffb199"] as const;

const tintOn = (ground: string): Colour => (contrast(tints[0], ground) > contrast(tints[1], ground) ? tints[0] : tints[1]);

function mixed(choice: PaletteChoice): Readonly<Record<Material, Colour>> {
  const skin = skins[choice.skin];
  const { shirt, trousers } = clothes[choice.clothing];
  const darker = (colour: string) => blend(colour, line, 0.16);
  return {
    skin,
    skinFar: blend(skin, "#4a2a1a", 0.2),
    shirt,
    shirtFar: darker(shirt),
    trousers,
    trousersFar: darker(trousers),
    shoe: "#eef1f4",
    shoeFar: "#d3d9df",
    hair: hairs[choice.hair],
    line,
    tintShirt: tintOn(shirt),
    tintSkin: tintOn(skin),
    tintEdge: "#6e1c12",
    wood: "#dcc7a2",
    woodDark: "#bfa57b",
    mat: "#dfe9ea",
    foam: "#8fb8a0",
    foamEnd: "#b6d4c2",
    towel: "#f3e3b6",
    towelEnd: "#fbf2d8",
    wall: "#e9e4da",
    shadow: "#c3ccd2",
    arrow: "#b03006",
    halo: "#ffffff",
    ghost: "#dde4e9",
    ghostLine: "#9dabb7",
  };
}
