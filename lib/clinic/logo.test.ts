import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawLogo, logoLimits } from "./logo";

const text = (words: string) => new TextEncoder().encode(words);
const drawing = (inside: string, more = "") =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40"${more}>${inside}</svg>`);
const shape = '<rect x="20" y="10" width="80" height="20" fill="#0b6664"/>';

const filled = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite([
    { input: { create: { width: width / 2, height: height / 2, channels: 4, background: "#aa2255" } } },
  ]);

const dot = (await filled(40, 40).png().toBuffer()).toString("base64");

describe("A clinic's logo is drawn anew", () => {
  it.each(["png", "jpeg"] as const)("from %s, without the margin around it and what a program wrote into it", async (format) => {
    const upload = await filled(800, 400)
      .withMetadata({ exif: { IFD0: { Artist: "secret-name" } } })
      [format]()
      .toBuffer();
    const logo = await drawLogo(upload);
    expect((await sharp(logo.bytes).metadata()).format).toBe("png");
    expect(Buffer.from(logo.bytes).includes("secret-name")).toBe(false);
    expect(Math.abs(logo.width / logo.height - 2)).toBeLessThan(format === "png" ? 0.02 : 0.2);
  });

  it("from a drawing, as sharp as paper needs it however small it says it is", async () => {
    const { width, height } = await drawLogo(drawing(shape, ' width="24" height="8"'));
    expect([width, height]).toEqual([720, 180]);
    const large = await drawLogo(drawing(shape, ' width="2400" height="800"'));
    expect([large.width, large.height]).toEqual([720, 180]);
  });

  it("with a picture that a drawing holds itself", async () => {
    const held = drawing(`<image width="40" height="40" xlink:href="data:image/png;base64,${dot}"/>${shape}`);
    await expect(drawLogo(held)).resolves.toMatchObject({ width: expect.any(Number) });
  });

  it("the same each time, so that the same handout has the same bytes", async () => {
    const upload = await filled(800, 400).png().toBuffer();
    expect(Buffer.compare((await drawLogo(upload)).bytes, (await drawLogo(upload)).bytes)).toBe(0);
  });

  it("small enough to stay out of the way of a download", async () => {
    const noise = await sharp({
      create: { width: 900, height: 900, channels: 3, background: "#888888", noise: { type: "gaussian", mean: 128, sigma: 60 } },
    })
      .jpeg()
      .toBuffer();
    const { bytes, width, height } = await drawLogo(noise);
    expect([width, height]).toEqual([logoLimits.height, logoLimits.height]);
    expect(bytes.byteLength).toBeLessThan(150_000);
  });
});

const [whole, few, other] = [
  await filled(900, 900).png().toBuffer(),
  await filled(40, 30).png().toBuffer(),
  await filled(90, 90).webp().toBuffer(),
];

describe("A logo that cannot be taken says what to choose instead", () => {
  it.each([
    ["nothing", new Uint8Array(), /PNG, a JPEG or an SVG/],
    ["a page", text("<html><body>hello</body></html>"), /PNG, a JPEG or an SVG/],
    ["20 MB", new Uint8Array(20_000_000), /larger than 5 MB/],
    ["a broken PNG", whole.subarray(0, 900), /PNG, a JPEG or an SVG/],
    ["another kind of picture", other, /PNG, a JPEG or an SVG/],
    ["white on nothing", drawing('<rect width="60" height="20" fill="#ffffff"/>'), /darker/],
    ["nothing to be seen", drawing(""), /darker/],
    ["a few pixels", few, /too small/],
    ["too many pixels", drawing(shape, ' width="9000000" height="9000000"'), /pixels|PNG, a JPEG/],
    ["a drawing of 2 MB", drawing(`<!--${"x".repeat(2_000_000)}-->${shape}`), /larger than 1 MB/],
  ])("%s", async (_what, bytes, sentence) => {
    await expect(drawLogo(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/invalid|too_large/),
      message: expect.stringMatching(sentence),
    });
  });

  it.each([
    ["a script", "<script>alert(1)</script>", /script/],
    ["a script under another name", "<svg:script xmlns:svg='http://www.w3.org/2000/svg'>alert(1)</svg:script>", /script/],
    ["a handler", '<rect width="9" height="9" onload="alert(1)"/>', /script/],
    ["an address that runs", '<a href="java&#115;cript:alert(1)"><rect width="9" height="9"/></a>', /script/],
    ["a page inside", "<foreignObject><p>hello</p></foreignObject>", /more than shapes/],
    ["a picture from elsewhere", '<image href="https://example.test/a.png" width="9" height="9"/>', /another place/],
    ["a picture from this computer", '<image xlink:href="file:///etc/passwd" width="9" height="9"/>', /another place/],
    ["a path", "<image href='/etc/passwd' width='9' height='9'/>", /another place/],
    ["a drawing in a drawing", '<image href="data:image/svg+xml;base64,AAAA" width="9" height="9"/>', /another place/],
    ["a part of another file", '<use href="other.svg#part"/>', /another place/],
    ["a fill from elsewhere", '<rect width="9" height="9" fill="url(https://example.test/a.svg#b)"/>', /another place/],
    ["looks from elsewhere", "<style>@import 'https://example.test/a.css';</style>", /another file/],
    ["an effect", '<filter id="f"><feMorphology operator="dilate" radius="400"/></filter>', /effects/],
    ["an effect in its looks", '<rect width="9" height="9" style="filter : blur(300px)"/>', /effects/],
    ["an effect that is said with other letters", "<style>rect{f\\69lter:blur(300px)}</style>", /looked through/],
    ["what moves", '<animate attributeName="x" to="9"/>', /more than shapes/],
  ])("a drawing with %s", async (_what, inside, sentence) => {
    await expect(drawLogo(drawing(inside + shape))).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(sentence) });
  });

  it.each([
    [
      "words that grow",
      `<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>`,
    ],
    ["a style sheet beside it", `<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg">${shape}</svg>`],
    ["letters in which something can hide", `<?xml version="1.0" encoding="utf-7"?><svg xmlns="http://www.w3.org/2000/svg">${shape}</svg>`],
  ])("a drawing with %s", async (_what, whole) => {
    await expect(drawLogo(text(whole))).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/^This (drawing|file) /) });
  });
});
