import type { Page } from "@playwright/test";
import jsqr from "jsqr";
import sharp from "sharp";
import { makePatient, makeStaff } from "../db/factories";
import { hashPassword } from "../lib/sign-in/passwords";
import { codeOf, recordOf, password as secret } from "../lib/testing/people";
import { expect, expectAccessible, expectProblems, signInTo, test } from "./fixtures";
import { SignInPage } from "./pages/account";
import { PeoplePage } from "./pages/people-page";

const renewed = "waves against the old pier";

/** Somebody who can sign in on the page with `secret`. */
const makePerson = async (values: Parameters<typeof makeStaff>[0] = {}) =>
  makeStaff({ ...values, passwordHash: await hashPassword(secret) });

const message = (page: Page, text: string) => page.getByRole("region", { name: /Messages/ }).getByText(text);
const password = (page: Page) => page.getByLabel("Your password");
const code = (page: Page) => page.getByLabel("Code", { exact: true });

async function signIn(page: Page, email: string, to = "/account") {
  await page.goto(`/login?next=${to}`);
  await new SignInPage(page).signIn(email, secret);
}

/** The ten that are shown once. */
async function codesOn(page: Page) {
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  return codes.allTextContents();
}

/** From the button that begins it to the codes; the key is read from the picture, as a phone does. */
async function setUp(page: Page) {
  await page.getByRole("button", { name: "Set it up" }).click();
  const picture = page.getByRole("img", { name: "The key for your authenticator app" });
  const { data, info } = await sharp(await picture.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const address = jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data ?? "";
  const key = new URL(address).searchParams.get("secret") ?? "";
  await page.getByLabel("The code that your app shows now").fill(codeOf(key));
  await password(page).fill(secret);
  await page.getByRole("button", { name: "Switch it on" }).click();
  await codesOn(page);
}

test("Somebody sees where they are signed in, ends what they do not know, and changes the password, which ends the rest", async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  const person = await makePerson();
  await signIn(page, person.email, "/");
  const other = await browser.newContext({ baseURL });
  const there = await other.newPage();
  await signIn(there, person.email, "/patients");
  await expect(there).toHaveURL("/patients");

  await page.getByRole("button", { name: `Account of ${person.name}` }).click();
  await page.getByRole("link", { name: "Your account" }).click();
  const list = page.getByRole("region", { name: "Where you are signed in" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list.getByRole("listitem").filter({ hasText: "This browser" })).toHaveCount(1);
  await expectAccessible(page);
  await list.getByRole("button", { name: /^End the sign-in of/ }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await there.reload();
  await expect(new SignInPage(there).heading).toBeVisible();
  await new SignInPage(there).signIn(person.email, secret);
  await expect(there).toHaveURL("/patients");

  await page.getByLabel("Your name").fill("Dana Okafor-Weiß");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Account of Dana Okafor-Weiß" })).toBeVisible();

  expectProblems(context, /status of 422/);
  const card = page.getByRole("region", { name: "Password" });
  await card.getByLabel("Current password").fill("not the password");
  await card.getByLabel("New password").fill("Dana Okafor 2026");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("This one is made of your own name")).toBeVisible();
  await card.getByLabel("New password").fill(renewed);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(card.getByLabel("Current password")).toHaveAccessibleDescription("This is not your current password.");
  await expectAccessible(page);
  await card.getByLabel("Current password").fill(secret);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(message(page, "Your new password is set.")).toBeVisible();
  await expect(page.getByLabel("New password", { exact: true })).toHaveValue("");
  await page.reload();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await there.reload();
  await new SignInPage(there).signIn(person.email, secret);
  await expect(new SignInPage(there).alert).toBeVisible();
  await new SignInPage(there).signIn(person.email, renewed);
  await expect(there).toHaveURL("/patients");
  await page.reload();
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await there.reload();
  await expect(new SignInPage(there).heading).toBeVisible();
  await other.close();

  // Their clinic sends no mail: the new address counts at once.
  const address = page.getByRole("region", { name: "E-mail address" });
  const colleague = await makePerson({ clinicId: person.clinicId });
  await address.getByLabel("New e-mail address").fill(colleague.email);
  await address.getByLabel("Current password").fill(renewed);
  await address.getByRole("button", { name: "Change the address" }).click();
  await expect(address.getByLabel("New e-mail address")).toHaveAccessibleDescription(/has an account already/);
  await expectAccessible(page);
  await address.getByLabel("New e-mail address").fill("dana.okafor@harbor.example");
  await address.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText("signed in as dana.okafor@harbor.example.")).toBeVisible();
  await context.clearCookies();
  await page.goto("/login?next=/account");
  await new SignInPage(page).signIn("dana.okafor@harbor.example", renewed);
  await expect(page).toHaveURL("/account");
  expect(await recordOf(person.clinicId)).toEqual(expect.arrayContaining(["staff.email_refused", "staff.email_changed"]));
});

