import type { Locator, Page } from "@playwright/test";

/** The catalog, and the form of an exercise of the clinic's own. */
export class ExercisesPage {
  readonly search: Locator;
  readonly count: Locator;
  readonly names: Locator;
  readonly name: Locator;
  readonly why: Locator;
  readonly steps: Locator;
  readonly picture: Locator;
  readonly submit: Locator;

  constructor(readonly page: Page) {
    const list = page.getByRole("region", { name: "Exercises" });
    this.search = page.getByRole("searchbox", { name: "Search exercises" });
    this.count = list.getByRole("status");
    this.names = list.getByRole("heading", { level: 2 });
    this.name = page.getByLabel("Name", { exact: true });
    this.why = page.getByLabel("Why one does it");
    this.steps = page.getByLabel("Steps");
    this.picture = page.getByLabel("Picture");
    this.submit = page.getByRole("button", { name: /^(Add the exercise|Save)$/ });
  }

  goto = () => this.page.goto("/exercises");
  filter = (name: string) => this.page.getByRole("checkbox", { name: new RegExp(`^${name} \\(`) });
  favourite = (name: string) => this.page.getByRole("button", { name: `Add ${name} to favourites` });
}
