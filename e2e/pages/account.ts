import type { Locator, Page } from "@playwright/test";

const password = (page: Page) => page.getByRole("textbox", { name: "password", exact: false });
const alert = (page: Page) => page.locator("main").getByRole("alert");

export class SignInPage {
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly alert: Locator;
  readonly heading: Locator;

  constructor(readonly page: Page) {
    this.email = page.getByLabel("E-mail address");
    this.password = password(page);
    this.submit = page.getByRole("button", { name: "Sign in", exact: true });
    this.alert = alert(page);
    this.heading = page.getByRole("heading", { name: "Sign in", level: 1 });
  }

  async signIn(email: string, secret: string) {
    await this.email.fill(email);
    await this.password.fill(secret);
    await this.submit.click();
  }
}

export class SetupPage {
  readonly clinicName: Locator;
  readonly phone: Locator;
  readonly address: Locator;
  readonly timeZone: Locator;
  readonly name: Locator;
  readonly credentials: Locator;
  readonly email: Locator;
  readonly password: Locator;
  readonly sample: Locator;
  readonly submit: Locator;

  constructor(readonly page: Page) {
    this.clinicName = page.getByLabel("Name of the clinic");
    this.phone = page.getByLabel("Phone");
    this.address = page.getByLabel("Address", { exact: false }).and(page.locator("textarea"));
    this.timeZone = page.getByLabel("Time zone");
    this.name = page.getByLabel("Your name");
    this.credentials = page.getByLabel("Credentials");
    this.email = page.getByLabel("E-mail address");
    this.password = password(page);
    this.sample = page.getByText("Add a sample caseload");
    this.submit = page.getByRole("button", { name: "Set up the clinic" });
  }

  paper = (name: "US letter" | "A4") => this.page.getByRole("radio", { name });
}

/** The page of an invitation, and the one on which a new password is chosen. */
export class InvitationPage {
  readonly name: Locator;
  readonly credentials: Locator;
  readonly password: Locator;
  readonly join: Locator;

  constructor(readonly page: Page) {
    this.name = page.getByLabel("Your name");
    this.credentials = page.getByLabel("Credentials");
    this.password = password(page);
    this.join = page.getByRole("button", { name: /^Join/ });
  }
}

export class NewPasswordPage {
  readonly password: Locator;
  readonly submit: Locator;
  readonly alert: Locator;

  constructor(readonly page: Page) {
    this.password = password(page);
    this.submit = page.getByRole("button", { name: "Set the password" });
    this.alert = alert(page);
  }
}

/** What every one-time link shows that cannot be used any more. */
export const spentLink = (page: Page) => page.getByRole("heading", { name: "This link cannot be used" });
