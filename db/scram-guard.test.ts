import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { ScramGuard } from "./scram-guard";
import { Session } from "./session";
import { parseTarget } from "./socket";

const message = (type: string, body: Buffer) => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const auth = (kind: number, more = "") => {
  const body = Buffer.alloc(4);
  body.writeUInt32BE(kind);
  return message("R", Buffer.concat([body, Buffer.from(more)]));
};
const ready = message("Z", Buffer.from("I"));
const whole = [auth(10, "SCRAM-SHA-256\0\0"), auth(11, "r=1,s=1,i=1"), auth(12, "v=1"), auth(0), ready];

describe("What a server says while it lets somebody in", () => {
  it("is passed on when it has proved that it knows the password, however it is cut", () => {
    for (const size of [1, 3, 7, 1_000]) {
      const guard = new ScramGuard();
      const bytes = Buffer.concat(whole);
      const passed: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) passed.push(guard.take(bytes.subarray(at, at + size)) ?? Buffer.from("refused"));
      expect(Buffer.concat(passed).equals(bytes), `${size} at a time`).toBe(true);
    }
  });

  it.each([
    ["asks for the password itself", [auth(3)]],
    ["asks for its MD5", [auth(5, "salt")]],
    ["asks for another proof", [auth(7)]],
    ["lets us in without anything", [auth(0)]],
    ["lets us in in the middle", [auth(10, "SCRAM-SHA-256\0\0"), auth(11, "r=1"), auth(0)]],
    ["asks for the password after the challenge", [auth(10, "SCRAM-SHA-256\0\0"), auth(3)]],
  ])("is not, where it %s", (_what, messages) => {
    const guard = new ScramGuard();
    expect(messages.map((bytes) => guard.take(bytes) !== null).at(-1)).toBe(false);
  });

  it("may be an error at any time", () => {
    const refusal = message("E", Buffer.from("SFATAL\0"));
    expect(new ScramGuard().take(refusal)?.equals(refusal)).toBe(true);
  });
});

describe("Another program on the database's port", () => {
  let server: net.Server;
  afterEach(() => new Promise((closed) => server.close(closed)));

  it.each([
    ["asks for the password", auth(3)],
    ["lets everybody in", Buffer.concat([auth(0), ready])],
  ])("that %s learns no password and is not talked to", async (_what, answer) => {
    let heard = Buffer.alloc(0);
    server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.on("data", (bytes) => {
        heard = Buffer.concat([heard, bytes]);
        socket.write(answer);
      });
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as net.AddressInfo;
    const target = parseTarget(`postgres://app:not-for-strangers@127.0.0.1:${port}/clinic?require_auth=scram-sha-256`);
    await expect(Session.open(target, 0, 5_000)).rejects.toThrow("lost");
    expect(heard.toString("latin1")).toContain("clinic");
    expect(heard.toString("latin1")).not.toMatch(/not-for-strangers|select 1/);
  });
});
