import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerOddRequest } from "./odd-request";

const server = createServer((asked, response) => {
  if (!answerOddRequest(asked, response)) response.end("served");
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const ask = (method: string, path: string) =>
  new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ host: "127.0.0.1", port, method, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    });
    asked.on("error", reject).end();
  });

describe("What no browser asks of a site", () => {
  it.each(["http://elsewhere.example/login", "https://elsewhere.example/", "*"])("is refused and leads nowhere: %s", async (path) =>
    expect(await ask("GET", path)).toEqual({ status: 400, location: undefined }),
  );

  it.each(["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"])("is no fault of ours: %s", async (method) => {
    expect((await ask(method, "/login")).status).toBe(405);
  });

  it.each(["GET", "HEAD", "POST"])("is not what people do: %s", async (method) => {
    expect((await ask(method, "/login?next=//elsewhere.example")).status).toBe(200);
  });
});
