import type { Page } from "@playwright/test";
import { makePatient } from "../db/factories";
import { foldedName } from "../lib/patients/patient-name";
import type { Actor } from "../lib/policy";
import { expect, expectAccessible, expectProblems, test } from "./fixtures";
import { PatientForm, PatientPage, PatientsPage } from "./pages/patients-page";

const add = (actor: Actor, firstName: string, lastName: string) =>
  makePatient(actor, { firstName, lastName, nameFolded: foldedName({ firstName, lastName }) });

/** What is cut off or makes a page scroll sideways. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test("A therapist adds the first patient with no more than a name, and the caseload shows them", async ({ page, signIn }) => {
  await signIn();
  await page.goto("/");
  await expect(page.getByText("Your patients will be here")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add a patient" }).click();
  const form = new PatientForm(page);
  await form.fill("María", "López");
  await form.submit.click();
  const patient = new PatientPage(page);
  await expect(patient.name).toHaveText("María López");
  await expect(page).toHaveTitle("María López · Homestretch");
  await expect(patient.newProgram).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Caseload" }).click();
  await expect(new PatientsPage(page).patient("María López")).toBeVisible();
  await expectAccessible(page);
});

test("A patient is found by the beginnings of their names from any page, without leaving the keyboard", async ({ page, signIn }) => {
  const actor = await signIn();
  await add(actor, "María", "López");
  await add(actor, "Martin", "Loewe");
  await add(actor, "Łukasz", "Żółć");
  const patients = new PatientsPage(page);
  await page.goto("/settings");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(patients.search).toBeFocused({ timeout: 500 });
  }, "the key works as soon as the page has come to life").toPass();
  await page.keyboard.type("lop mar");
  await page.keyboard.press("Enter");
  await expect(patients.count).toHaveText("1 patient found");
  await expect(patients.patient("María López")).toBeVisible();
  await patients.search.fill("zolc");
  await expect(patients.patient("Łukasz Żółć")).toBeVisible();
  await expect(page).toHaveURL(/q=zolc$/);
  await patients.search.fill("nobody at all");
  await expect(page.getByText("Nobody found for “nobody at all”")).toBeVisible();
  await expectAccessible(page);
  await patients.search.press("Escape");
  await expect(patients.count).toHaveText("3 patients");
});

test("What is wrong is said beside each field, and nothing that was typed is lost", async ({ page, signIn }) => {
  await signIn();
  const form = new PatientForm(page);
  await form.goto();
  await form.lastName.fill("L".repeat(90));
  await form.birthDate.fill("2100-01-01");
  await form.email.fill("maria at home");
  await form.therapist.selectOption("");
  await page.getByText("Large print").click();
  await form.submit.click();
  await expect(form.firstName).toBeFocused();
  await expect(form.firstName).toHaveAccessibleDescription("Fill in the first name.");
  await expect(form.lastName).toHaveAccessibleDescription("Keep the last name under 80 characters.");
  await expect(form.email).toHaveAccessibleDescription("Write an e-mail address such as maria@example.org, or leave it empty.");
  await expectAccessible(page);
  await form.fill("<script>alert(1)</script>", "<b>O’Brien</b>");
  await form.email.fill("maria@example.org");
  await form.submit.click();
  await expect(form.birthDate).toHaveAccessibleDescription(/The birth date is in the future\./);
  await expect(form.email).toHaveValue("maria@example.org");
  await expect(form.therapist).toHaveValue("");
  await expect(form.largePrint).toBeChecked();
  await form.birthDate.fill("1951-04-02");
  await form.birthDate.press("Enter");
  await expect(new PatientPage(page).name).toHaveText("<script>alert(1)</script> <b>O’Brien</b>");
  await expect(page.getByText("born April 2, 1951")).toBeVisible();
});

test("A name that is there already is a warning with links, and can be added anyway", async ({ page, signIn }) => {
  const actor = await signIn();
  const { id } = await add(actor, "María", "López");
  const form = new PatientForm(page);
  await form.goto();
  await form.fill("maria", "LOPEZ");
  await form.lastName.press("Enter");
  await expect(form.alert).toContainText("There is a patient of this name already.");
  await expect(form.alert.getByRole("link", { name: "María López" })).toHaveAttribute("href", `/patients/${id}`);
  await expectAccessible(page);
  await form.lastName.press("Enter");
  await expect(form.alert).toContainText("There is a patient of this name already.");
  await form.anyway("Add anyway").click();
  await expect(new PatientPage(page).name).toHaveText("maria LOPEZ");
});

test("Archiving is taken back with one press, or later from the archive", async ({ page, signIn }) => {
  const actor = await signIn();
  const { id } = await add(actor, "María", "López");
  const patient = new PatientPage(page);
  const patients = new PatientsPage(page);
  await patient.goto(id);
  await patient.archive.click();
  await expect(patient.message("María López was archived.")).toBeVisible();
  await expect(patient.bringBack).toBeVisible();
  await expectAccessible(page);
  await patient.undo.click();
  await expect(patient.newProgram).toBeVisible();
  await patient.archive.click();
  await expect(patient.bringBack).toBeVisible();
  await expect(patient.newProgram).toBeHidden();
  await patients.goto();
  await expect(page.getByText("No patients yet")).toBeVisible();
  await patients.list("Archived").click();
  await patients.patient("María López").click();
  await patient.bringBack.click();
  await expect(patient.archive).toBeVisible();
});

test("Two people who change the same patient hear of each other", async ({ page, signIn, context }) => {
  const actor = await signIn();
  const { id } = await add(actor, "María", "López");
  const other = await context.newPage();
  const [mine, theirs] = [new PatientForm(page), new PatientForm(other)];
  for (const each of [page, other]) await each.goto(`/patients/${id}/edit`);
  await theirs.phone.fill("555 0199");
  await theirs.submit.click();
  await expect(other.getByRole("link", { name: "555 0199" })).toBeVisible();
  await mine.recordNumber.fill("MRN-7");
  await mine.submit.click();
  await expect(mine.alert).toContainText("Someone else changed this patient while you were typing.");
  await expectAccessible(page);
  await mine.anyway("Save anyway").click();
  await expect(page.getByText("MRN-7")).toBeVisible();
});

test("A dead server costs nothing that was typed", async ({ page, signIn, context }) => {
  expectProblems(context, /ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await signIn();
  const form = new PatientForm(page);
  await form.goto();
  await form.fill("María", "López");
  await context.setOffline(true);
  await form.submit.click();
  await expect(form.alert).toContainText("The server did not answer, so nothing was saved.");
  await expect(form.firstName).toHaveValue("María");
  await context.setOffline(false);
  await form.submit.click();
  await expect(new PatientPage(page).name).toHaveText("María López");
});

test("An assistant finds and adds patients, and does not prescribe", async ({ page, signIn }) => {
  const actor = await signIn({ role: "assistant" });
  const { id } = await add(actor, "María", "López");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "All patients" })).toBeVisible();
  await new PatientsPage(page).patient("María López").click();
  const patient = new PatientPage(page);
  await expect(patient.edit).toBeVisible();
  await expect(patient.newProgram).toBeHidden();
  await page.goto("/settings");
  await expect(page.getByText("Only an owner can change the clinic's settings.")).toBeVisible();
  await expectAccessible(page);
  await patient.goto(id);
  await expect(patient.name).toHaveText("María López");
});

test("The owner changes what stands at the head of every handout", async ({ page, signIn }) => {
  await signIn({ role: "owner" });
  await page.goto("/settings");
  const name = page.getByLabel("Name of the clinic");
  await name.fill(" ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(name).toHaveAccessibleDescription("Fill in the name of the clinic.");
  await expectAccessible(page);
  await name.fill("Harbor Clinic");
  await page.getByRole("radio", { name: "A4" }).check({ force: true });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The clinic's settings are saved.")).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue("Harbor Clinic");
  await expect(page.getByRole("radio", { name: "A4" })).toBeChecked();
});

test("The sample caseload goes for good when the owner says so twice, and nobody else does", async ({ page, signIn }) => {
  const actor = await signIn({ role: "owner" });
  await add(actor, "Real", "Person");
  await makePatient(actor, { firstName: "Invented", lastName: "Person", nameFolded: " person invented", isSample: true });
  await page.goto("/settings");
  await page.getByRole("button", { name: "Remove the sample caseload" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove for good" }).click();
  await expect(page.getByText("Removed 1 invented patient.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove the sample caseload" })).toBeHidden();
  const patients = new PatientsPage(page);
  await patients.goto();
  await expect(patients.count).toHaveText("1 patient");
});

test("Very long names, other scripts and a dozen rows fit on a phone and on a tablet", async ({ page, signIn }) => {
  const actor = await signIn();
  for (let i = 0; i < 12; i++) await add(actor, `Person ${i}`, "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft");
  const { id } = await add(actor, "محمد", "الأنصاري".repeat(8));
  for (const width of [390, 820]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ["/", "/patients", `/patients/${id}`, `/patients/${id}/edit`, "/patients/new"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await sideways(page), `${path} at ${width}`).toBe(0);
    }
  }
});

test("An address that leads nowhere says so inside the frame, and a bad id is no error of ours", async ({ page, signIn, context }) => {
  expectProblems(context, /status of 404/);
  await signIn();
  for (const path of ["/patients/not-an-id", "/patients/%00", "/nowhere"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
    await expect(page).toHaveTitle("Not found · Homestretch");
    await expectAccessible(page);
  }
  await page.goto("/patients?page=-5&list=what&q=%00%25");
  await expect(page.getByRole("heading", { name: "Patients" })).toBeVisible();
});

test("Signing out leaves nothing of a draft in the browser, and says so before; a dead server forgets nothing", async ({
  page,
  signIn,
  context,
}) => {
  expectProblems(context, /ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const actor = await signIn();
  await page.goto("/");
  await page.evaluate(() => localStorage.setItem("homestretch.draft:somebody:a-version:a-tab", "{}"));
  await page.getByRole("button", { name: `Account of ${actor.name}` }).click();
  await expect(page.getByText("Changes to a draft are not saved yet.")).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sign out anyway" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("The server did not answer");
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Sign out anyway" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
