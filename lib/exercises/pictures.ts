import "server-only";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { tables } from "@/db/index";
import { read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import { withinMeasure } from "../limits";
import { type Actor, authorize, type Permission } from "../policy";
import { oneAtATime } from "./one-picture";

const { pictures } = tables;

export const pictureLimits = { bytes: 5_000_000, pixels: 40_000_000, side: 1_200 } as const;

const formats = new Set(["jpeg", "png", "webp", "gif", "avif", "heif", "tiff"]);
const notAPicture = "This file is not a picture that we can read. Choose a JPEG, PNG or WebP.";

/**
 * Decodes a picture and draws it anew as JPEG on white, at most 1,200 pixels a side: what a stranger put into the file does not survive, nor
 * do place and camera data.
 * @throws AppError `too_large` over 5 MB or 40 megapixels, `invalid` for what is no picture
 */
export async function reencode(bytes: Uint8Array): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  if (bytes.byteLength > pictureLimits.bytes) throw new AppError("too_large", "This picture is larger than 5 MB. Choose a smaller one.");
  try {
    const source = sharp(bytes, { limitInputPixels: pictureLimits.pixels, pages: 1, failOn: "error" });
    const { format } = await source.metadata();
    if (!formats.has(format)) throw new AppError("invalid", notAPicture);
    const { data, info } = await source
      .rotate()
      .resize(pictureLimits.side, pictureLimits.side, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof Error && /pixel limit/i.test(error.message))
      throw new AppError("too_large", "This picture has too many pixels. Choose one under 40 megapixels.", {}, { cause: error });
    throw new AppError("invalid", notAPicture, {}, { cause: error });
  }
}

/** Keeps a picture for an exercise of the clinic's own. @throws AppError as `reencode` */
export async function addPicture(actor: Actor, upload: Uint8Array): Promise<{ pictureId: string; width: number; height: number }> {
  await mayUpload(actor, "exercise:write");
  return keepPicture(actor, "exercise:write", { ...(await oneAtATime(() => reencode(upload))), mime: "image/jpeg" });
}

/** Before anything of the file is looked at. @throws AppError `forbidden`, `too_many` */
export async function mayUpload(actor: Actor, permission: Permission): Promise<void> {
  authorize(actor, permission);
  await withinMeasure("picture", actor.staffId);
}

type Kept = { pictureId: string; width: number; height: number };
type Drawn = { bytes: Uint8Array; width: number; height: number; mime: "image/jpeg" | "image/png" };

/** Keeps a picture that this program drew itself. */
export const keepPicture = (actor: Actor, permission: Permission, { bytes, width, height, mime }: Drawn): Promise<Kept> =>
  write(actor, { permission, action: "picture.add", about: ({ pictureId }: Kept) => ({ subjectId: pictureId }) }, async (tx) => {
    const at = now();
    const id = newId(at.getTime());
    await tx.insert(pictures).values({ clinicId: actor.clinicId, id, mime, bytes, width, height, createdAt: at });
    return { pictureId: id, width, height };
  });

/** Null when there is no such picture in the actor's clinic. */
export async function getPicture(actor: Actor, pictureId: string) {
  if (!isId(pictureId)) return null;
  return read(actor, "catalog:read", async (tx) => {
    const [row] = await tx
      .select({ mime: pictures.mime, bytes: pictures.bytes, width: pictures.width, height: pictures.height })
      .from(pictures)
      .where(and(eq(pictures.clinicId, actor.clinicId), eq(pictures.id, pictureId)));
    return row ?? null;
  });
}
