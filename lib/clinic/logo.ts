import "server-only";
import sharp, { type Sharp } from "sharp";
import { AppError } from "../errors";
import { drawingFault } from "./drawing-fault";

export const logoLimits = { bytes: 5_000_000, drawingBytes: 1_000_000, pixels: 40_000_000, width: 720, height: 360 } as const;

const formats = new Set(["jpeg", "png", "svg"]);
/** The side in pixels that a drawing without pixels is drawn with before it is cut. */
const drawnSide = 1_600;
/** Lightest that a logo may be all over, of 255. */
const faint = 236;

const words = {
  tooLarge: "This logo is larger than 5 MB. Choose a smaller file.",
  tooLong: "This drawing is larger than 1 MB. Save it with fewer shapes, or as a PNG.",
  tooManyPixels: "This logo has too many pixels. Save it with at most 6,000 on a side.",
  notALogo: "This file is not a logo that we can read. Choose a PNG, a JPEG or an SVG.",
  unseen: "This logo is so light that it would not be seen on white paper. Choose a darker one.",
  tooSmall: "This logo is too small to print. Choose one with at least 40 pixels on its longer side.",
};

export type Logo = { bytes: Uint8Array; width: number; height: number };

/**
 * Decodes a logo and draws it anew as a PNG on white, without the margin around it, so that nothing of a stranger's file is served or
 * printed. A drawing that could run or fetch something is refused unseen.
 * @throws AppError `too_large`, or `invalid` with a sentence that says what to choose instead
 */
export async function drawLogo(bytes: Uint8Array): Promise<Logo> {
  if (bytes.byteLength > logoLimits.bytes) throw new AppError("too_large", words.tooLarge);
  try {
    const source = await opened(bytes);
    const plain = await source.rotate().flatten({ background: "#ffffff" }).toColourspace("srgb").png().toBuffer();
    const { channels } = await sharp(plain).stats();
    if (channels.every(({ min }) => min > faint)) throw new AppError("invalid", words.unseen);
    const { data, info } = await sharp(plain)
      .trim({ background: "#ffffff", threshold: 12 })
      .resize(logoLimits.width, logoLimits.height, { fit: "inside", withoutEnlargement: true })
      .png({ palette: true, colours: 256, effort: 8 })
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true });
    if (Math.max(info.width, info.height) < 40) throw new AppError("invalid", words.tooSmall);
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof Error && /pixel limit/i.test(error.message))
      throw new AppError("too_large", words.tooManyPixels, {}, { cause: error });
    throw new AppError("invalid", words.notALogo, {}, { cause: error });
  }
}

/** A drawing is drawn large enough to print, whatever size it says it has. */
async function opened(bytes: Uint8Array): Promise<Sharp> {
  const limits = { limitInputPixels: logoLimits.pixels, pages: 1, failOn: "error" } as const;
  const { format, width = 0, height = 0 } = await sharp(bytes, limits).metadata();
  if (!formats.has(format)) throw new AppError("invalid", words.notALogo);
  if (format !== "svg") return sharp(bytes, limits);
  if (bytes.byteLength > logoLimits.drawingBytes) throw new AppError("too_large", words.tooLong);
  const fault = drawingFault(bytes);
  if (fault) throw new AppError("invalid", fault);
  const density = (72 * drawnSide) / Math.max(1, width, height);
  return sharp(bytes, { ...limits, density: Math.min(20_000, Math.max(1, density)) });
}
