import "server-only";
import { createTransport } from "nodemailer";
import { AppError } from "../errors";
import type { MailSecurity } from "../vocabulary";
import { isLoopback } from "./mail-input";

export type MailServer = {
  host: string;
  port: number;
  security: MailSecurity;
  /** Empty where the server asks for none. */
  username: string;
  password: string;
  fromName: string;
  fromAddress: string;
};

/** Plain text to one address. */
export type Mail = { to: string; subject: string; text: string };

/** Certificates that are trusted beside those of the platform: only tests have one of their own. */
type Trust = { ca?: string };

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 };

/**
 * Hands one message to the server. Encrypted, and to a server that proves its name, always; without that only within this very computer.
 * @throws AppError `conflict` with a sentence about what is wrong with the server or the address
 */
export async function deliver(server: MailServer, { to, subject, text }: Mail, { ca }: Trust = {}): Promise<void> {
  const { host, port, security, username, password, fromName, fromAddress } = server;
  if (security === "none" && !isLoopback(host)) throw refused("The mail server offers no protected connection, so nothing was sent.");
  const transport = createTransport({
    ...{ host: host.replace(/^\[|\]$/g, ""), port, ...timeouts },
    ...{ secure: security === "tls", requireTLS: security === "starttls", ignoreTLS: security === "none" },
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
    tls: { minVersion: "TLSv1.2", ...(ca ? { ca } : {}) },
    ...(username ? { auth: { user: username, pass: password } } : {}),
  });
  try {
    await transport.sendMail({ from: { name: fromName, address: fromAddress }, to: { name: "", address: to }, subject, text });
  } catch (error) {
    throw refused(sentenceFor(error), error);
  } finally {
    transport.close();
  }
}

const refused = (sentence: string, cause?: unknown) => new AppError("conflict", sentence, {}, { cause });

/** What the person who sends can do about it. What the server itself says is not repeated: it can hold anything. */
function sentenceFor(error: unknown): string {
  const { code, responseCode, message } = (error instanceof Error ? error : {}) as {
    code?: string;
    responseCode?: number;
    message?: string;
  };
  if (code === "EAUTH") return "The mail server did not accept the user name or the password.";
  if (code === "EDNS" || code === "ENOTFOUND") return "There is no mail server of that name.";
  if (code === "ETIMEDOUT") return "The mail server did not answer in time.";
  if (code === "ETLS" || /certificate|self.signed|altnames|SSL|TLS/i.test(`${code} ${message}`))
    return "The connection to the mail server could not be protected, so nothing was sent.";
  if (code === "EENVELOPE" && (responseCode ?? 0) < 500) return "The mail server does not take mail at the moment. Try again later.";
  if (code === "EENVELOPE") return "The mail server refused the address. Check it, and that the sender may use this server.";
  if (code === "ECONNECTION" || code === "ESOCKET" || code === "ECONNREFUSED") return "The mail server cannot be reached.";
  return "The mail server refused the message.";
}
