import { beforeAll, describe, expect, it } from "vitest";
import { builtAsset } from "../built-assets";
import { handoutPdf } from "./pdf";
import { renderHandout } from "./render";
import { sampleInput, sampleView, withFigures } from "./sample-view";

beforeAll(() => builtAsset("handout-worker"), 60_000);

describe("a handout made in the built worker", { timeout: 30_000 }, () => {
  it("has the same bytes as one made in place, and is kept once it is published", async () => {
    const input = sampleInput(withFigures(sampleView(3)));
    const made = await renderHandout(input);
    expect(Buffer.from(made.pdf).equals((await handoutPdf(input)).pdf)).toBe(true);
    expect(await renderHandout(structuredClone(input))).toBe(made);
    const draft = { ...input, draft: true };
    expect(await renderHandout(draft)).not.toBe(await renderHandout(draft));
  });

  it("leaves the server free to answer others meanwhile", async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    await renderHandout(sampleInput(sampleView(60)));
    clearInterval(heart);
    expect(beats).toBeGreaterThan(3);
  });

  it("refuses what cannot be printed with its sentence", async () => {
    const view = { ...sampleView(1), goals: "much ".repeat(100_000) };
    await expect(renderHandout(sampleInput(view))).rejects.toMatchObject({ name: "AppError", code: "too_large" });
  });
});
