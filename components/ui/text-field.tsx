"use client";
import { type ReactNode, useRef, useState } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from "react-aria-components";
import { cx } from "./class-names";
import { useFieldErrors } from "./field-errors";
import { controlStyle, FieldHint, FieldLabel, FieldMessage, type FieldProps, fieldStyle } from "./field-parts";
import { useTypedBefore } from "./typed-before";

type Common = FieldProps & Omit<AriaTextFieldProps, "className" | "children" | "style" | "name">;
export type TextFieldProps = Common & { placeholder?: string; inputClassName?: string; min?: string; max?: string };
export type TextAreaProps = Common & { placeholder?: string; rows?: number };

export const TextField = ({ placeholder, inputClassName, min, max, ...props }: TextFieldProps) => (
  <Frame {...props}>
    <Input placeholder={placeholder} min={min} max={max} className={cx(controlStyle, "h-9", inputClassName)} />
  </Frame>
);

/** The browser's own date picker, which speaks the person's language; the value is a calendar date such as `2026-11-20`. */
export const DateField = ({ inputClassName, ...props }: TextFieldProps) => (
  <TextField {...props} type="date" inputClassName={cx("max-w-48 tabular-nums", inputClassName)} />
);

export const TextArea = ({ placeholder, rows = 3, ...props }: TextAreaProps) => (
  <Frame {...props}>
    <AriaTextArea
      placeholder={placeholder}
      rows={rows}
      className={cx(controlStyle, "field-sizing-content max-h-96 resize-y py-1.5", rows > 1 ? "min-h-18" : "min-h-9")}
    />
  </Frame>
);

function Frame({
  label,
  hint,
  isOptional,
  errorMessage,
  className,
  children,
  value,
  defaultValue,
  onChange,
  ...props
}: Common & { children: ReactNode }) {
  const errors = useFieldErrors(props.name, errorMessage);
  const field = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(defaultValue ?? "");
  useTypedBefore(() => {
    const typed = field.current?.querySelector("input, textarea");
    if (value === undefined && typed && "value" in typed && typed.value !== own) setOwn(String(typed.value));
  });
  const change = (text: string) => {
    errors.clear();
    setOwn(text);
    onChange?.(text);
  };
  return (
    <AriaTextField
      isInvalid={errors.isInvalid || undefined}
      {...props}
      ref={field}
      value={value ?? own}
      onChange={change}
      className={cx(fieldStyle, className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      {children}
      <FieldMessage>{errors.message}</FieldMessage>
    </AriaTextField>
  );
}
