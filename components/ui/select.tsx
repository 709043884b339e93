"use client";
import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { cx } from "./class-names";
import { useFieldErrors } from "./field-errors";
import { controlStyle, type FieldProps, fieldStyle, hintStyle, labelStyle, messageStyle, Optional } from "./field-parts";

export type SelectOption = { value: string; label: string };
export type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  isDisabled?: boolean;
} & Pick<ComponentProps<"select">, "defaultValue" | "value" | "required" | "autoComplete" | "id"> & { onChange?: (value: string) => void };

/** The browser's own list: best with a phone's wheel, with typing ahead and with a screen reader. */
export function Select({ label, hint, isOptional, className, options, errorMessage, isDisabled, onChange, name, ...props }: SelectProps) {
  const id = useId();
  const { message, isInvalid, clear } = useFieldErrors(name, errorMessage);
  const described = [hint ? `${id}-hint` : "", isInvalid ? `${id}-error` : ""].filter(Boolean).join(" ");
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
          aria-invalid={isInvalid || undefined}
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
      {isInvalid && (
        <span id={`${id}-error`} className={messageStyle}>
          {message}
        </span>
      )}
    </div>
  );
}
