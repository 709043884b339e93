import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptsHeader, bestEncoding, encodedHeader } from "../lib/ready-encoded";
import { allowReadyEncoded } from "./ready-encoded";

describe("The encoding for a browser", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["br;q=0.1", "br"],
    ["gzip;q=0.0", null],
    ["identity", null],
    ["brotli, gzipped", null],
    ["", null],
    [undefined, null],
  ])("that takes %s is %s", (accepted, best) => expect(bestEncoding(accepted)).toBe(best));
});

describe("A page that is compressed already", () => {
  const server = createServer((request, response) => {
    allowReadyEncoded(request, response);
    const asked = request.headers[acceptsHeader];
    if (asked === "gzip") response.setHeader(encodedHeader, asked);
    response.end(asked === "gzip" ? gzipSync("exercises") : "exercises");
  });
  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it("is sent under the name that browsers know", async () => {
    const response = await fetch(at("/p/x"), { headers: { "Accept-Encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.has(encodedHeader)).toBe(false);
    expect(await response.text()).toBe("exercises");
  });

  it("is sent as it is to whoever takes nothing else, and nowhere but on patients' pages", async () => {
    for (const [path, encoding] of [
      ["/p/x", "identity"],
      ["/patients", "gzip"],
    ] as const) {
      const response = await fetch(at(path), { headers: { "Accept-Encoding": encoding } });
      expect(response.headers.get("content-encoding")).toBeNull();
      expect(await response.text()).toBe("exercises");
    }
  });
});
