import type { BrowserContext } from "@playwright/test";
import { makeStaff } from "../db/factories";
import { newId } from "../lib/ids";
import { hashPassword } from "../lib/sign-in/passwords";
import { expect, expectAccessible, expectProblems, test } from "./fixtures";
import { InvitationPage, NewPasswordPage, SignInPage, spentLink } from "./pages/account";
import { PeoplePage } from "./pages/people-page";

const secret = "a quiet walk at dusk";
const renewed = "waves against the old pier";
const refused = /status of 40[13]|status of 404/;
const newEmail = () => `${newId()}@example.test`;

/** Somebody who can sign in on the page with `secret`. */
const makePerson = async (values: Parameters<typeof makeStaff>[0] = {}) =>
  makeStaff({ ...values, passwordHash: await hashPassword(secret) });

test("A therapist signs in, is led back to the page they wanted, and signs out of every browser", async ({ page, browser, baseURL }) => {
  const person = await makePerson();
  const other = await browser.newContext({ baseURL });
  const otherPage = await other.newPage();
  for (const each of [page, otherPage]) {
    await each.goto("/patients?q=maria");
    await expect(each).toHaveURL("/login?next=%2Fpatients%3Fq%3Dmaria");
    await new SignInPage(each).signIn(person.email, secret);
    await expect(each).toHaveURL("/patients?q=maria");
  }
  await page.getByRole("button", { name: `Account of ${person.name}` }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(new SignInPage(page).heading).toBeVisible();
  await otherPage.reload();
  await expect(new SignInPage(otherPage).heading).toBeVisible();
  await other.close();
});

test("A wrong password says nothing about who has an account, keeps what was typed, and makes the person wait", async ({
  page,
  baseURL,
}) => {
  const person = await makePerson();
  const signIn = new SignInPage(page);
  await page.goto("/login?next=//elsewhere.example");
  await expectAccessible(page);
  for (const email of [newEmail(), person.email]) {
    await signIn.signIn(email, "not the password");
    await expect(signIn.alert).toHaveText("The e-mail address or the password is not right.");
    await expect(signIn.email).toHaveValue(email);
  }
  await expectAccessible(page);
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: person.email, password: "another guess" };
  const guess = () => page.request.post("/api/auth/callback/credentials", { form, headers: { Origin: baseURL ?? "" }, maxRedirects: 0 });
  await Promise.all([1, 2, 3, 4, 5].map(guess));
  await signIn.submit.click();
  await expect(signIn.alert).toHaveText(/Try again in \d+ seconds?\.$/);
});

test("An address of another site in the sign-in link leads home instead", async ({ page }) => {
  const person = await makePerson();
  await page.goto("/login?next=https://elsewhere.example/x");
  await new SignInPage(page).signIn(person.email, secret);
  await expect(page).toHaveURL("/");
});

test("An owner invites somebody, who joins by the link, once", async ({ page, signIn, browser, baseURL }) => {
  await signIn({ role: "owner", clinicName: "Harbor Physical Therapy" });
  const people = new PeoplePage(page);
  const email = newEmail();
  await people.goto();
  const link = await people.invite("Jürgen Weiß", email);
  expect(link).toMatch(/\/invitation\/[\w-]{43}$/);
  await expectAccessible(page);
  await people.done.click();
  await expect(people.withdraw("Jürgen Weiß")).toBeVisible();

  const theirs = await browser.newContext({ baseURL, viewport: { width: 390, height: 800 } });
  const theirPage = await theirs.newPage();
  const invitation = new InvitationPage(theirPage);
  await theirPage.goto(link);
  await expect(theirPage.getByRole("heading", { name: "Welcome to Harbor Physical Therapy" })).toBeVisible();
  await expect(invitation.name).toHaveValue("Jürgen Weiß");
  await invitation.password.fill("too short");
  await invitation.join.click();
  await expect(theirPage.getByText("Use at least 12 characters.")).toBeVisible();
  await expectAccessible(theirPage);
  await invitation.password.fill(secret);
  await invitation.join.click();
  await expect(theirPage).toHaveURL("/");
  await theirPage.goto(link);
  await expect(spentLink(theirPage)).toBeVisible();
  await theirs.close();

  await page.reload();
  await expect(people.row("Jürgen Weiß")).toContainText(email);
  await expectAccessible(page);
});

/** A colleague in another browser, signed in by the sign-in page. */
async function signedIn(theirs: BrowserContext, email: string) {
  const theirPage = await theirs.newPage();
  const theirSignIn = new SignInPage(theirPage);
  await theirPage.goto("/login");
  await theirSignIn.signIn(email, secret);
  await expect(theirPage).toHaveURL("/");
  return { theirPage, theirSignIn };
}

