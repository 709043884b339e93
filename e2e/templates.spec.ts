import { makePatient } from "../db/factories";
import { getBuiltIn } from "../lib/catalog/catalog";
import { archiveClinicExercise, createClinicExercise } from "../lib/exercises/exercises";
import { newId } from "../lib/ids";
import type { Actor } from "../lib/policy";
import { getDraft } from "../lib/programs/drafts";
import { createProgram } from "../lib/programs/programs";
import { saveOperations } from "../lib/programs/saving";
import { saveTemplate } from "../lib/templates/templates";
import { contentOf } from "./drafts";
import { expect, expectAccessible, test } from "./fixtures";
import { countedKeys } from "./keys";
import { Composer } from "./pages/composer";
import { Templates } from "./pages/templates-page";

/** A draft of a new patient's, with these exercises as the catalog starts them. */
async function draftWith(actor: Actor, exerciseIds: string[], name: { firstName?: string; lastName?: string } = {}) {
  const patient = await makePatient(actor, {
    ...name,
    nameFolded: ` ${name.lastName ?? "lopez"} ${name.firstName ?? "maria"}`.toLowerCase(),
  });
  const { programId, versionId } = await createProgram(actor, patient.id);
  const phaseId = (await getDraft(actor, { versionId }))?.content.phases[0]?.id ?? "";
  const dosage = getBuiltIn("shoulder-rolls")?.defaultDosage;
  const rest = { variationSlug: null, dosage, patientNote: "Mind the knee", staffNote: "Private", before: null };
  const operations = exerciseIds.map((exerciseId) => ({
    ...{ id: newId(), kind: "item.add", itemKey: newId(), phaseId, exerciseId, ...rest },
  }));
  await saveOperations(actor, versionId, { baseRevision: 0, operations });
  return { patient, programId, versionId };
}

test("From the patient's page a template is started and published with ten key presses or fewer", async ({ page, signIn }) => {
  const actor = await signIn();
  const patient = await makePatient(actor);
  const composer = new Composer(page);
  const templates = new Templates(page);
  const keys = countedKeys(page);
  await page.goto(`/patients/${patient.id}`);
  // A person sees the page before it listens; the key counts once.
  await expect(async () => {
    keys.forget();
    await keys.press("n");
    await expect(templates.ways).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await templates.ways.fill("");
  await keys.type("sti");
  await expect(templates.marked()).toContainText("Ease a stiff neck");
  await expectAccessible(page);
  await keys.press("Enter");
  await expect(composer.card("Neck bend forward and back")).toBeVisible();
  await keys.press("Control+Enter");
  await expect(composer.sheet.getByRole("button", { name: "Publish" })).toBeFocused();
  await keys.press("Enter");
  await expect(page).toHaveURL(/\/programs\/[\w-]+\/versions\/1$/);
  await expect(page.getByRole("article", { name: "Seated neck rotation" })).toContainText("Hold for 30 seconds, 2 times on each side");
  expect(keys.presses()).toBeLessThanOrEqual(10);
  expect(keys.seconds(), "a program of four exercises from a template").toBeLessThan(60);
});

test("A program becomes the clinic's template without its patient, and another patient starts from it", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await draftWith(actor, ["chin-tuck", "cat-cow"]);
  const composer = new Composer(page);
  const templates = new Templates(page);
  await composer.goto(programId);
  await templates.choose("Save as a template…");
  await templates.title.fill("Necks for María");
  await page.getByLabel("What it is for").fill("Stiff necks");
  await page.getByText("The clinic’s", { exact: true }).click();
  await expectAccessible(page);
  await templates.save.click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("“María” stands in its words");
  await templates.title.fill("Necks and backs");
  await templates.save.click();
  await expect(templates.message("“Necks and backs” is a template now.")).toBeVisible();

  await page.goto("/templates");
  await expect(page.getByRole("region", { name: "The clinic’s" })).toContainText("Chin tuck, Cat-cow");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Necks and backs" }).click();
  await expect(page.getByText("Stiff necks")).toBeVisible();
  await expect(page).toHaveTitle("Necks and backs · Homestretch");
  await expect(page.getByText(/Mind the knee|Private/)).toHaveCount(0);

  const other = await makePatient(actor, { firstName: "Ada", lastName: "Byron", nameFolded: " byron ada" });
  await templates.startFrom(other.id, "necks and");
  await expect(composer.card("Cat-cow")).toBeVisible();
  await expect(composer.title).toHaveValue("Necks and backs");
  await expect(page.getByText(/Mind the knee|Private/)).toHaveCount(0);
});

test("A template is added to a running program without touching it, taken back, and compared line by line", async ({ page, signIn }) => {
  const actor = await signIn();
  const patient = await makePatient(actor);
  const composer = new Composer(page);
  const templates = new Templates(page);
  await templates.startFrom(patient.id, "desk");
  const names = ["Shoulder rolls", "Upper back extension over a chair", "Chin tuck (sitting)", "Backward shoulder stretch, hands clasped"];
  await expect.poll(composer.names).toEqual(names);
  await templates.choose("Add a template…");
  await page.keyboard.type("daily");
  await expect(templates.marked()).toContainText("A few minutes of moving each day");
  await page.keyboard.press("Enter");
  await expect(templates.dialog("Add a template")).toContainText("There already, and left as it is: Shoulder rolls.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add 3 exercises" }).press("Enter");
  const more = ["Cat-cow", "Seated trunk rotation", "Neck bend forward and back"];
  await expect.poll(composer.names).toEqual([...names, ...more]);

  await composer
    .card("Chin tuck")
    .getByRole("button", { name: /^Remove Chin tuck/ })
    .click();
  await templates.choose(/What differs from/);
  const panel = templates.dialog(/What differs from/);
  await expect(panel.getByRole("listitem")).toHaveCount(4);
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Put it back: Chin tuck (sitting)" }).click();
  await panel.getByRole("button", { name: "Take it out: Cat-cow" }).click();
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  await panel.getByRole("button", { name: "Close" }).click();
  await expect.poll(composer.names).toEqual([...names, "Seated trunk rotation", "Neck bend forward and back"]);
  await expect(composer.status).toHaveText("All changes saved");
});

