import { expect, type Locator, type Page } from "@playwright/test";

/** Templates where they are used: on a patient's page and in the composer. */
export class Templates {
  readonly ways: Locator;
  readonly menu: Locator;
  readonly title: Locator;
  readonly save: Locator;

  constructor(readonly page: Page) {
    this.ways = page.getByRole("combobox", { name: "Start from" });
    this.menu = page.getByRole("button", { name: "Templates" });
    this.title = page.getByRole("dialog").getByLabel("Title");
    this.save = page.getByRole("button", { name: "Save the template" });
  }

  marked = () => this.page.getByRole("option", { selected: true });
  dialog = (name: string | RegExp) => this.page.getByRole("dialog", { name });
  message = (text: string | RegExp) => this.page.getByRole("region", { name: /Messages/ }).getByText(text);

  async choose(item: string | RegExp) {
    await this.menu.click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** From the patient's page: the first way that fits what is typed. */
  async startFrom(patientId: string, typed: string) {
    await this.page.goto(`/patients/${patientId}`);
    // A person sees the page before it listens.
    await expect(async () => {
      if (!(await this.ways.isVisible())) await this.page.getByRole("button", { name: "New program" }).press("Enter", { timeout: 1_000 });
      await expect(this.ways).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await this.ways.fill(typed);
    await this.ways.press("Enter");
  }
}
