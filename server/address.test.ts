import { describe, expect, it } from "vitest";
import { clientAddress, settleHeaders } from "./address";

describe("Who asks", () => {
  it.each([
    ["nobody may claim to be somebody else without a proxy", "6.6.6.6", 0, "10.0.0.9"],
    ["one proxy appended what it saw", "6.6.6.6, 203.0.113.7", 1, "203.0.113.7"],
    ["two proxies, the outer one saw the client", "6.6.6.6, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
    ["fewer entries than proxies is not to be believed", "203.0.113.7", 2, "10.0.0.9"],
    ["rubbish is not to be believed", "<script>", 1, "10.0.0.9"],
    ["nothing was appended", undefined, 1, "10.0.0.9"],
    ["a port is dropped", "203.0.113.7:4711", 1, "203.0.113.7"],
    ["an IPv6 address with a port", "[2001:db8::1]:443", 1, "2001:db8::1"],
    ["two headers are one list", ["6.6.6.6", "203.0.113.7"], 1, "203.0.113.7"],
  ])("%s", (_, forwarded, trustProxy, address) => {
    expect(clientAddress(forwarded, "10.0.0.9", trustProxy)).toBe(address);
  });

  it("is an IPv4 address also where the socket speaks IPv6", () => {
    expect(clientAddress(undefined, "::ffff:192.0.2.4", 0)).toBe("192.0.2.4");
  });
});

describe("The headers that reach the app", () => {
  it("hold nothing that a stranger said about address, host or protocol", () => {
    const headers: Record<string, string> = {
      host: "localhost:3000",
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "for=6.6.6.6",
      "x-real-ip": "6.6.6.6",
      "x-homestretch-address": "6.6.6.6",
    };
    settleHeaders(headers, "10.0.0.9", { trustProxy: 0, publicUrl: undefined });
    expect(headers).toEqual({ host: "localhost:3000", "x-forwarded-for": "10.0.0.9", "x-homestretch-address": "10.0.0.9" });
  });

  it("name the public address, whatever the proxy said", () => {
    const headers: Record<string, string> = { host: "10.0.0.1:3000", "x-forwarded-host": "evil.example", "x-forwarded-for": "203.0.113.7" };
    settleHeaders(headers, "10.0.0.9", { trustProxy: 1, publicUrl: "https://clinic.example.org" });
    expect(headers).toMatchObject({
      "x-homestretch-address": "203.0.113.7",
      "x-forwarded-host": "clinic.example.org",
      "x-forwarded-proto": "https",
    });
  });
});
