import { createHash, createHmac } from "node:crypto";

/**
 * The secret part of a share link's address: 256 bits that follow from the link and a key that is in no database, so that a handout can be
 * printed again with the same code. Another generation or another key gives another token, and the one before opens nothing.
 * @param key 32 random bytes in base64
 */
export const shareToken = (key: string, linkId: string, generation: number): string =>
  createHmac("sha256", Buffer.from(key, "base64")).update(`share-link ${linkId} ${generation}`).digest("base64url");

/** The same for the calendar of the link, which it opens and nothing else. */
export const calendarToken = (key: string, linkId: string, generation: number): string =>
  createHmac("sha256", Buffer.from(key, "base64")).update(`share-calendar ${linkId} ${generation}`).digest("base64url");

/** All that the database keeps of a token. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

/** 43 letters for 256 bits; the last one carries four bits, so only one spelling of each token is taken. */
const spelling = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** Whether a string from outside can be a token at all. */
export const isShareToken = (value: unknown): value is string => typeof value === "string" && spelling.test(value);
