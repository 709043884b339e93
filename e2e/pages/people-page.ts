import type { Locator, Page } from "@playwright/test";

type PersonAction =
  | "Change role"
  | "Hand the caseload over"
  | "Make a link for a new password"
  | "Change the e-mail address"
  | "Take the second factor away"
  | "Suspend"
  | "Let in again";

export class PeoplePage {
  readonly inviteButton: Locator;
  readonly dialog: Locator;
  readonly name: Locator;
  readonly email: Locator;
  readonly makeInvitation: Locator;
  readonly link: Locator;
  readonly done: Locator;

  constructor(readonly page: Page) {
    this.inviteButton = page.getByRole("button", { name: "Invite somebody" });
    this.dialog = page.getByRole("dialog");
    this.name = this.dialog.getByLabel("Name");
    this.email = this.dialog.getByLabel("E-mail address");
    this.makeInvitation = this.dialog.getByRole("button", { name: "Make the invitation" });
    this.link = this.dialog.getByLabel("One-time link");
    this.done = this.dialog.getByRole("button", { name: "Done" });
  }

  goto = () => this.page.goto("/settings/people");
  row = (name: string) => this.page.getByRole("row", { name });
  withdraw = (name: string) => this.page.getByRole("button", { name: `Withdraw the invitation of ${name}` });
  message = (text: string) => this.page.getByRole("region", { name: /Messages/ }).getByText(text);
  role = (name: "Owner" | "Therapist" | "Assistant") => this.dialog.getByRole("radio", { name });

  async invite(name: string, email: string): Promise<string> {
    await this.inviteButton.click();
    await this.name.fill(name);
    await this.email.fill(email);
    await this.makeInvitation.click();
    return (await this.link.textContent()) ?? "";
  }

  dialogNamed = (name: string) => this.page.locator("[role=dialog], [role=alertdialog]").filter({ hasText: name });

  async choose(name: string, action: PersonAction) {
    await this.page.getByRole("button", { name: `Actions for ${name}` }).click();
    await this.page.getByRole("menuitem", { name: action }).click();
  }
}
