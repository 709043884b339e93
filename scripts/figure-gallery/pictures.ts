import sharp from "sharp";
import { type DrawnId, definitionOf } from "../../lib/figure/drawn";
import { clothes, defaultPalette, hairs, type PaletteChoice, skins } from "../../lib/figure/palette";
import { type Panel, panel, phasesOf } from "../../lib/figure/panel";
import { svg } from "../../lib/figure/svg";

/** Every choice of skin, hair and clothing. */
export const allPalettes: readonly PaletteChoice[] = (Object.keys(skins) as PaletteChoice["skin"][]).flatMap((skin) =>
  (Object.keys(hairs) as PaletteChoice["hair"][]).flatMap((hair) =>
    (Object.keys(clothes) as PaletteChoice["clothing"][]).map((clothing) => ({ skin, hair, clothing })),
  ),
);

/** A few choices in which every skin, hair and clothing comes at least once. */
export const palettes: readonly PaletteChoice[] = (() => {
  const [skin, hair, clothing] = [skins, hairs, clothes].map((all) => Object.keys(all)) as [
    PaletteChoice["skin"][],
    PaletteChoice["hair"][],
    PaletteChoice["clothing"][],
  ];
  const at = <T>(all: T[], i: number): T => all[i % all.length] as T;
  const longest = Math.max(skin.length, hair.length, clothing.length);
  return Array.from({ length: longest }, (_, i) => ({ skin: at(skin, i), hair: at(hair, i), clothing: at(clothing, i + 1) }));
})();

export const paletteName = ({ skin, hair, clothing }: PaletteChoice): string => `${skin}-${hair}-${clothing}`;

/** The sides that look different. */
export const sidesOf = (pose: DrawnId): readonly ("left" | "right")[] => (definitionOf(pose).sided ? ["left", "right"] : ["left"]);

export type Picture = { name: string; panel: Panel; pixels: number; grey: boolean };

const dots = (centimetres: number, perInch: number): number => Math.round((centimetres / 2.54) * perInch);
const large = dots(12, 150);
const small = dots(3, 300);

/** Every phase, side, palette and size of one pose. */
export function picturesOf(pose: DrawnId): Picture[] {
  const file = pose.replace("/", "--");
  const own = sidesOf(pose).flatMap((side) =>
    phasesOf(pose).flatMap((at): Picture[] => {
      const drawn = panel(pose, { at, side });
      const name = `${file}_${at}_${side}`;
      return [
        { name: `${name}_12cm`, panel: drawn, pixels: large, grey: false },
        { name: `${name}_3cm`, panel: drawn, pixels: small, grey: false },
        { name: `${name}_3cm-grey`, panel: drawn, pixels: small, grey: true },
      ];
    }),
  );
  const dressed = palettes.flatMap((palette) =>
    phasesOf(pose).map((at): Picture => {
      const name = `${file}_${at}_left_3cm_${paletteName(palette)}`;
      return { name, panel: panel(pose, { at, palette }), pixels: small, grey: false };
    }),
  );
  return [...own, ...dressed];
}

/** A picture on white, `pixels` wide. */
export function png({ panel, pixels, grey }: Omit<Picture, "name">): Promise<Buffer> {
  const drawn = sharp(Buffer.from(svg(panel)), { density: (72 * pixels) / panel.width })
    .resize(pixels)
    .flatten({ background: "#ffffff" });
  return (grey ? drawn.toColourspace("b-w") : drawn).png().toBuffer();
}

/** The pictures of every pose at 3 cm on one sheet, without a word. */
export async function overviewPng(poses: readonly DrawnId[], grey: boolean): Promise<Buffer> {
  const [across, gap] = [8, 24];
  const height = Math.round((small * 110) / 120);
  const cell = { width: small + gap, height: height + gap };
  const shown = poses.flatMap((pose) => phasesOf(pose).map((at) => panel(pose, { at, palette: defaultPalette })));
  const pictures = shown.map(async (drawn, i) => ({
    input: await png({ panel: drawn, pixels: small, grey: false }),
    left: (i % across) * cell.width + gap / 2,
    top: Math.floor(i / across) * cell.height + gap / 2,
  }));
  const size = { width: across * cell.width, height: Math.ceil(shown.length / across) * cell.height };
  const sheet = await sharp({ create: { ...size, channels: 3, background: "#ffffff" } })
    .composite(await Promise.all(pictures))
    .png()
    .toBuffer();
  return grey ? sharp(sheet).toColourspace("b-w").png().toBuffer() : sheet;
}
