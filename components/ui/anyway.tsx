"use client";
import { Button } from "./button";

/**
 * Sends the form once more with a yes to its warning. No submit button of its own: the first one of a form is what the Enter key presses.
 * The form has a hidden field called `anyway`.
 */
export function Anyway({ label }: { label: string }) {
  const send = (target: Element) => {
    const form = target.closest("form");
    const answer = form?.elements.namedItem("anyway");
    if (!form || !(answer instanceof HTMLInputElement)) return;
    answer.value = "yes";
    form.requestSubmit();
    answer.value = "";
  };
  return (
    <Button size="small" className="mt-1 self-start" onPress={(event) => send(event.target)}>
      {label}
    </Button>
  );
}
