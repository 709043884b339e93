import pino from "pino";

/** One line of JSON an event, on standard output. Never names, notes, tokens or whole paths: ids and routes only. */
export const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
});

/**
 * What may be written down about an error that nobody expected: its kind, its digest (shown to the person as well) and where it happened.
 * Not its message: that of a failed query holds what a patient is called.
 */
export function errorFacts(error: unknown): { kind: string; digest?: string; code?: string; constraint?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const cause = (error.cause ?? error) as { code?: unknown; constraint_name?: unknown };
  return {
    kind: error.name,
    ...("digest" in error ? { digest: String(error.digest) } : {}),
    ...(typeof cause.code === "string" ? { code: cause.code } : {}),
    ...(typeof cause.constraint_name === "string" ? { constraint: cause.constraint_name } : {}),
    at: framesOf(error.stack),
  };
}

const framesOf = (stack = "") =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
