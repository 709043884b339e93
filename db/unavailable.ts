/**
 * The database could not be asked, or its answer was lost. `outcome` says what that means for a write:
 * `nothing` was saved, or it is `unknown` because the connection broke while the commit was under way.
 * A caller may repeat the first kind; the second only if doing it twice is harmless.
 */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  constructor(
    readonly outcome: "nothing" | "unknown",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** By name: Next bundles this module more than once, and the pool throws the class of the copy that made it. */
export const isUnavailable = (error: unknown): error is DatabaseUnavailable =>
  error instanceof Error && error.name === "DatabaseUnavailable";

const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
const driverCodes = new Set(["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT", "ERR_STREAM_DESTROYED"]);

/** The code of the first error in the chain of causes that has one. */
export function codeOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
  }
  return null;
}

/** Whether a failure lies with the connection or the server's state, not with what was asked: trying again may succeed. */
export function isConnectionError(error: unknown): boolean {
  const code = codeOf(error);
  if (code === null) return false;
  // 08 connection, 53 no room on the disk, in memory or for a connection, 57P01-57P05 shut down or starting up.
  return networkCodes.has(code) || driverCodes.has(code) || ["08", "53", "57P0"].some((start) => code.startsWith(start));
}
