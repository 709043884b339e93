import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import { isUnavailable } from "@/db/index";
import { activeActor } from "./auth";
import { AppError, type Failure, type Result } from "./errors";
import { lockedHere } from "./lock";
import { isOwnOrigin } from "./origin";
import type { Actor } from "./policy";
import { selfHere } from "./self";
import type { Self } from "./staff/own-proof";

type Payload = FormData | unknown;

/**
 * The one wrapper of every write that comes from a page: right origin, who is it, is the input what it should be, run, and expected failures
 * as sentences, a database that is away among them. Bugs, and Next's own redirects, pass through. Shaped for `useActionState`: the previous state comes first.
 */
export function action<S extends z.ZodType, T>(schema: S, run: (actor: Actor, input: z.output<S>) => Promise<T>) {
  return async (_previous: unknown, payload: Payload): Promise<Result<T>> => {
    if (!isOwnOrigin(await headers())) return foreign;
    return signedIn(activeActor, schema, async () => payload, run);
  };
}

/** The same for what people do about their own account, also while their clinic waits for them to set up a second factor. */
export function ownAction<S extends z.ZodType, T>(schema: S, run: (self: Self, input: z.output<S>) => Promise<T>) {
  return async (_previous: unknown, payload: Payload): Promise<Result<T>> => {
    if (!isOwnOrigin(await headers())) return foreign;
    return signedIn(selfHere, schema, async () => payload, run);
  };
}

/** The same for the few writes of people who are not signed in: set-up, sign-in, an invitation, a new password. */
export function publicAction<S extends z.ZodType, T>(schema: S, run: (input: z.output<S>) => Promise<T>) {
  return async (_previous: unknown, payload: Payload): Promise<Result<T>> => {
    if (!isOwnOrigin(await headers())) return foreign;
    return outageInWords(() => answer(schema, payload, run));
  };
}

/** The same for route handlers that take JSON: autosave and the like. */
export function jsonRoute<S extends z.ZodType, T, C>(schema: S, run: (actor: Actor, input: z.output<S>, context: C) => Promise<T>) {
  return async (request: Request, context: C): Promise<Response> => {
    if (!isOwnOrigin(request.headers)) return respond(foreign);
    const payload = (): Promise<unknown> => request.json().catch(() => undefined);
    return respond(await signedIn(activeActor, schema, payload, (actor, input) => run(actor, input, context)));
  };
}

/** The same for route handlers that take a form with files. */
export function formRoute<S extends z.ZodType, T>(schema: S, run: (actor: Actor, input: z.output<S>) => Promise<T>) {
  return async (request: Request): Promise<Response> => {
    if (!isOwnOrigin(request.headers)) return respond(foreign);
    const payload = (): Promise<unknown> => request.formData().catch(() => undefined);
    return respond(await signedIn(activeActor, schema, payload, run));
  };
}

/**
 * What a route handler that only reads answers: what was expected to fail, a database that is away among it, in a sentence.
 * @param refuse puts the sentence where it is read: JSON for a script of ours, else `inWords`
 */
export async function readRoute(run: () => Promise<Response>, refuse = asJson): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    if (!isUnavailable(error)) throw error;
    return refuse(new AppError("unavailable", away, { retryAfterSeconds: 10 }, { cause: error }));
  }
}

const asJson = (error: AppError): Response => respond(failureOf(error));
const away = "The database cannot be reached at the moment. Please try again in a minute.";

const foreign: Failure = {
  ok: false,
  code: "forbidden",
  message: "This came from another site and was refused. Open Homestretch and try again.",
};
const signedOut: Failure = { ok: false, code: "signed_out", message: "You are signed out. Sign in again; what you wrote is kept." };
const locked: Failure = {
  ok: false,
  code: "locked",
  message: "The screen is locked. Unlock it with your password; what you wrote is kept.",
};

const lacking: Failure = {
  ok: false,
  code: "signed_out",
  message: "Your clinic asks everybody for a second factor now. Sign in again to set yours up; what you wrote is kept.",
};

/** Why somebody is no actor now: what waits for the password is not lost, what is signed out begins anew. */
export async function notIn(): Promise<Failure> {
  if (await lockedHere()) return locked;
  return (await selfHere()) ? lacking : signedOut;
}

/** What is sent is read only once it is known who sends it. */
const signedIn = <W, S extends z.ZodType, T>(
  who: () => Promise<W | null>,
  schema: S,
  payload: () => Promise<Payload>,
  run: (who: W, input: z.output<S>) => Promise<T>,
) =>
  outageInWords(async () => {
    const person = await who();
    if (!person) return notIn();
    return answer(schema, await payload(), (input) => run(person, input));
  });

/** A database that cannot be reached is nobody's mistake and passes: people read what it means for what they did. */
async function outageInWords<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { ok: false, code: "unavailable", message: outages[error.outcome], retryAfterSeconds: 10 };
  }
}

const outages = {
  nothing:
    "The database cannot be reached at the moment, so nothing was saved. What you typed is still here. Please try again in a minute.",
  unknown:
    "The connection to the database broke while this was being saved. Reload the page to see whether it is there before you try again.",
} as const;

async function answer<S extends z.ZodType, T>(schema: S, payload: Payload, run: (input: z.output<S>) => Promise<T>): Promise<Result<T>> {
  const parsed = schema.safeParse(payload instanceof FormData ? formValues(payload) : payload, { error: plainWords });
  if (!parsed.success) {
    const { fieldErrors, formErrors } = z.flattenError(parsed.error);
    return { ok: false, code: "invalid", message: formErrors[0] ?? "Please check the marked fields.", fields: fieldErrors };
  }
  try {
    return { ok: true, data: await run(parsed.data) };
  } catch (error) {
    if (error instanceof AppError) return failureOf(error);
    throw error;
  }
}

/** For what no schema has a sentence of its own: a request that no form of ours would send. */
const plainWords = ({ path = [] }: { path?: readonly PropertyKey[] }) =>
  path.length > 0 ? "This cannot be read. Please fill it in again." : "This could not be read. Reload the page and try again.";

/** A name that ends in `[]` is a list, however many values it has; any other name keeps its last value. */
function formValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]")) values[name.slice(0, -2)] = form.getAll(name);
    else values[name] = form.getAll(name).at(-1);
  }
  return values;
}

const statuses = {
  not_found: 404,
  signed_out: 401,
  locked: 423,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  too_many: 429,
  too_large: 413,
  unavailable: 503,
} as const;

const later = (result: Result): Record<string, string> =>
  !result.ok && result.retryAfterSeconds ? { "Retry-After": `${result.retryAfterSeconds}` } : {};

const kept = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** A result as a response that nobody may keep; `too_many` says in a header, too, when to come back. */
export const respond = (result: Result): Response =>
  Response.json(result, { status: result.ok ? 200 : statuses[result.code], headers: { ...kept, ...later(result) } });

/** What was refused, as the body of a JSON answer. */
export const failureOf = ({ code, message, detail: { fields, data, retryAfterSeconds } }: AppError): Failure => ({
  ...{ ok: false, code, message },
  ...{ fields, data, retryAfterSeconds },
});

/** A refusal as a text, for somebody who opened an address of a file. */
export const inWords = (error: AppError, headers: Record<string, string>): Response =>
  new Response(error.message, {
    status: statuses[error.code],
    headers: { ...headers, ...later(failureOf(error)), "Content-Type": "text/plain; charset=utf-8" },
  });
