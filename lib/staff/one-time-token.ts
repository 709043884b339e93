import { createHash, randomBytes } from "node:crypto";

const day = 86_400_000;
/** How long each kind of one-time link can be used, in milliseconds. */
export const lifetimes = { setup: 7 * day, invitation: 7 * day, password: day, mailedPassword: day / 24, email: day / 24 } as const;

/** 256 random bits, as they stand in an address. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a token: its SHA-256, in hexadecimal digits. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

export const isToken = (token: unknown): token is string => typeof token === "string" && /^[\w-]{43}$/.test(token);
