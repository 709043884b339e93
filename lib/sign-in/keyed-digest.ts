import { createHmac } from "node:crypto";
import { secrets } from "../secrets";

/** The key of sign-in: it encrypts session cookies and makes digests. */
export const sessionSecret = () => secrets().sessionKey;

/** Those that a cookie may have been made with: the present one, and those before it. */
export const sessionSecrets = () => [sessionSecret(), ...(secrets().formerSessionKeys ?? [])];

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
