import { readFileSync } from "node:fs";
import { makePatient } from "../db/factories";
import { expect, expectAccessible, test } from "./fixtures";

/** An owner finds out who did what to whose record, and keeps a private note that no assistant sees. */
test("an owner reads what is on record about one patient, and takes it as a file", async ({ page, signIn }) => {
  const owner = await signIn({ role: "owner", name: "Olga Owner" });
  const { id } = await makePatient(owner, { firstName: "=Zora", lastName: "Quill", nameFolded: " quill zora" });
  await page.goto(`/patients/${id}`);
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByLabel("Note", { exact: true }).fill("Afraid of the stairs.");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await expect(page.getByText("Afraid of the stairs.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Who has seen or changed this record" }).click();
  const entries = page.getByRole("table", { name: "Entries, the newest first" });
  await expect(entries.getByText("Olga Owner: wrote a private note")).toBeVisible();
  await expect(entries.getByText("Olga Owner: looked at a patient's record")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("What").selectOption("Looks at records");
  await page.getByRole("button", { name: "Look", exact: true }).click();
  await expect(entries.getByText("wrote a private note")).toBeHidden();
  await expect(entries.getByText("Olga Owner: looked at a patient's record")).toBeVisible();

  await page.getByLabel("From").fill("2020-01-01");
  await page.getByLabel("Until").fill("2020-01-02");
  await page.getByRole("button", { name: "Look", exact: true }).click();
  await expect(page.getByText("Nothing like this is on record")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Show everything" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Take all entries as a file" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text).toContain('"\'=Zora Quill"');
  expect(text).not.toContain("stairs");
  await page.reload();
  await expect(entries.getByText("Olga Owner: took this record as a file")).toBeVisible();
});

test("an assistant sees no private notes and no record", async ({ page, signIn }) => {
  const assistant = await signIn({ role: "assistant" });
  const { id } = await makePatient(assistant, {});
  await page.goto(`/patients/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Private notes")).toBeHidden();
  await expect(page.getByText("Who has seen or changed")).toBeHidden();
});
