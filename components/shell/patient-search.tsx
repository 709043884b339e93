"use client";
import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { SearchField } from "@/components/ui/search-field";
import { singleKeys } from "@/components/ui/single-keys";

const pauseMs = 180;

/** The one search box, on `/` from anywhere. On the list of patients it finds while one types, elsewhere with Enter. */
export function PatientSearch() {
  const router = useRouter();
  const isList = usePathname() === "/patients";
  const query = useSearchParams();
  const sought = isList ? (query.get("q") ?? "") : "";
  const [typed, setTyped] = useState(sought);
  const [, startTransition] = useTransition();
  const input = useFocusOnSlash();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useFollow(sought, setTyped, input);

  const find = (text: string) => {
    clearTimeout(timer.current);
    const address = addressFor(text, isList ? query : null);
    startTransition(() => (isList ? router.replace(address, { scroll: false }) : router.push(address)));
  };
  const change = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    if (isList) timer.current = setTimeout(() => find(text), pauseMs);
  };
  return (
    <search className="ml-auto w-56 max-sm:order-3 max-sm:mb-3 max-sm:ml-0 max-sm:w-full">
      <SearchField
        label="Find a patient"
        isLabelHidden
        placeholder="Find a patient"
        aria-keyshortcuts="/"
        autoComplete="off"
        maxLength={200}
        inputRef={input}
        value={typed}
        onChange={change}
        onSubmit={find}
      />
    </search>
  );
}

/** Which list is shown stays; the page of it does not. */
function addressFor(text: string, query: { get(name: string): string | null } | null): Route {
  const params = new URLSearchParams();
  const list = query?.get("list");
  if (list) params.set("list", list);
  if (text.trim()) params.set("q", text.trim());
  return `/patients${params.size > 0 ? `?${params}` : ""}` as Route;
}

/** Going back or away changes what is sought; while someone types, their text counts. */
function useFollow(sought: string, setTyped: (text: string) => void, input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(sought);
  }, [sought, setTyped, input]);
}

function useFocusOnSlash() {
  const input = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const elsewhere =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]");
      if (event.defaultPrevented || !singleKeys.areOn() || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || elsewhere)
        return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return input;
}
