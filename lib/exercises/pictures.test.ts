import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { testPicture } from "../testing/pictures";
import { pictureLimits, reencode } from "./pictures";

const text = (words: string) => new TextEncoder().encode(words);

describe("An uploaded picture is drawn anew", () => {
  it.each(["jpeg", "png", "webp"] as const)("from %s, without what a camera wrote into it", async (format) => {
    const original = await testPicture(320, 240, format);
    expect(Buffer.from(original).includes("secret-camera-owner")).toBe(true);
    const { bytes, width, height } = await reencode(original);
    expect([width, height]).toEqual([320, 240]);
    expect((await sharp(bytes).metadata()).format).toBe("jpeg");
    expect(Buffer.from(bytes).includes("secret-camera-owner")).toBe(false);
  });

  it("in a size that prints and does not weigh", async () => {
    const { width, height } = await reencode(await testPicture(4000, 2000));
    expect([width, height]).toEqual([pictureLimits.side, pictureLimits.side / 2]);
  });

  it("and what hides behind a picture's first bytes is gone", async () => {
    const both = Buffer.concat([await testPicture(), text("<script>alert(1)</script>")]);
    expect(Buffer.from((await reencode(both)).bytes).includes("<script>")).toBe(false);
  });
});

describe("What is no picture is refused with a sentence", () => {
  it.each([
    ["nothing", new Uint8Array()],
    ["a text", text("hello")],
    ["a page", text("<html><script>alert(1)</script></html>")],
    [
      "a drawing that could carry script",
      text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    ],
    ["a PDF", text("%PDF-1.7\n1 0 obj\n<<>>\nendobj")],
  ])("%s", async (_what, bytes) => {
    await expect(reencode(bytes)).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/not a picture/) });
  });

  it("half a picture", async () => {
    const whole = await testPicture(1200, 900);
    await expect(reencode(whole.slice(0, whole.length / 2))).rejects.toMatchObject({ code: "invalid" });
  });

  it("one that is too large, in bytes or in pixels", async () => {
    await expect(reencode(new Uint8Array(pictureLimits.bytes + 1))).rejects.toMatchObject({
      code: "too_large",
      message: expect.stringMatching(/5 MB/),
    });
    await expect(reencode(await testPicture(8000, 6000, "png"))).rejects.toMatchObject({
      code: "too_large",
      message: expect.stringMatching(/megapixels/),
    });
  });
});
