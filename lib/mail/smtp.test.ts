import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { refusal } from "../testing/people";
import { deliver, type MailServer } from "./smtp";
import { selfSigned } from "./testing/certificate";
import { mailServer } from "./testing/mail-server";

const mail = { to: "maria@example.test", subject: "Your link: ¡hola!", text: "Open it here:\nhttps://example.test/p/x\n\nمرحبا" };
const { cert, key } = selfSigned("localhost");
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function server(...options: Parameters<typeof mailServer>) {
  const started = await mailServer(...options);
  stops.push(started.stop);
  return started;
}
const clinic = (port: number, changes: Partial<MailServer> = {}): MailServer => ({
  ...{ host: "localhost", port, security: "starttls", username: "clinic", password: "a mail password" },
  ...{ fromName: 'Riverside "PT", Ltd', fromAddress: "desk@riverside.example" },
  ...changes,
});

describe("A message by the clinic's mail server", () => {
  it("arrives over a connection that was turned into a protected one, signed in, whatever its letters", async () => {
    const { port, received } = await server({ key, cert });
    await deliver(clinic(port), mail, { ca: cert });
    const [got] = received;
    expect(got).toMatchObject({ from: "desk@riverside.example", to: [mail.to], isProtected: true, user: "clinic" });
    expect(got?.raw).toMatch(/^To: maria@example\.test\r$/m);
    expect(got?.raw).toMatch(/^From: .*desk@riverside\.example/m);
    expect(got?.raw).toContain("Content-Type: text/plain; charset=utf-8");
    expect(got?.text.trim().split("\r\n")).toEqual(mail.text.split("\n"));
  });

  it("arrives over one that is protected from the start", async () => {
    const { port, received } = await server({ key, cert, secure: true });
    await deliver(clinic(port, { security: "tls" }), mail, { ca: cert });
    expect(received).toMatchObject([{ isProtected: true, user: "clinic" }]);
  });

  it("arrives without protection and without a name on this very computer, where that was chosen", async () => {
    const { port, received } = await server({ hideSTARTTLS: true });
    await deliver(clinic(port, { host: "127.0.0.1", security: "none", username: "" }), mail);
    expect(received).toMatchObject([{ isProtected: false, user: null }]);
  });

  it("cannot be made into two by line breaks in its subject", async () => {
    const { port, received } = await server({ key, cert });
    await deliver(clinic(port), { ...mail, subject: "Hello\r\nBcc: everybody@example.test" }, { ca: cert });
    expect(received[0]?.to).toEqual([mail.to]);
    expect(received[0]?.raw).not.toMatch(/^Bcc:/m);
  });
});

describe("Nothing is sent, and a sentence says why", () => {
  const said = (mailServerSettings: MailServer, ca?: string) => refusal(deliver(mailServerSettings, mail, ca ? { ca } : {}));
  const unprotected = "The connection to the mail server could not be protected, so nothing was sent.";

  it("where the server cannot prove its name", async () => {
    const { port, received } = await server({ key, cert });
    expect(await said(clinic(port))).toBe(unprotected);
    const other = selfSigned("elsewhere.example");
    const stranger = await server({ ...other, secure: true });
    expect(await said(clinic(stranger.port, { security: "tls" }), other.cert)).toBe(unprotected);
    expect(received).toEqual([]);
  });

  it("where it offers no protection, also when it is told to hide that it could", async () => {
    const { port, received } = await server({ hideSTARTTLS: true });
    expect(await said(clinic(port), cert)).toBe(unprotected);
    expect(await said(clinic(port, { host: "mail.example.test", security: "none" }))).toMatch(/offers no protected connection/);
    expect(received).toEqual([]);
  });

  it("where the password is wrong", async () => {
    const { port } = await server({ key, cert });
    expect(await said(clinic(port, { password: "another" }), cert)).toBe("The mail server did not accept the user name or the password.");
  });

  it("where it refuses the address", async () => {
    const { port } = await server({ key, cert }, () => "No such mailbox; secret-detail-7");
    const sentence = await said(clinic(port), cert);
    expect(sentence).toMatch(/^The mail server refused the address\./);
  });

  it("where nobody answers", async () => {
    const closed: Server = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    expect(await said(clinic(port, { host: "127.0.0.1" }))).toBe("The mail server cannot be reached.");
  });
});
