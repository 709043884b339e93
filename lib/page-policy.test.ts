import { expect, test } from "vitest";
import { alwaysHeaders, contentPolicy, pageHeaders } from "./page-policy";

test("in production a staff page runs nothing that was not meant for this very response", () => {
  const policy = contentPolicy({ nonce: "abc", isDevelopment: false });
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe");
  expect(policy).not.toMatch(/https?:|\*/);
});

test("a browser is told to keep to https only where the product is reached by https", () => {
  for (const url of [undefined, "http://clinic.example"]) expect(alwaysHeaders(url)).not.toHaveProperty("Strict-Transport-Security");
  expect(alwaysHeaders("https://clinic.example")["Strict-Transport-Security"]).toMatch(/^max-age=\d+$/);
});

test("a staff page is kept by nobody and framed by nobody", () => {
  expect(pageHeaders()).toMatchObject({ "Cache-Control": "no-store", "X-Frame-Options": "DENY" });
});
