import { createHmac } from "node:crypto";
import { secrets } from "../secrets";

/** The key of sign-in: it encrypts session cookies and makes digests. The launcher hands it over; a script reads it from its file. */
export const sessionSecret = () => process.env.NEXTAUTH_SECRET || secrets().sessionKey;

/**
 * A digest that only this installation can make: 22 characters that tell a reader of the database or of a cookie nothing about `parts`.
 * Each purpose has digests of its own.
 */
export const keyedDigest = (purpose: string, ...parts: string[]) =>
  createHmac("sha256", sessionSecret())
    .update(JSON.stringify([purpose, ...parts]))
    .digest()
    .subarray(0, 16)
    .toString("base64url");
