"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonProps } from "./button";

type CopyButtonProps = Omit<ButtonProps, "children" | "onPress"> & { text: string; label?: string };

/** Says whether it worked: without a secure address the browser may refuse, and then the text has to be copied by hand. */
export function CopyButton({ text, label = "Copy", ...props }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = () => write(text).then((copied) => setState(copied ? "copied" : "refused"));
  return (
    <>
      <Button {...props} onPress={copy}>
        {state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        {state === "copied" ? "Copied" : label}
      </Button>
      <span role="status" className={state === "refused" ? "text-xs text-red-ink" : "sr-only"}>
        {state === "copied" ? "Copied" : state === "refused" ? "The browser did not allow it. Select the text and copy it yourself." : ""}
      </span>
    </>
  );
}

async function write(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
