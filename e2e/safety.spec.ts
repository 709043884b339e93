import { makePatient } from "../db/factories";
import { createProgram } from "../lib/programs/programs";
import { publishVersion } from "../lib/programs/publish";
import { add, auditOf, change, makeDraft } from "../lib/programs/testing/drafts";
import { getProgramSafety } from "../lib/safety/gate";
import { expect, expectAccessible, test } from "./fixtures";
import { Composer } from "./pages/composer";

test("What is noted of a patient stops an exercise until a therapist says why it may stand, and that is on record", async ({
  page,
  signIn,
}) => {
  const actor = await signIn();
  const { id: patientId } = await makePatient(actor);
  const { programId } = await createProgram(actor, patientId);

  await page.goto(`/patients/${patientId}`);
  await page.getByRole("button", { name: "Note something" }).click();
  await page.getByLabel("What", { exact: true }).selectOption("Vertebral fracture in the past");
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByRole("region", { name: "What to watch for" })).toContainText(/Vertebral fracture in the past.*Dana Okafor/s);
  await expectAccessible(page);

  const composer = new Composer(page);
  await composer.goto(programId);
  await expect(composer.result("Cat-cow")).toContainText("meets past vertebral fracture");
  await composer.add("Cat-cow");
  await expect(composer.said(/Cat-cow meets past vertebral fracture: stop/)).toBeAttached();
  await expect(composer.card("Cat-cow")).toContainText(/Stop: past vertebral fracture.*Too Fit To Fracture/s);
  await composer.publishButton.click();
  await expect(composer.sheet).toContainText("Cat-cow meets past vertebral fracture");
  await expect(composer.sheet.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
  await composer.sheet.getByRole("button", { name: "Go to number 1" }).click();
  await expect(composer.opener("Cat-cow")).toBeFocused();

  await composer.card("Cat-cow").getByRole("button", { name: "Override…" }).click();
  const dialog = page.getByRole("dialog", { name: /Override/ });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Shown");
  await dialog.getByRole("button", { name: "Override with this reason" }).click();
  await expect(dialog).toContainText("at least 10 characters");
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Shown how, small range only.");
  await dialog.getByRole("button", { name: "Override with this reason" }).click();
  await expect(composer.card("Cat-cow")).toContainText("Overridden: past vertebral fracture.");
  await expect(composer.opener("Cat-cow")).toBeFocused();

  await composer.publishButton.click();
  await composer.sheet.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("region", { name: "Published over a stop" })).toContainText(/Shown how, small range only.*Dana Okafor/s);
  const [override] = (await getProgramSafety(actor, programId))?.overrides ?? [];
  expect(await auditOf(actor, override?.id ?? "")).toMatchObject([
    { action: "gate.override", staffId: actor.staffId, patientId, detail: { flag: "vertebral-fracture", programId } },
  ]);
});

test("A yes of the red-flag screen proposes what to note, and names the program that is older", async ({ page, signIn }) => {
  const actor = await signIn();
  const { patient, versionId, phaseId } = await makeDraft(actor);
  await change(actor, versionId, add(phaseId, "cat-cow"));
  await publishVersion(actor, versionId, { expectedRevision: 1 });
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "Record a screen" }).click();
  await expectAccessible(page);
  await page
    .getByRole("radiogroup", { name: /Clumsy hands/ })
    .getByText("Yes")
    .click();
  await page.getByRole("button", { name: "Keep these answers" }).click();
  await page.getByRole("button", { name: "Note: Signs of spinal cord compression" }).click();
  const card = page.getByRole("region", { name: "What to watch for" });
  await expect(card).toContainText(/Signs of spinal cord compression.*Refer urgently/s);
  await expect(card).toContainText("1 yes, 7 not asked");
  await expect(page.getByText("Published before this was noted: spinal cord signs")).toBeVisible();
  await expect(page.getByRole("link", { name: "Home program, version 1" }).first()).toBeVisible();
});

test("An owner makes a rule of judgement heavier, and cannot make a sourced one lighter", async ({ page, signIn }) => {
  await signIn({ role: "owner" });
  await page.goto("/settings/safety");
  await expectAccessible(page);
  const weight = page.getByRole("combobox", { name: "Weight of kneeling for knee pain" });
  await weight.selectOption("Stop");
  await expect(page.getByRole("button", { name: "Set all back" })).toBeVisible();
  await expect(weight).toHaveValue("stop");
  await expect(page.getByText("Ours; it came as “take care”")).toBeVisible();
  await expect(page.getByRole("combobox", { name: /roller pressure|hard prop.*past vertebral fracture/i })).toHaveCount(0);
  await page.getByRole("button", { name: "Set all back" }).click();
  await page.getByRole("button", { name: "Set back", exact: true }).click();
  await expect(weight).toHaveValue("care");
});
