"use client";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";

/** A password that can be looked at while it is typed: less is mistyped, and nobody chooses a short one out of fear. */
export function PasswordField({ name = "password", ...props }: Omit<TextFieldProps, "type">) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <TextField {...props} name={name} type={isShown ? "text" : "password"} autoCorrect="off" spellCheck="false" />
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show the password
      </Checkbox>
    </div>
  );
}

/** The rule for a password that is chosen now, as help under its label. */
export const newPasswordHint = "At least 12 characters. A short sentence is easy to remember and hard to guess.";
