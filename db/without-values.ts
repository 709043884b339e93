import { DrizzleQueryError } from "drizzle-orm";

const dataException = /^22/;

/**
 * Takes out of a failed query's error what a patient is called: whatever is not caught ends in a log, whole. The statement, the code and the
 * name of the constraint stay.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  error.params = [];
  replaceMessage(error, `Failed query: ${error.query}`);
  const cause = error.cause as (Error & { code?: string; detail?: string; where?: string }) | undefined;
  if (!cause) return error;
  delete cause.detail;
  delete cause.where;
  // Messages of this class quote what could not be read.
  if (dataException.test(cause.code ?? "")) replaceMessage(cause, "The database could not read a value.");
  return error;
}

/** The stack begins with the message as it was. */
function replaceMessage(error: Error, message: string) {
  error.stack = error.stack?.replace(error.message, () => message);
  error.message = message;
}
