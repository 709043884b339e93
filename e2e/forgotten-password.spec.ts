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
  await theirs.close();
  await server.stop();
});
