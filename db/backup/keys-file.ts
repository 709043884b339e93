import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from "node:crypto";
import { readFileSync } from "node:fs";
import { SetupError } from "../../lib/env";
import type { Secrets } from "../../lib/secrets";
import { replaceDurably } from "../durable-file";

const format = "homestretch keys 1";
/** OWASP's figure for scrypt where the parallelisation is 1: 2^17 rounds of 8 blocks, 128 MiB. */
const cost = { N: 2 ** 17, r: 8, p: 1 };
/** A passphrase guards all that is sealed: shorter ones are refused. */
export const shortestPassphrase = 12;

type KeysFile = { format: string; madeAt: string; keys: string[]; kdf: typeof cost & { name: "scrypt"; salt: string }; sealed: string };

/** Which keys there are, without telling them: the start of a digest of each. */
export function keyIds({ fieldKey, formerFieldKeys = [], linkKeys }: Pick<Secrets, "fieldKey" | "formerFieldKeys" | "linkKeys">): string[] {
  const keys = [fieldKey, ...formerFieldKeys, ...Object.values(linkKeys)];
  return keys.map((key) => createHash("sha256").update(key).digest("hex").slice(0, 16)).sort();
}

/** Writes the secrets so that only the passphrase opens them. @throws SetupError where it is too short. */
export async function writeKeysFile(file: string, secrets: Secrets, passphrase: string, at: Date) {
  if ([...passphrase].length < shortestPassphrase)
    throw new SetupError(`The passphrase needs at least ${shortestPassphrase} characters: take a few words.`);
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await derived(passphrase, salt, cost), nonce).setAAD(Buffer.from(format));
  const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(secrets), "utf8"), cipher.final(), cipher.getAuthTag()]);
  const content: KeysFile = {
    ...{ format, madeAt: at.toISOString(), keys: keyIds(secrets) },
    ...{ kdf: { name: "scrypt", ...cost, salt: salt.toString("base64") }, sealed: sealed.toString("base64") },
  };
  replaceDurably(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** The secrets as JSON. @throws SetupError with a sentence for a wrong passphrase or another file. */
export async function openKeysFile(file: string, passphrase: string): Promise<Secrets> {
  const { kdf, sealed } = readKeysFile(file);
  const body = Buffer.from(sealed, "base64");
  try {
    const key = await derived(passphrase, Buffer.from(kdf.salt, "base64"), kdf);
    const decipher = createDecipheriv("aes-256-gcm", key, body.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(format));
    decipher.setAuthTag(body.subarray(-16));
    return JSON.parse(Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString("utf8")) as Secrets;
  } catch {
    throw new SetupError(`The passphrase does not open ${file}.`);
  }
}

/** @throws SetupError with a sentence where it is no file of keys. */
export function readKeysFile(file: string): KeysFile {
  try {
    const content = JSON.parse(readFileSync(file, "utf8")) as KeysFile;
    if (content.format === format && content.kdf.N <= 2 ** 20 && content.kdf.r <= 16 && content.kdf.p <= 4) return content;
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new SetupError(`The file of keys ${file} cannot be read (${error.code}).`);
  }
  throw new SetupError(`${file} is no file of keys that Homestretch wrote.`);
}

function derived(passphrase: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize("NFKC"), salt, 32, { N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key))),
  );
}
