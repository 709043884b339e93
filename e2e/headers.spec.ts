import { type APIRequestContext, type APIResponse, request as requests } from "@playwright/test";
import { filled, ids, routeCases } from "./enumerate/cases";
import { publicPages, staffPages } from "./enumerate/page-cases";
import { tokenRoutes } from "./enumerate/token-routes";
import { makeStranger, type World } from "./enumerate/world";
import { expect, sessionCookie, test } from "./fixtures";

/** What every page and route in the file tree says about itself: kept by nobody, framed by nobody, nothing from elsewhere, no way out. */
let world: World;
let request: APIRequestContext;
const origin = () => process.env.E2E_URL ?? "";

test.beforeAll(async () => {
  world = await makeStranger();
  const { name, value } = await sessionCookie(world.owner.staffId);
  request = await requests.newContext({ baseURL: origin(), extraHTTPHeaders: { Cookie: `${name}=${value}` } });
});
test.afterAll(() => request.dispose());

const addressOf = (path: string) => filled(path, { ...ids(world), token: world.shareToken });
const gets = (routes: readonly string[]) => routes.filter((route) => route.startsWith("GET ")).map((route) => route.slice(4));

function expectClosed(response: APIResponse, at: string) {
  const headers = response.headers();
  expect.soft(headers["x-content-type-options"], at).toBe("nosniff");
  expect.soft(headers["access-control-allow-origin"], at).toBeUndefined();
  expect.soft(headers["x-powered-by"], at).toBeUndefined();
  expect.soft(headers["cache-control"], at).toMatch(/no-store|private/);
}

test("staff pages run their own scripts alone, and are kept and framed by nobody", async () => {
  const closed = [...staffPages, ...Object.keys(publicPages).map((page) => page.replace("[token]", "x".repeat(43)))];
  for (const page of closed) {
    const response = await request.get(addressOf(page));
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    expectClosed(response, page);
    expect.soft(headers["cache-control"], page).toContain("no-store");
    expect.soft(headers["x-frame-options"], page).toBe("DENY");
    expect.soft(headers["referrer-policy"], page).toMatch(/same-origin|no-referrer/);
    expect.soft(policy, page).toContain("frame-ancestors 'none'");
    expect.soft(policy, page).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic'/);
    expect.soft(policy.replace("style-src-attr 'unsafe-inline'", ""), page).not.toMatch(/unsafe|https?:|\*/);
  }
});

test("no two answers have the same nonce", async () => {
  const nonces = await Promise.all([1, 2, 3].map(async () => (await request.get("/login")).headers()["content-security-policy"]));
  expect(new Set(nonces).size).toBe(3);
});

test("routes of staff are kept by no one else, and are never taken for a page", async () => {
  for (const route of gets(Object.keys(routeCases))) {
    const response = await request.get(addressOf(route), { maxRedirects: 0 });
    expectClosed(response, route);
    expect.soft(response.headers()["content-type"] ?? "", route).not.toContain("html");
  }
});

test("what a link opens allows no style or script in the text, and tells nobody its address", async () => {
  for (const route of gets(tokenRoutes)) {
    for (const token of [world.shareToken, "x".repeat(43)]) {
      const response = await request.get(filled(route, { ...ids(world), token }));
      const headers = response.headers();
      expectClosed(response, route);
      expect.soft(headers["referrer-policy"], route).toBe("no-referrer");
      expect.soft(headers["x-robots-tag"], route).toContain("noindex");
      expect.soft(headers["set-cookie"], route).toBeUndefined();
      if (!headers["content-type"]?.includes("html")) continue;
      expect.soft(headers["cache-control"], route).toContain("no-store");
      expect.soft(headers["content-security-policy"], route).toContain("frame-ancestors 'none'");
      expect.soft(headers["content-security-policy"], route).not.toMatch(/unsafe|nonce|https?:|\*/);
    }
  }
});

test("no address leads to another site, whatever is asked in it", async () => {
  const stranger = await requests.newContext({ baseURL: origin() });
  const elsewhere = ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"];
  const paths = [...staffPages, ...Object.keys(publicPages), ...gets(Object.keys(routeCases)), ...gets(tokenRoutes), "/api/auth/signin"];
  for (const path of paths) {
    for (const target of elsewhere) {
      const asked = ["next", "callbackUrl", "url", "redirect", "returnTo"].map((name) => `${name}=${encodeURIComponent(target)}`).join("&");
      const response = await stranger.get(`${addressOf(path)}?${asked}`, { maxRedirects: 0 });
      const { location } = response.headers();
      if (location !== undefined) expect.soft(new URL(location, origin()).origin, `${path} to ${target}`).toBe(origin());
    }
  }
  await stranger.dispose();
});

test("cookies are for this site alone and out of reach of scripts", async () => {
  const stranger = await requests.newContext({ baseURL: origin() });
  const response = await stranger.get("/api/auth/csrf");
  const cookies = response.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  expect(cookies.length).toBeGreaterThan(0);
  for (const { value } of cookies) expect.soft(value).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
  await stranger.dispose();
});
