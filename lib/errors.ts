export type ErrorCode =
  | "not_found"
  | "signed_out"
  | "locked"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "too_many"
  | "too_large"
  | "unavailable";

/** One sentence per field, beside which it is shown. */
export type FieldErrors = Record<string, string[] | undefined>;

/** A failure that we expected and can explain to the person who caused it. Anything else is a bug. */
export class AppError extends Error {
  override name = "AppError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly detail: { fields?: FieldErrors; retryAfterSeconds?: number; data?: unknown } = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** By name: Next bundles this module more than once, and what all its copies share throws the class of the copy that made it. */
  static override [Symbol.hasInstance](error: unknown): error is AppError {
    return error instanceof Error && error.name === "AppError";
  }
}

export type Failure = { ok: false; code: ErrorCode; message: string; fields?: FieldErrors; data?: unknown; retryAfterSeconds?: number };
export type Result<T = unknown> = { ok: true; data: T } | Failure;
