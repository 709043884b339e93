"use client";
import { unstable_rethrow } from "next/navigation";
import type { Result } from "@/lib/errors";

/** A server action made with `action(...)` of lib/action, or anything of its shape. */
export type FormAction<T> = (previous: unknown, payload: FormData) => Promise<Result<T>>;

/** Calls an action outside of a form. What was not expected becomes a sentence too, so that the page with everything typed stays. */
export const callAction = <T>(action: FormAction<T>, values: Record<string, string>): Promise<Result<T>> => {
  const payload = new FormData();
  for (const [name, value] of Object.entries(values)) payload.set(name, value);
  return safely(() => action(null, payload));
};

/** Next's own signals pass: they carry a redirect or a page that is not there. */
export async function safely<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    unstable_rethrow(error);
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
    const message = digest
      ? `Something went wrong on our side and nothing was saved. What you typed is still here. Please try again; if it goes on, report ${digest}.`
      : "The server did not answer, so nothing was saved. What you typed is still here. Please try again in a moment.";
    return { ok: false, code: "invalid", message };
  }
}