test("A second factor is set up with a phone, asked for when signing in, and a recovery code helps once when the phone is gone", async ({
  page,
  context,
}) => {
  const person = await makePerson();
  await signIn(page, person.email);
  await page.getByRole("link", { name: "Set it up" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set it up" }).click();
  await page.getByLabel("The code that your app shows now").fill("000000");
  await password(page).fill(secret);
  await page.getByRole("button", { name: "Switch it on" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("This code is not right.");
  await expectAccessible(page);
  const key = (await page.locator("code").textContent())?.replaceAll(" ", "") ?? "";
  await page.getByLabel("The code that your app shows now").fill(codeOf(key));
  await password(page).fill(secret);
  await page.getByRole("button", { name: "Switch it on" }).click();
  const codes = await codesOn(page);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(codes[9] ?? "")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print them" })).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByText("Recovery codes left: 10.")).toBeVisible();

  await context.clearCookies();
  await signIn(page, person.email, "/patients");
  await expect(code(page)).toBeVisible();
  // Each code works once: that of the next half minute is as good.
  const next = codeOf(key, 30);
  await code(page).fill(next);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/patients");

  await context.clearCookies();
  await signIn(page, person.email);
  await code(page).fill(next);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("it was used already");
  await expectAccessible(page);
  await code(page).fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Recovery codes left: 9.")).toBeVisible();

  await page.getByRole("link", { name: "New codes, another phone" }).click();
  await expectAccessible(page);
  await password(page).first().fill(secret);
  await page.getByRole("button", { name: "Make new recovery codes" }).click();
  expect(await codesOn(page)).not.toContain(codes[1]);
  await page.reload();
  await password(page).last().fill(secret);
  await page.getByRole("button", { name: "Switch it off" }).click();
  await expect(page.getByRole("button", { name: "Set it up" })).toBeVisible();
  await context.clearCookies();
  await signIn(page, person.email, "/patients");
  await expect(page).toHaveURL("/patients");
});

test("A clinic that asks everybody for a second factor shows nothing before it is set up, in pages that are open too", async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  const owner = await makePerson({ role: "owner" });
  const person = await makePerson({ clinicId: owner.clinicId, name: "Sam Rivera" });
  await makePatient({ clinicId: owner.clinicId, staffId: person.staffId }, { lastName: "Quillfeather", nameFolded: " quillfeather maria" });
  const theirs = await browser.newContext({ baseURL });
  const theirPage = await theirs.newPage();
  await signIn(theirPage, person.email, "/patients");
  await expect(theirPage.getByText("Quillfeather")).toBeVisible();

  await signIn(page, owner.email, "/settings/people");
  const rules = page.getByRole("region", { name: "How people sign in" });
  await rules.getByText("Everybody needs a second factor").click();
  expectProblems(context, /status of 409/);
  await rules.getByRole("button", { name: "Save" }).click();
  await expect(rules.getByRole("alert")).toContainText("Set up your own second factor first");
  await expectAccessible(page);
  await rules.getByRole("link", { name: "Set up your second factor" }).click();
  await setUp(page);
  await new PeoplePage(page).goto();
  await expect(rules.getByText("Sam Rivera")).toBeVisible();
  await rules.getByRole("textbox", { name: "Minutes until the screen locks" }).fill("30");
  await rules.getByText("Everybody needs a second factor").click();
  await rules.getByRole("button", { name: "Save" }).click();
  await expect(message(page, "This holds for everybody from now on.")).toBeVisible();
  await page.reload();
  await expect(rules.getByRole("checkbox", { name: "Everybody needs a second factor" })).toBeChecked();
  await expect(rules.getByRole("textbox", { name: "Minutes until the screen locks" })).toHaveValue("30");

  expectProblems(theirs, /status of 401/);
  await theirPage.goto("/patients?q=quill");
  await expect(theirPage).toHaveURL(/\/account\/second-factor\?next=/);
  await expect(theirPage.getByText("Quillfeather")).toBeHidden();
  await expectAccessible(theirPage);
  // Every other page is tried in refusals.spec.ts.
  for (const path of ["/account", "/login"]) {
    await theirPage.goto(path);
    await expect(theirPage).toHaveURL(/\/account\/second-factor/);
  }
  expect((await theirPage.request.get("/api/patients")).status()).toBe(401);
  await theirPage.goto("/patients?q=quill");
  await setUp(theirPage);
  await theirPage.getByRole("link", { name: "I have kept them" }).click();
  await expect(theirPage).toHaveURL("/patients?q=quill");
  await expect(theirPage.getByText("Quillfeather")).toBeVisible();
  await theirs.close();

  // The phone is lost: an owner takes the factor away, and it is asked for anew.
  const again = await browser.newContext({ baseURL });
  const anew = await again.newPage();
  const people = new PeoplePage(page);
  await people.goto();
  await expect(people.row("Sam Rivera")).toContainText("On");
  await people.choose("Sam Rivera", "Take the second factor away");
  await expectAccessible(page);
  await people.dialogNamed("Take the second factor").getByRole("button", { name: "Take it away" }).click();
  await expect(people.row("Sam Rivera")).toContainText("Off");
  await signIn(anew, person.email, "/patients");
  await expect(anew.getByText("Your clinic asks everybody for a second factor")).toBeVisible();
  await anew.getByRole("button", { name: "Sign out" }).click();
  await expect(new SignInPage(anew).heading).toBeVisible();
  await again.close();
  expect(await recordOf(owner.clinicId)).toEqual(
    expect.arrayContaining(["clinic.sign_in_rules", "staff.second_factor_set", "staff.second_factor_reset", "staff.signed_out"]),
  );
});

test("A caseload is handed over to a colleague, in one step", async ({ page, context, baseURL }) => {
  const owner = await signInTo(context, baseURL ?? "", { role: "owner", name: "Amélie Dubois" });
  const { staffId } = await makeStaff({ clinicId: owner.clinicId, name: "Sam Rivera" });
  await makeStaff({ clinicId: owner.clinicId, name: "Kim Assistant", role: "assistant" });
  for (const lastName of ["First", "Second"]) await makePatient({ clinicId: owner.clinicId, staffId }, { lastName });
  const people = new PeoplePage(page);
  await people.goto();
  await people.choose("Sam Rivera", "Hand the caseload over");
  const dialog = people.dialogNamed("Hand over the caseload of Sam Rivera");
  await expect(dialog.getByText("All 2 patients of Sam Rivera")).toBeVisible();
  await expect(dialog.getByLabel("Who takes them over").locator("option")).toHaveText(["Amélie Dubois"]);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Hand them over" }).click();
  await expect(message(page, "2 patients were handed over.")).toBeVisible();
  await expect(people.row("Amélie Dubois")).toContainText("2");
  await page.goto("/");
  await expect(page.getByText("Second").first()).toBeVisible();
});
