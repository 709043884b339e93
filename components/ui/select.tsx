"use client";
import { ChevronDown } from "lucide-react";
import { type ComponentProps, useContext, useId, useState } from "react";
import { FormValidationContext } from "react-aria-components";
import { cx } from "./class-names";
import { controlStyle, type FieldProps, fieldStyle, hintStyle, labelStyle, messageStyle, Optional } from "./field-parts";

export type SelectOption = { value: string; label: string };
export type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  /** Message of the caller's own, where the field is not part of a Form. */
  errorMessage?: string;
  isDisabled?: boolean;
} & Pick<ComponentProps<"select">, "defaultValue" | "value" | "required" | "autoComplete" | "id"> & { onChange?: (value: string) => void };

/** The browser's own list: best with a phone's wheel, with typing ahead and with a screen reader. */
export function Select({ label, hint, isOptional, className, options, errorMessage, isDisabled, onChange, name, ...props }: SelectProps) {
  const id = useId();
  const { messages, clear } = useServerErrors(name);
  const shown = errorMessage ? [errorMessage] : messages;
  const described = [hint ? `${id}-hint` : "", shown.length ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={cx(fieldStyle, className)}>
      <label htmlFor={props.id ?? id} className={labelStyle}>
        {label}
        <Optional shown={isOptional} />
      </label>
      {hint && (
        <span id={`${id}-hint`} className={hintStyle}>
          {hint}
        </span>
      )}
      <span className="relative">
        <select
          id={id}
          {...props}
          name={name}
          disabled={isDisabled}
          aria-invalid={shown.length > 0 || undefined}
          aria-describedby={described || undefined}
          onChange={(event) => {
            clear();
            onChange?.(event.target.value);
          }}
          className={cx(controlStyle, "h-9 appearance-none pr-9")}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft" />
      </span>
      {shown.length > 0 && (
        <span id={`${id}-error`} className={messageStyle}>
          {shown.join(" ")}
        </span>
      )}
    </div>
  );
}

/** What the Form around says about this name, until the person changes the field. */
function useServerErrors(name: string | undefined) {
  const errors = useContext(FormValidationContext);
  const [cleared, setCleared] = useState<unknown>(null);
  const found = name && cleared !== errors ? (errors[name] ?? []) : [];
  return { messages: Array.isArray(found) ? found : [found], clear: () => setCleared(errors) };
}
