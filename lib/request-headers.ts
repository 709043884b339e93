/** Set by `proxy.ts` on every request for a staff page, whatever the browser sent under these names. */

/** The path that is asked for, so that signing in leads back to it. */
export const pathHeader = "x-homestretch-path";
/** The nonce of this response's script and style elements. */
export const nonceHeader = "x-nonce";
