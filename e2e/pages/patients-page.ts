import type { Locator, Page } from "@playwright/test";

/** The list of patients, and the search that is on every page. */
export class PatientsPage {
  readonly search: Locator;
  readonly count: Locator;
  readonly add: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole("searchbox", { name: "Find a patient" });
    this.count = page.locator("main").getByRole("status");
    this.add = page.getByRole("link", { name: "Add a patient" });
  }

  goto = (list = "") => this.page.goto(`/patients${list && `?list=${list}`}`);
  patient = (name: string) => this.page.locator("main").getByRole("link", { name, exact: true });
  list = (name: "All" | "Mine" | "Archived") => this.page.getByRole("navigation", { name: "Which patients" }).getByRole("link", { name });
}

/** The form of a new patient and of one who is changed. */
export class PatientForm {
  readonly firstName: Locator;
  readonly lastName: Locator;
  readonly birthDate: Locator;
  readonly email: Locator;
  readonly phone: Locator;
  readonly recordNumber: Locator;
  readonly therapist: Locator;
  readonly largePrint: Locator;
  readonly submit: Locator;
  readonly alert: Locator;

  constructor(readonly page: Page) {
    this.firstName = page.getByLabel("First name");
    this.lastName = page.getByLabel("Last name");
    this.birthDate = page.getByLabel("Birth date");
    this.email = page.getByLabel("E-mail address");
    this.phone = page.getByLabel("Phone");
    this.recordNumber = page.getByLabel("Record number");
    this.therapist = page.getByLabel("Therapist");
    this.largePrint = page.getByRole("radio", { name: "Large print" });
    this.submit = page.getByRole("button", { name: /^(Add patient|Save)$/ });
    this.alert = page.locator("main").getByRole("alert");
  }

  goto = () => this.page.goto("/patients/new");
  anyway = (label: "Add anyway" | "Save anyway") => this.alert.getByRole("button", { name: label });

  async fill(firstName: string, lastName: string) {
    await this.firstName.fill(firstName);
    await this.lastName.fill(lastName);
  }
}

/** One patient. */
export class PatientPage {
  readonly name: Locator;
  readonly edit: Locator;
  readonly archive: Locator;
  readonly bringBack: Locator;
  readonly undo: Locator;
  readonly newProgram: Locator;
  readonly ways: Locator;

  constructor(readonly page: Page) {
    this.name = page.getByRole("heading", { level: 1 });
    this.edit = page.getByRole("link", { name: "Edit" });
    this.archive = page.getByRole("button", { name: "Archive" });
    this.bringBack = page.getByRole("button", { name: "Bring back" });
    this.undo = page.getByRole("button", { name: "Undo" });
    this.newProgram = page.getByRole("button", { name: "New program" });
    this.ways = page.getByRole("combobox", { name: "Start from" });
  }

  goto = (patientId: string) => this.page.goto(`/patients/${patientId}`);

  /** By keyboard: an empty program is the first way that the dialog offers. */
  async startEmpty() {
    await this.newProgram.press("Enter");
    await this.ways.press("Enter");
  }

  message = (text: string) => this.page.getByRole("region", { name: /Messages/ }).getByText(text);
}
