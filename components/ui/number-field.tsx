"use client";
import { Minus, Plus } from "lucide-react";
import {
  Button as AriaButton,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Group,
  Input,
} from "react-aria-components";
import { cx } from "./class-names";
import { useFieldErrors } from "./field-errors";
import { FieldHint, FieldLabel, FieldMessage, type FieldProps, fieldStyle } from "./field-parts";

export type NumberFieldProps = FieldProps &
  Omit<AriaNumberFieldProps, "className" | "children" | "style" | "name"> & { placeholder?: string };

/** Whole steps by arrow keys, by the two buttons or by typing. */
export function NumberField({ label, hint, isOptional, errorMessage, className, placeholder, ...props }: NumberFieldProps) {
  const errors = useFieldErrors(props.name, errorMessage);
  const change = (value: number) => {
    errors.clear();
    props.onChange?.(value);
  };
  return (
    <AriaNumberField isInvalid={errors.isInvalid || undefined} {...props} onChange={change} className={cx(fieldStyle, className)}>
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <Group
        className={cx(
          "flex h-9 w-fit max-w-full overflow-hidden rounded border border-edge bg-surface hover:border-ink data-[invalid]:border-red",
          "data-[focus-within]:outline-2 data-[focus-within]:outline-focus data-[disabled]:bg-sunken",
        )}
      >
        <AriaButton slot="decrement" className={stepStyle}>
          <Minus aria-hidden="true" />
        </AriaButton>
        <Input
          placeholder={placeholder}
          onInput={errors.clear}
          className="w-14 min-w-0 bg-transparent text-center text-base tabular-nums outline-none"
        />
        <AriaButton slot="increment" className={stepStyle}>
          <Plus aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldMessage>{errors.message}</FieldMessage>
    </AriaNumberField>
  );
}

const stepStyle =
  "flex w-8 shrink-0 items-center justify-center text-soft hover:bg-sunken hover:text-ink data-[disabled]:text-line [&_svg]:size-4";
