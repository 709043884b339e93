import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withinLimit } from "./body-limit";

let server: Server;
beforeAll(async () => {
  server = createServer(async (incoming, response) => {
    const accepted = await withinLimit(incoming, response);
    if (!accepted) return;
    let size = 0;
    for await (const part of accepted) size += part.length;
    response.end(`${accepted.method} ${accepted.url} ${size} ${accepted.headers["content-length"]}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

function send(path: string, bytes: number, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, path, method: "POST", headers }, async (response) => {
      let text = "";
      for await (const part of response) text += part;
      resolve({ status: response.statusCode ?? 0, text });
    });
    outgoing.once("error", reject);
    outgoing.end(Buffer.alloc(bytes));
  });
}

const announced = (bytes: number) => ({ "Content-Length": String(bytes) });
const unannounced = { "Transfer-Encoding": "chunked" };

describe("What is sent to us", () => {
  it.each([
    ["a form", "/login", 1_000_000, true],
    ["a form that is too large", "/login", 1_000_001, false],
    ["a picture", "/api/pictures", 6_000_000, true],
    ["a picture that is too large", "/api/pictures", 6_000_001, false],
    ["something large that only looks like a picture's address", "/api/picturesque", 2_000_000, false],
  ])("%s is held to its limit, announced or not", async (_, path, bytes, accepted) => {
    for (const headers of [announced(bytes), unannounced]) {
      const { status, text } = await send(path, bytes, headers);
      expect(status).toBe(accepted ? 200 : 413);
      if (accepted) expect(text).toBe(`POST ${path} ${bytes} ${bytes}`);
    }
  });

  it("is answered also while much more is still coming", async () => {
    for (const headers of [announced(40_000_000), unannounced]) expect((await send("/login", 40_000_000, headers)).status).toBe(413);
  });

  it("is refused with a sentence, as JSON where a program asks", async () => {
    expect((await send("/login", 2_000_000, announced(2_000_000))).text).toBe("This is larger than the 1 MB that can be sent here.");
    const answer = await send("/api/drafts", 2_000_000, unannounced);
    expect(JSON.parse(answer.text)).toEqual({
      ok: false,
      code: "too_large",
      message: "This is larger than the 1 MB that can be sent here.",
    });
  });
});
