"use client";
import { type ReactNode, useRef, useState } from "react";
import { RadioGroup as AriaRadioGroup, type RadioGroupProps as AriaRadioGroupProps, RadioButton, RadioField } from "react-aria-components";
import { cx } from "./class-names";
import { useFieldErrors } from "./field-errors";
import { FieldHint, FieldLabel, FieldMessage, type FieldProps, fieldStyle } from "./field-parts";
import { useTypedBefore } from "./typed-before";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode };
export type RadioGroupProps = FieldProps &
  Omit<AriaRadioGroupProps, "className" | "children" | "style" | "name"> & {
    options: readonly RadioOption[];
    isInline?: boolean;
    /** Three beside each other, each line below the one before. */
    inThirds?: boolean;
  };

export function RadioGroup({ label, hint, isOptional, errorMessage, className, options, isInline, inThirds, ...props }: RadioGroupProps) {
  const errors = useFieldErrors(props.name, errorMessage);
  const field = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(props.defaultValue ?? null);
  useTypedBefore(() => setOwn(field.current?.querySelector<HTMLInputElement>("input:checked")?.value ?? own));
  const change = (value: string) => {
    errors.clear();
    setOwn(value);
    props.onChange?.(value);
  };
  return (
    <AriaRadioGroup
      isInvalid={errors.isInvalid || undefined}
      {...props}
      ref={field}
      value={props.value ?? own}
      onChange={change}
      className={cx(fieldStyle, className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <div className={cx("gap-x-5 gap-y-1.5 pt-0.5", inThirds ? "grid grid-cols-3" : isInline ? "flex flex-wrap" : "flex flex-col")}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="flex flex-col">
            <RadioButton className="group flex min-h-6 items-start gap-2.5 outline-none data-[disabled]:text-faint">
              <Dot />
              <span className="wrap-any">{option.label}</span>
            </RadioButton>
            {option.hint && (
              <div className="pl-7.5">
                <FieldHint>{option.hint}</FieldHint>
              </div>
            )}
          </RadioField>
        ))}
      </div>
      <FieldMessage>{errors.message}</FieldMessage>
    </AriaRadioGroup>
  );
}

const Dot = () => (
  <span
    aria-hidden="true"
    className={cx(
      "mt-0.5 size-5 shrink-0 rounded-full border border-edge bg-surface group-data-[hovered]:border-ink",
      "group-data-[selected]:border-6 group-data-[selected]:border-teal group-data-[invalid]:border-red",
      "group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-focus",
    )}
  />
);
