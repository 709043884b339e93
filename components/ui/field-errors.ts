"use client";
import { createContext, useContext, useState } from "react";

/** What the form around says about each name. A new object after each answer of the server. */
export const FieldErrorsContext = createContext<Record<string, string[]>>({});

/**
 * The sentences beside one field. They go with the first change of the field, not when it is left: otherwise the page would move under the
 * pointer that is about to press a button.
 */
export function useFieldErrors(name: string | undefined, own?: string) {
  const errors = useContext(FieldErrorsContext);
  const [cleared, setCleared] = useState<unknown>(null);
  const found = name && cleared !== errors ? (errors[name] ?? []) : [];
  const messages = own ? [own] : found;
  return { message: messages.join(" "), isInvalid: messages.length > 0, clear: () => setCleared(errors) };
}
