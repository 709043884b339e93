import { makeStaff } from "../db/factories";
import { mailServer } from "../lib/mail/testing/mail-server";
import { expect, expectAccessible, expectProblems, signInTo, test } from "./fixtures";
import { NewPasswordPage, SignInPage, spentLink } from "./pages/account";

const renewed = "waves against the old pier";

test("Whoever forgot the password is told the same whether or not there is an account, and the mail opens a page for a new one, once", async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  const owner = await signInTo(context, baseURL ?? "", { role: "owner" });
  const stranger = await makeStaff();
  const person = await makeStaff({ clinicId: owner.clinicId, name: "Sam Rivera" });
  const server = await mailServer({ hideSTARTTLS: true });
  await page.goto("/settings/mail");
  await page.getByLabel("Server", { exact: true }).fill("127.0.0.1");
  await page.getByLabel("Port").fill(`${server.port}`);
  await page.getByRole("radio", { name: "None" }).check({ force: true });
  await page.getByLabel("Sender's name").fill("Riverside");
  await page.getByLabel("Sender's address").fill("desk@riverside.example");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The mail server is saved.")).toBeVisible();

  const theirs = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  const phone = await theirs.newPage();
  const answers: string[] = [];
  for (const email of ["nobody.knows@example.test", person.email]) {
    await phone.goto("/login");
    await phone.getByRole("link", { name: "Forgot your password?" }).click();
    await expect(phone.getByRole("heading", { name: "Forgot your password" })).toBeVisible();
    await phone.getByLabel("E-mail address").fill(email);
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Send me a link" }).click();
    await expect(phone.getByText("Look into your mail")).toBeVisible();
    answers.push(await phone.locator("main").innerText());
  }
  expect(answers[0]).toBe(answers[1]);
  await expectAccessible(phone);
  await expect.poll(() => server.received.length).toBe(1);
  const link = /http:\/\/\S+\/password\/[\w-]{43}/.exec(server.received[0]?.text ?? "")?.[0] ?? "";
  await phone.goto(link);
  const choosing = new NewPasswordPage(phone);
  await choosing.password.fill(renewed);
  await choosing.submit.click();
  await new SignInPage(phone).signIn(person.email, renewed);
  await expect(phone).toHaveURL("/");
  expectProblems(theirs, /status of 404/);
  await phone.goto(link);
  await expect(spentLink(phone)).toBeVisible();

  // Another address: whoever reads its mail says so, in the browser that is signed in. Whether one is free is said in that mail alone.
  const fresh = "sam.rivera@riverside.example";
  const told: string[] = [];
  await phone.goto("/account");
  const address = phone.getByRole("region", { name: "E-mail address" });
  for (const email of [stranger.email, fresh]) {
    await address.getByLabel("New e-mail address").fill(email);
    await address.getByLabel("Current password").fill(renewed);
    await address.getByRole("button", { name: "Change the address" }).click();
    await expect(address.getByLabel("New e-mail address")).toHaveValue("");
    await expect(address.getByText("Look into the mail of the new address")).toBeVisible();
    told.push(await address.innerText());
  }
  expect(told[0]).toBe(told[1]);
  await expectAccessible(phone);
  await expect.poll(() => server.received.map(({ to }) => to[0]).slice(1)).toEqual([stranger.email, fresh]);
  expect(server.received[1]?.text).not.toContain("/account/email/");
  const yes = /http:\/\/\S+\/account\/email\/[\w-]{43}/.exec(server.received[2]?.text ?? "")?.[0] ?? "";
  // Not by whoever only has the link, nor by a colleague.
  expectProblems(context, /status of 404/);
  await page.goto(yes);
  await expect(page.getByRole("heading", { name: "This link cannot be used" })).toBeVisible();
  await expectAccessible(page);
  await phone.goto(yes);
  await expect(phone.getByText(`Sign in as ${fresh} from now on?`)).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Use this address" }).click();
  await expect(phone.getByText(`signed in as ${fresh}.`)).toBeVisible();
  await expect.poll(() => server.received.at(-1)?.to).toEqual([person.email]);
  await phone.goto(yes);
  await expect(phone.getByRole("heading", { name: "This link cannot be used" })).toBeVisible();
  await theirs.close();
  await server.stop();
});
