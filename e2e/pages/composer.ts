import type { Locator, Page } from "@playwright/test";

export class Composer {
  readonly search: Locator;
  readonly status: Locator;
  readonly cards: Locator;
  readonly title: Locator;
  readonly weeks: Locator;
  readonly preview: Locator;
  readonly publishButton: Locator;
  readonly sheet: Locator;
  readonly conflict: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole("combobox", { name: "Add exercises" });
    this.status = page.getByRole("banner").or(page.locator("main header")).getByRole("status");
    this.cards = page.getByRole("list", { name: "Exercises of the program" }).getByRole("article");
    this.title = page.getByLabel("Title", { exact: true });
    this.weeks = page.getByRole("group", { name: "The program" }).getByLabel("Weeks", { exact: true });
    this.preview = page.getByRole("region", { name: "Preview of the handout" });
    this.publishButton = page.getByRole("button", { name: "Publish…" });
    this.sheet = page.getByRole("dialog", { name: "Publish this program" });
    this.conflict = page.getByRole("alertdialog");
  }

  goto = (programId: string) => this.page.goto(`/programs/${programId}`);
  card = (name: string) => this.page.getByRole("article", { name });
  /** What opens the fields of a card; its menus are other buttons. */
  opener = (name: string) => this.card(name).locator("[data-heading]");
  shorthand = (name: string) => this.card(name).getByRole("combobox", { name: `Dosage of ${name} in shorthand` });
  handle = (name: string) => this.card(name).locator("[data-handle]");
  result = (name: string) => this.page.getByRole("row", { name });
  /** The field for the weeks of a phase, counted from 1. */
  weeksOf = (phase: number) =>
    this.page
      .locator("[data-phase]")
      .nth(phase - 1)
      .getByLabel("Weeks", { exact: true });
  said = (text: string | RegExp) => this.page.getByRole("status").filter({ hasText: text });
  names = () => this.cards.evaluateAll((cards) => cards.map((card) => card.getAttribute("aria-label")));

  async add(...names: string[]) {
    for (const name of names) {
      await this.search.fill(name);
      await this.result(name).first().waitFor();
      await this.search.press("Enter");
      await this.card(name).first().waitFor();
    }
  }

  /** As from the clipboard, into the search. */
  paste = (text: string) =>
    this.search.evaluate((input, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
}