test("Suspending acts at once in the other browser, and is undone at once", async ({ page, signIn, browser, baseURL }) => {
  const owner = await signIn({ role: "owner" });
  const person = await makePerson({ clinicId: owner.clinicId, name: "Sam Rivera" });
  const theirs = await browser.newContext({ baseURL });
  const { theirPage, theirSignIn } = await signedIn(theirs, person.email);

  const people = new PeoplePage(page);
  await people.goto();
  await people.choose("Sam Rivera", "Suspend");
  await expect(people.row("Sam Rivera")).toContainText("Suspended");
  await theirPage.reload();
  await theirSignIn.signIn(person.email, secret);
  await expect(theirSignIn.alert).toHaveText("This account is suspended. Please ask an owner of your clinic.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(people.message("Sam Rivera can sign in again.")).toBeVisible();
  await theirSignIn.submit.click();
  await expect(theirPage).toHaveURL("/");
  await theirs.close();
});

test("An owner gives somebody another address to sign in with, who is signed out and comes back by it", async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  const owner = await signIn({ role: "owner", name: "Amélie Dubois" });
  const person = await makePerson({ clinicId: owner.clinicId, name: "Sam Rivera" });
  const theirs = await browser.newContext({ baseURL });
  const { theirPage, theirSignIn } = await signedIn(theirs, person.email);

  const people = new PeoplePage(page);
  const email = newEmail();
  await people.goto();
  await people.choose("Sam Rivera", "Change the e-mail address");
  await expect(people.dialog.getByLabel("E-mail address")).toHaveValue(person.email);
  await expectAccessible(page);
  await people.dialog.getByLabel("E-mail address").fill(email);
  await people.dialog.getByRole("button", { name: "Change the address" }).click();
  await expect(people.message("Sam Rivera signs in with the new address from now on.")).toBeVisible();
  await expect(people.row("Sam Rivera")).toContainText(email);
  await theirPage.reload();
  await theirSignIn.signIn(person.email, secret);
  await expect(theirSignIn.alert).toHaveText("The e-mail address or the password is not right.");
  await theirSignIn.signIn(email, secret);
  await expect(theirPage).toHaveURL("/");
  await theirs.close();
});

test("A link for a new password ends the old one and every session it opened", async ({ page, signIn, browser, baseURL }) => {
  const owner = await signIn({ role: "owner" });
  const person = await makePerson({ clinicId: owner.clinicId, name: "Sam Rivera" });
  const people = new PeoplePage(page);
  await people.goto();
  await people.choose("Sam Rivera", "Make a link for a new password");
  const link = (await people.link.textContent()) ?? "";

  const theirs = await browser.newContext({ baseURL });
  const theirPage = await theirs.newPage();
  const choosing = new NewPasswordPage(theirPage);
  await theirPage.goto(link);
  await expectAccessible(theirPage);
  await choosing.password.fill(renewed);
  await choosing.submit.click();
  await expect(theirPage.getByText("Your new password is set")).toBeVisible();
  const signInAgain = new SignInPage(theirPage);
  await signInAgain.signIn(person.email, secret);
  await expect(signInAgain.alert).toBeVisible();
  await signInAgain.signIn(person.email, renewed);
  await expect(theirPage).toHaveURL("/");
  await theirPage.goto(link);
  await expect(spentLink(theirPage)).toBeVisible();
  await theirs.close();
});

test("The last owner stays owner, and a therapist finds no such page", async ({ page, signIn, context, browser, baseURL }) => {
  const owner = await signIn({ role: "owner", name: "Amélie Dubois" });
  const people = new PeoplePage(page);
  await people.goto();
  await people.choose("Amélie Dubois", "Change role");
  await people.role("Therapist").check({ force: true });
  await people.dialog.getByRole("button", { name: "Change the role" }).click();
  await expect(people.dialog.getByRole("alert")).toHaveText("A clinic needs an owner who can sign in. Make somebody else an owner first.");
  await expectAccessible(page);

  expectProblems(context, refused);
  const therapist = await makePerson({ clinicId: owner.clinicId });
  const theirs = await browser.newContext({ baseURL });
  const theirPage = await theirs.newPage();
  await theirPage.goto("/login?next=/settings/people");
  await new SignInPage(theirPage).signIn(therapist.email, secret);
  await expect(theirPage.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await theirs.close();
});

test("Signing in is refused without an Origin and from another site", async ({ request, baseURL }) => {
  const url = `${baseURL}/api/auth/callback/credentials`;
  const form = { email: "a@example.test", password: secret, csrfToken: "x" };
  const senders: Record<string, string>[] = [{}, { Origin: "https://elsewhere.example" }, { Origin: "null" }];
  for (const headers of senders) {
    const answer = await request.post(url, { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
  }
});
