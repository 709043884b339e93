import { expect, it } from "vitest";
import { sameSitePath } from "./same-site-path";

it.each([
  ["/patients/1?tab=2", "/patients/1?tab=2"],
  ["/", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/x/..//evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["patients", "/"],
  ["/login?next=/login", "/"],
  ["/api/auth/signout", "/"],
  ["/programs", "/programs"],
  [undefined, "/"],
  [["/patients"], "/"],
  [`/${"a".repeat(3000)}`, "/"],
])("signing in with next=%s leads to %s", (path, target) => {
  expect(sameSitePath(path)).toBe(target);
});
