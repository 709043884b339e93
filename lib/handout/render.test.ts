import { beforeAll, describe, expect, it } from "vitest";
import { builtAsset } from "../built-assets";
import { handoutPdf } from "./pdf";
import { forgetHandouts, renderHandout } from "./render";
import { sampleInput, sampleView, withFigures } from "./sample-view";

beforeAll(() => builtAsset("handout-worker"), 60_000);

const owner = { clinicId: "riverside", linkId: "maria" };

describe("a handout made in the built worker", { timeout: 30_000 }, () => {
  it("has the same bytes as one made in place, and is kept once it is published", async () => {
    const input = sampleInput(withFigures(sampleView(3)));
    const made = await renderHandout(input, owner);
    expect(Buffer.from(made.pdf).equals((await handoutPdf(input)).pdf)).toBe(true);
    expect(await renderHandout(structuredClone(input), owner)).toBe(made);
    const draft = { ...input, draft: true };
    expect(await renderHandout(draft, null)).not.toBe(await renderHandout(draft, null));
  });

  it("is never shared across clinics, and is gone once its link is revoked", async () => {
    const input = sampleInput(sampleView(1));
    const made = await renderHandout(input, owner);
    expect(await renderHandout(input, { ...owner, clinicId: "harbor" })).not.toBe(made);
    expect(await renderHandout(input, owner)).toBe(made);
    forgetHandouts(owner);
    expect(await renderHandout(input, owner)).not.toBe(made);
  });

  it("leaves the server free to answer others meanwhile", async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    await renderHandout(sampleInput(sampleView(60)), owner);
    clearInterval(heart);
    expect(beats).toBeGreaterThan(3);
  });

  it("refuses what cannot be printed with its sentence", async () => {
    const view = { ...sampleView(1), goals: "much ".repeat(100_000) };
    await expect(renderHandout(sampleInput(view), owner)).rejects.toMatchObject({ name: "AppError", code: "too_large" });
  });
});
