import sharp from "sharp";
import { makePatient, makeProgram } from "../db/factories";
import { inkOf } from "../lib/brand";
import { getLetterhead } from "../lib/clinic/letterhead";
import { sampleView, withFigures } from "../lib/handout/sample-view";
import { createShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, expectProblems, test } from "./fixtures";

test("An owner chooses logo and colour beside the handout as it becomes, and the patient's page wears them", async ({ page, signIn }) => {
  const owner = await signIn({ role: "owner" });
  expectProblems(page.context(), /status of 422/);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Change the looks" }).click();
  const preview = page.getByRole("region", { name: "As it will be printed" });
  await expect(preview).toHaveAttribute("data-drawn", "true");

  const logo = page.getByLabel("Logo");
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>alert(1)</script></svg>');
  await logo.setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: script });
  await expect(page.getByText("This drawing has a script in it. Save it without, or as a PNG.")).toBeVisible();
  const buffer = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#b0413e" } })
    .png()
    .toBuffer();
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await expect(page.getByRole("img", { name: "As it will be shown" })).toBeVisible();

  const colour = page.getByRole("textbox", { name: "Colour (optional)" });
  await colour.fill("#ffcc00");
  await expect(page.getByText(`Too light to read on paper: printed darker, as ${inkOf("#ffcc00")}.`)).toBeVisible();
  await page.getByRole("checkbox", { name: "Page for whoever helps" }).check({ force: true });
  await expect(preview).toHaveAttribute("data-drawn", "true");
  await expect(preview.getByRole("img", { name: "The first page of a handout with these looks" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The looks of handouts are saved.")).toBeVisible();
  const { brand, handoutParts } = await getLetterhead(owner);
  expect(brand).toMatchObject({ colour: "#ffcc00", logo: { width: 300, height: 100 } });
  expect(handoutParts).toContain("carer");

  const view = withFigures(sampleView(1));
  const published = { ...view, version: { number: 1, publishedOn: "2026-11-20" }, clinic: { ...view.clinic, brand } };
  const { programId } = await makeProgram(owner, (await makePatient(owner)).id, [published]);
  const { url } = await createShareLink(owner, programId, { name: "Maria" });
  await page.goto(new URL(url).pathname);
  const shown = page.locator("img.logo");
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
  await expect(page.locator(".number").first()).not.toHaveCSS("background-color", "rgb(7, 80, 78)");
  await expectAccessible(page);
});
