"use client";
import { createContext, type ReactNode, useActionState, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Form as AriaForm } from "react-aria-components";
import type { Failure, Result } from "@/lib/errors";
import { type FormAction, safely } from "./call-action";
import { cx } from "./class-names";
import { FieldErrorsContext } from "./field-errors";
import { Notice } from "./notice";

export type { FormAction } from "./call-action";

export type FormProps<T> = {
  action: FormAction<T>;
  /** Runs once after a success: close a dialog, show a toast, go elsewhere. */
  onDone?: (data: T) => void;
  /** Empties the form after a success, for forms that add one thing after another. */
  isClearedAfter?: boolean;
  /** More about a failure, under its sentence: for instance links from `failure.data`. */
  aboutFailure?: (failure: Failure) => ReactNode;
  children: ReactNode;
  className?: string;
  "aria-label"?: string;
};

const FailureContext = createContext<Failure | null>(null);

/**
 * A form around a server action. Nothing that was typed is ever lost: neither by an error, nor by a dead server, nor by the reset that React
 * does after each action. The sentence of a failure stands on top, those of the fields beside them, and the first wrong field gets the focus.
 */
export function Form<T>({ action, onDone, isClearedAfter, aboutFailure, children, className, ...rest }: FormProps<T>) {
  const form = useRef<HTMLFormElement | null>(null);
  const [round, setRound] = useState(0);
  const [result, submit] = useActionState<Result<T> | null, FormData>(async (previous, payload) => {
    const answer = await safely(() => action(previous, payload));
    if (answer.ok) onDone?.(answer.data);
    if (answer.ok && isClearedAfter) setRound((n) => n + 1);
    return answer;
  }, null);
  const failure = result && !result.ok ? result : null;
  useFocusOnFailure(form, failure);
  const keep = useKeptValues(form);
  const errors = useMemo(() => errorsByName(failure), [failure]);
  return (
    <FailureContext value={failure}>
      <AriaForm {...rest} key={round} ref={keep} action={submit} validationBehavior="aria" className={cx("flex flex-col gap-5", className)}>
        <FieldErrorsContext value={errors}>
          <FormError>{failure && aboutFailure?.(failure)}</FormError>
          {children}
        </FieldErrorsContext>
      </AriaForm>
    </FailureContext>
  );
}

/** React resets a form after its action, whatever came of it; the reset is stopped before any field hears of it. */
function useKeptValues(form: React.RefObject<HTMLFormElement | null>) {
  return useCallback(
    (element: HTMLFormElement | null) => {
      form.current = element;
      const stop = (event: Event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      element?.addEventListener("reset", stop, { capture: true });
      return () => element?.removeEventListener("reset", stop, { capture: true });
    },
    [form],
  );
}

/** Lists are sent under a name with `[]` and judged under the name without. */
function errorsByName(failure: Failure | null): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const [name, messages] of Object.entries(failure?.fields ?? {})) {
    if (!messages?.length) continue;
    // One rule may be broken twice and is said once.
    const said = [...new Set(messages)];
    errors[name] = said;
    errors[`${name}[]`] = said;
  }
  return errors;
}

function useFocusOnFailure(form: React.RefObject<HTMLFormElement | null>, failure: Failure | null) {
  useEffect(() => {
    if (!failure) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not([type="hidden"])');
    (wrong ?? form.current?.querySelector<HTMLElement>("[data-form-error]"))?.focus();
  }, [form, failure]);
}

/** The sentence of the last failure. `Form` shows it by itself. */
function FormError({ children }: { children?: ReactNode }) {
  const failure = useContext(FailureContext);
  if (!failure) return null;
  return (
    <div data-form-error tabIndex={-1} className="rounded focus-visible:outline-offset-2">
      <Notice tone={failure.code === "conflict" ? "amber" : "red"} role="alert">
        <p>{failure.message}</p>
        {failure.code === "signed_out" && (
          <p>
            <a href="/login" target="_blank" rel="noopener" className="font-semibold underline underline-offset-3">
              Sign in in a new tab
            </a>
            , then come back and try again.
          </p>
        )}
        {children}
      </Notice>
    </div>
  );
}
