import { makePatient } from "../db/factories";
import { getBuiltIn } from "../lib/catalog/catalog";
import { newId } from "../lib/ids";
import type { Actor } from "../lib/policy";
import { getDraft } from "../lib/programs/drafts";
import { createProgram } from "../lib/programs/programs";
import { publishVersion } from "../lib/programs/publish";
import { saveOperations } from "../lib/programs/saving";
import { newDraft } from "../lib/programs/versions";
import { createShareLink } from "../lib/sharing/sharing";
import { expect, expectAccessible, test } from "./fixtures";
import { Composer } from "./pages/composer";

/** Version 1 holds chin tucks, version 2 cat-cow too, under another title. */
async function twoVersions(actor: Actor) {
  const patient = await makePatient(actor);
  const { programId, versionId } = await createProgram(actor, patient.id);
  await publishWith(actor, versionId, "chin-tuck", "Neck");
  const next = await newDraft(actor, programId, 1);
  await publishWith(actor, next.versionId, "cat-cow", "Neck and back");
  return { patientId: patient.id, programId };
}

async function publishWith(actor: Actor, versionId: string, exerciseId: string, title: string) {
  const draft = await getDraft(actor, { versionId });
  const phaseId = draft?.content.phases[0]?.id ?? "";
  const item = { itemKey: newId(), dosage: getBuiltIn(exerciseId)?.defaultDosage, variationSlug: null, patientNote: "", staffNote: "" };
  const operations = [
    { id: newId(), kind: "item.add", phaseId, exerciseId, before: null, ...item },
    { id: newId(), kind: "program.set", changes: { title } },
  ];
  const { revision } = await saveOperations(actor, versionId, { baseRevision: 0, operations });
  await publishVersion(actor, versionId, { expectedRevision: revision });
}

test("A therapist compares two versions, and goes on from the older one", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await twoVersions(actor);
  const composer = new Composer(page);
  await page.goto(`/programs/${programId}/versions/2`);
  await expect(page.getByText("New: Cat-cow.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("article", { name: "Cat-cow: Added" })).toContainText("Not in version 1");
  await expect(page.getByRole("article", { name: "Chin tuck: Same" })).toBeVisible();
  await expect(page.getByText("Title", { exact: true }).locator("..")).toContainText("Version 2: Neck and back");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Swap sides" }).click();
  await expect(page.getByRole("article", { name: "Cat-cow: Removed" })).toBeVisible();

  await page.getByRole("button", { name: "New draft from version 1" }).click();
  await expect.poll(composer.names).toEqual(["Chin tuck"]);
  await expect(composer.title).toHaveValue("Neck");
  await composer.add("Shoulder rolls");
  await expect(composer.status).toHaveText("All changes saved");
  await page.goto(`/programs/${programId}?from=2`);
  await page.getByRole("button", { name: "Put version 2 in" }).click();
  await expect.poll(composer.names).toEqual(["Chin tuck", "Cat-cow"]);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect.poll(composer.names).toEqual(["Chin tuck", "Shoulder rolls"]);
});

test("A program is paused, the patient reads it, and a mistake is taken back", async ({ page, signIn }) => {
  const actor = await signIn();
  const { patientId, programId } = await twoVersions(actor);
  const { url } = await createShareLink(actor, programId, { name: "María" });
  await page.goto(`/patients/${patientId}`);
  await page.getByRole("button", { name: "Pause, extend or end Neck and back" }).click();
  await page.getByRole("menuitem", { name: "Pause…" }).click();
  const dialog = page.getByRole("dialog", { name: "Pause Neck and back" });
  await expect(dialog).toContainText("The patient's page will say: “Your program is on a break.");
  await dialog.getByLabel("Pauses from").fill("2020-01-01");
  await expect(dialog).toContainText("Choose that day or a later one.");
  await dialog.getByRole("button", { name: "Pause the program" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choose that day or a later one.");
  await expectAccessible(page);
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date());
  await dialog.getByLabel("Pauses from").fill(today);
  await dialog.getByRole("button", { name: "Pause the program" }).click();
  await expect(page.getByRole("region", { name: "Now" })).toContainText("Paused");
  await expectAccessible(page);
  const path = new URL(url).pathname;
  await page.goto(path);
  await expect(page.getByRole("banner")).toContainText("Your program is on a break.");

  await page.goto(`/patients/${patientId}`);
  await page.getByRole("button", { name: /^Take back: Paused from/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("region", { name: "Now" })).toContainText("Current");
  await page.goto(path);
  await expect(page.getByRole("banner")).toContainText("Week 1 of 6");
});
