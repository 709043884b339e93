import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withinLimit } from "./body-limit";

let server: Server;
beforeAll(async () => {
  const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
    const accepted = await withinLimit(incoming, response);
    if (!accepted) return;
    let size = 0;
    for await (const part of accepted) size += part.length;
    response.end(`${accepted.method} ${accepted.url} ${size} ${accepted.headers["content-length"]}`);
  };
  server = createServer(serve).on("checkContinue", serve);
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
    ["a logo of nearly five megabytes in its form", "/api/letterhead/logo", 5_200_000, true],
    ["a logo of 20 MB", "/api/letterhead/logo", 20_000_000, false],
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

  it("never travels where somebody asked first and it is too large", async () => {
    const { port } = server.address() as AddressInfo;
    const ask = (bytes: number) =>
      new Promise<{ status: number; text: string; wasAskedFor: boolean }>((resolve, reject) => {
        const headers = { ...announced(bytes), Expect: "100-continue" };
        const outgoing = request({ port, path: "/api/letterhead/logo", method: "POST", headers });
        let wasAskedFor = false;
        outgoing.once("continue", () => {
          wasAskedFor = true;
          outgoing.end(Buffer.alloc(bytes));
        });
        outgoing.once("error", reject).once("response", async (response) => {
          let text = "";
          for await (const part of response) text += part;
          outgoing.destroy();
          resolve({ status: response.statusCode ?? 0, text, wasAskedFor });
        });
        outgoing.flushHeaders();
      });
    expect(await ask(20_000_000)).toEqual({
      ...{ status: 413, wasAskedFor: false },
      text: JSON.stringify({ ok: false, code: "too_large", message: "This logo is larger than 5 MB. Choose a smaller file." }),
    });
    expect(await ask(3_000_000)).toMatchObject({ status: 200, wasAskedFor: true });
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
