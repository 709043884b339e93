import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { AppError } from "../errors";
import { fold, isCommon, isMadeOf } from "./common-passwords";

/** scrypt's work: 2^`logN` blocks of `r` x 128 bytes (128 MB at 17 and 8), `p` times. */
type Cost = { logN: number; r: number; p: number };
/** Turns a password into 32 bytes. Injectable, so that tests can count how often it is done. */
export type Derive = (password: string, salt: Buffer, cost: Cost) => Promise<Buffer>;

const cost: Cost = { logN: 17, r: 8, p: 1 };
const keyLength = 32;
const saltLength = 16;

/** A password somebody chooses. Long beats complicated: beside its length only what is guessed first is refused (NIST SP 800-63B). */
export const newPassword = z
  .string("Choose a password.")
  .max(800, "A password has at most 200 characters.")
  .refine((text) => lengthOf(text) >= 12, "Use at least 12 characters. A short sentence is easy to remember.")
  .refine((text) => lengthOf(text) <= 200, "A password has at most 200 characters.")
  .refine((text) => lengthOf(text) < 12 || !isCommon(fold(text)), "This one is among the first that are guessed. Choose another one.");

/** @throws AppError `invalid` where a password is little more than the person's or the clinic's own words: name, e-mail address, clinic */
export function refuseOwnWords(password: string, words: readonly string[]) {
  if (!isMadeOf(fold(password), words)) return;
  const sentence = "This one is made of your own name, address or clinic, which is easy to guess. Choose another one.";
  throw new AppError("invalid", "Please check the marked fields.", { fields: { password: [sentence] } });
}

const lengthOf = (text: string) => Array.from(normal(text)).length;
/** The same characters, however the keyboard composed them. */
const normal = (password: string) => password.normalize("NFKC");

/** A hash that carries its own parameters, so that they can be raised later. */
export async function hashPassword(password: string, derive: Derive = deriveInTurn): Promise<string> {
  const salt = randomBytes(saltLength);
  return format(cost, salt, await derive(normal(password), salt, cost));
}

/**
 * Whether a password is the right one, and whether its hash should be made anew with today's parameters. Without a hash (no such account)
 * the same work is done and the answer is no.
 */
export async function verifyPassword(password: string, hash: string | null, derive: Derive = deriveInTurn) {
  const known = hash === null ? null : parse(hash);
  const { salt, key, ...parameters } = known ?? { ...cost, salt: randomBytes(saltLength), key: randomBytes(keyLength) };
  const derived = await derive(normal(password), salt, parameters);
  const right = derived.length === key.length && timingSafeEqual(derived, key) && known !== null;
  return { right, outdated: right && (parameters.logN !== cost.logN || parameters.r !== cost.r || parameters.p !== cost.p) };
}

const format = (c: Cost, salt: Buffer, key: Buffer) =>
  `$scrypt$ln=${c.logN},r=${c.r},p=${c.p}$${salt.toString("base64url")}$${key.toString("base64url")}`;

function parse(hash: string) {
  const found = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(hash);
  if (!found) return null;
  const [, logN, r, p, salt = "", key = ""] = found;
  return { logN: Number(logN), r: Number(r), p: Number(p), salt: Buffer.from(salt, "base64url"), key: Buffer.from(key, "base64url") };
}

/** Each hash takes 128 MB and a thread, so only a few run at once, and a flood is turned away instead of queueing for ever. */
const atOnce = 2;
const mostWaiting = 40;
const line = { running: 0, waiting: [] as Array<() => void> };

const deriveInTurn: Derive = async (password, salt, parameters) => {
  if (line.running >= atOnce) {
    if (line.waiting.length >= mostWaiting)
      throw new AppError("too_many", "Many people are signing in right now. Try again in 10 seconds.", { retryAfterSeconds: 10 });
    await new Promise<void>((turn) => line.waiting.push(turn));
  } else line.running++;
  try {
    return await deriveNow(password, salt, parameters);
  } finally {
    const next = line.waiting.shift();
    if (next) next();
    else line.running--;
  }
};

const deriveNow: Derive = (password, salt, { logN, r, p }) =>
  new Promise((resolve, reject) => {
    const N = 2 ** logN;
    scrypt(password, salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)));
  });