test("A template whose exercise was archived starts without it, says so, and leads to another one", async ({ page, signIn }) => {
  const actor = await signIn();
  const dosage = getBuiltIn("shoulder-rolls")?.defaultDosage;
  if (!dosage) throw new Error("The catalog has no shoulder rolls.");
  const own = { name: "Ball squeeze", steps: ["Squeeze."], cautions: [], position: null, equipment: [], regions: [], muscles: [] };
  const { id } = await createClinicExercise(actor, { ...own, traits: null, kind: "strength", dosage, pictureId: null });
  const { versionId } = await draftWith(actor, [id, "chin-tuck"]);
  const words = { title: "Ball and neck", about: "", owner: "mine" as const, keep: [], over: null, anyway: true };
  await saveTemplate(actor, { versionId, ...words });
  await archiveClinicExercise(actor, id);
  const patient = await makePatient(actor, { firstName: "Ada", lastName: "Byron", nameFolded: " byron ada" });
  const composer = new Composer(page);
  await new Templates(page).startFrom(patient.id, "ball");
  await expect(composer.card("Chin tuck")).toBeVisible();
  await expect(page.getByText("Ball squeeze cannot be added any more")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pick another one" }).click();
  await expect(composer.search).toBeFocused();
  await expect(page.getByText("Ball squeeze cannot be added any more")).toHaveCount(0);
});

test("Another patient's program is copied by name, and nothing personal comes along", async ({ page, signIn }) => {
  const actor = await signIn();
  await draftWith(actor, ["chin-tuck", "prone-w"], { firstName: "Zora", lastName: "Quint" });
  const patient = await makePatient(actor);
  const composer = new Composer(page);
  await new Templates(page).startFrom(patient.id, "another");
  await page.getByRole("combobox", { name: "Find the patient" }).fill("quint");
  await expect(page.getByRole("option", { name: /Zora Quint/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Copy it" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(composer.card("Prone W")).toBeVisible();
  const programId = page.url().split("/programs/")[1] ?? "";
  expect(JSON.stringify(await contentOf(actor, programId))).not.toMatch(/Mind the knee|Private/);
});

test("An exercise starts with my own default once I have set it, and the card says so", async ({ page, signIn }) => {
  const actor = await signIn();
  const { programId } = await draftWith(actor, ["chin-tuck"]);
  const composer = new Composer(page);
  await composer.goto(programId);
  await composer.card("Chin tuck").getByRole("button", { name: "More for Chin tuck" }).click();
  await page.getByRole("menuitem", { name: "Use this as my default" }).click();
  await expect(composer.card("Chin tuck")).toContainText("Your default");
  await composer.card("Chin tuck").getByRole("button", { name: "Remove Chin tuck" }).click();
  await composer.add("Chin tuck");
  await expect(composer.card("Chin tuck")).toContainText("Do this 10 to 15 times, once a day.");
  await composer.card("Chin tuck").getByRole("button", { name: "More for Chin tuck" }).click();
  await page.getByRole("menuitem", { name: "Take back my default" }).click();
  await expect(composer.card("Chin tuck")).not.toContainText("Your default");
});
