import { createHash, randomBytes } from "node:crypto";
import { generateSecret, generateURI, verifySync } from "otplib";

/** A secret that an authenticator app shares with us: 160 random bits, as the apps read them. */
export const newSecret = (): string => generateSecret({ length: 20 });

/** What the QR code says to the app. */
export const secretAddress = (secret: string, email: string): string => generateURI({ issuer: "Homestretch", label: email, secret });

/**
 * The time step that a code belongs to, if it is the one of now, or of 30 seconds before or after; null for any other. Whether the step was
 * used before is for the database to say.
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({ secret, token: code, epoch: Math.floor(at.getTime() / 1000), epochTolerance: 30 });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const recoveryLength = 24;

/** Ten codes for the day the phone is gone: 120 random bits each, in groups that are read and typed without mistaking one for another. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, newRecoveryCode);

function newRecoveryCode(): string {
  const characters = [...randomBytes(recoveryLength)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return characters.match(/.{4}/g)?.join("-") ?? "";
}

/** What the database keeps of a recovery code, however it was typed; null for what is none. */
export function hashOfRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  const isOne = code.length === recoveryLength && [...code].every((character) => alphabet.includes(character));
  return isOne ? createHash("sha256").update(code).digest("hex") : null;
}
