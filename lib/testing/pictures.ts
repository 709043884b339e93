import sharp from "sharp";

/** A small real picture, with the place and camera data that phones write into theirs. */
export const testPicture = (width = 320, height = 240, format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: "#2a7f7d" } })
    .withExif({ IFD0: { Copyright: "secret-camera-owner" } })
    .toFormat(format)
    .toBuffer();
