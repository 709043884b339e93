"use client";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from "react-aria-components";
import { cx } from "./class-names";
import { controlStyle, FieldHint, FieldLabel, FieldMessage, type FieldProps, fieldStyle } from "./field-parts";

type Common = FieldProps & Omit<AriaTextFieldProps, "className" | "children" | "style" | "name">;
export type TextFieldProps = Common & { placeholder?: string; inputClassName?: string; min?: string; max?: string };

export function TextField({ label, hint, isOptional, className, placeholder, inputClassName, min, max, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className={cx(fieldStyle, className)}>
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <Input placeholder={placeholder} min={min} max={max} className={cx(controlStyle, "h-9", inputClassName)} />
      <FieldMessage />
    </AriaTextField>
  );
}

/** The browser's own date picker, which speaks the person's language; the value is a calendar date such as `2026-11-20`. */
export const DateField = ({ inputClassName, ...props }: TextFieldProps) => (
  <TextField {...props} type="date" inputClassName={cx("max-w-48 tabular-nums", inputClassName)} />
);

export type TextAreaProps = Common & { placeholder?: string; rows?: number };

export function TextArea({ label, hint, isOptional, className, placeholder, rows = 3, ...props }: TextAreaProps) {
  return (
    <AriaTextField {...props} className={cx(fieldStyle, className)}>
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <AriaTextArea
        placeholder={placeholder}
        rows={rows}
        className={cx(controlStyle, "field-sizing-content max-h-96 min-h-18 resize-y py-1.5")}
      />
      <FieldMessage />
    </AriaTextField>
  );
}
