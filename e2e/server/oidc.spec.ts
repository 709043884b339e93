import http from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { freePort } from "../../db/embedded";
import { makeStaff } from "../../db/factories";
import { newId } from "../../lib/ids";
import { hashPassword } from "../../lib/sign-in/passwords";
import { leaksIn } from "../../lib/testing/log-leaks";
import { makeMemberWithFactor, password, recordOf } from "../../lib/testing/people";
import { expect, expectAccessible, expectProblems, test } from "../fixtures";
import { SignInPage } from "../pages/account";
import { type Product, startProduct } from "./product";

/** Whom the provider knows, and who sits before it now. */
type Person = { subject: string; email: string; isVerified: boolean };

test.describe.configure({ mode: "serial" });

let product: Product;
let server: http.Server;
let issuer: string;
let present: Person;
/** What the provider was asked, and what it answered through the browser. */
let asked: URLSearchParams;

/** A provider of OpenID Connect of the kind that clinics have, which asks whoever comes for nothing and says who is present. */
function makeProvider(back: string) {
  const provider = new Provider(issuer, {
    clients: [{ client_id: "homestretch", client_secret: "known to both", redirect_uris: [back] }],
    cookies: { keys: ["for the tests"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => {
      const { email, isVerified } = present;
      return { accountId, claims: () => ({ sub: accountId, email, email_verified: isVerified }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  return async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const url = new URL(request.url ?? "/", issuer);
    if (url.pathname === "/auth") asked = url.searchParams;
    if (!url.pathname.startsWith("/interaction/")) return answer(request, response);
    await provider.interactionFinished(request, response, { login: { accountId: present.subject, remember: false } });
  };
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const port = await freePort();
  server = http.createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", makeProvider(`http://localhost:${port}/api/auth/callback/oidc`));
  product = await startProduct({
    ...{ PORT: String(port), HOMESTRETCH_OIDC_ISSUER: issuer, HOMESTRETCH_OIDC_NAME: "Example Health" },
    ...{ HOMESTRETCH_OIDC_CLIENT_ID: "homestretch", HOMESTRETCH_OIDC_CLIENT_SECRET: "known to both" },
  });
});
test.afterAll(async () => {
  await product.stop();
  server.close();
  expect(leaksIn(product.output())).toEqual([]);
});

const newPerson = (email: string): Person => ({ subject: newId(), email, isVerified: true });
const address = () => `${newId()}@example.test`;

test.beforeEach(({ context }) => {
  // Neither is the product of the other specs.
  expectProblems(context, new RegExp(`^elsewhere: (${issuer}|${product.url})/`));
  // A caseload that is open asks for news once more after its cookie is gone.
  expectProblems(context, /status of 401 .*\/api\/news$/);
});

test("Somebody who was invited comes in by the provider, to the page they wanted, and is known by its id from then on", async ({
  page,
  context,
}) => {
  const { email, name, clinicId } = await makeStaff();
  present = newPerson(email.toUpperCase());
  await page.goto(`${product.url}/login?next=/patients`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in with Example Health" }).click();
  await expect(page).toHaveURL(`${product.url}/patients`);
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect([asked.get("state"), asked.get("nonce")].map((text) => (text ?? "").length > 20)).toEqual([true, true]);
  expect(await recordOf(clinicId)).toEqual(["staff.provider_bound", "staff.signed_in"]);

  // Another address at the provider is the same person; the same address of another person is not.
  await context.clearCookies();
  present = { ...present, email: address() };
  await page.goto(`${product.url}/login`);
  await page.getByRole("button", { name: "Sign in with Example Health" }).click();
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
  await context.clearCookies();
  present = newPerson(email);
  await page.goto(`${product.url}/login`);
  await page.getByRole("button", { name: "Sign in with Example Health" }).click();
  await expect(page.getByText("Ask an owner of your clinic to invite you")).toBeVisible();
});

test("Nobody gets in by an address that no clinic knows, or that the provider has not verified", async ({ page, context }) => {
  const { email, clinicId } = await makeStaff();
  for (const person of [newPerson(address()), { ...newPerson(email), isVerified: false }]) {
    present = person;
    await page.goto(`${product.url}/login`);
    await page.getByRole("button", { name: "Sign in with Example Health" }).click();
    await expect(page.getByText("Ask an owner of your clinic to invite you")).toBeVisible();
    await expectAccessible(page);
    await context.clearCookies();
  }
  expect(await recordOf(clinicId)).toEqual([]);
});

test("An answer that this browser did not ask for opens nothing", async ({ page, context, request }) => {
  const { email, name, clinicId } = await makeStaff();
  present = newPerson(email);
  await page.goto(`${product.url}/login`);
  const answer = page.waitForRequest(/callback\/oidc/);
  await page.getByRole("button", { name: "Sign in with Example Health" }).click();
  const answered = new URL((await answer).url());
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
  const elsewhere = await request.get(answered.href, { maxRedirects: 0 });
  expect(elsewhere.headers().location).toContain("error");
  expect(elsewhere.headers()["set-cookie"] ?? "").not.toContain("homestretch.session");

  // Here something is asked for, and the answer is to another question.
  await context.clearCookies();
  await page.goto(`${product.url}/login`);
  await page.evaluate(async () => {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    await fetch("/api/auth/signin/oidc", { method: "POST", body: new URLSearchParams({ csrfToken }) });
  });
  await page.goto(answered.href);
  await expect(page.getByText("Signing in did not work.")).toBeVisible();
  expect((await context.cookies()).filter((cookie) => cookie.name === "homestretch.session")).toEqual([]);
  expect(await recordOf(clinicId)).toEqual(["staff.provider_bound", "staff.signed_in"]);
});

test("The provider alone is not enough where somebody has a second factor", async ({ page }) => {
  const { email, name, code, clinicId } = await makeMemberWithFactor();
  present = newPerson(email);
  await page.goto(`${product.url}/login?next=/patients`);
  await page.getByRole("button", { name: "Sign in with Example Health" }).click();
  await expect(page).toHaveURL(`${product.url}/login/code?next=%2Fpatients`);
  await page.goto(`${product.url}/patients`);
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.goto(`${product.url}/login/code?next=/patients`);
  // The code of now was used when it was set up.
  await page.getByLabel("Code", { exact: true }).fill(code(30));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${product.url}/patients`);
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
  expect(await recordOf(clinicId)).toContain("staff.provider_bound");
});

test("A provider that does not answer is said, and the password goes on to work", async ({ page }) => {
  const { email, name } = await makeStaff({ passwordHash: await hashPassword(password) });
  await page.goto(`${product.url}/login`);
  await new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  await page.getByRole("button", { name: "Sign in with Example Health" }).click();
  await expect(page.getByText("Example Health cannot be reached at the moment.")).toBeVisible();
  await expectAccessible(page);
  await new SignInPage(page).signIn(email, password);
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
});
