"use client";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
} from "react-aria-components";
import { cx } from "./class-names";
import { useFieldErrors } from "./field-errors";
import { FieldHint, FieldLabel, FieldMessage, type FieldProps, fieldStyle } from "./field-parts";

export type CheckboxProps = Omit<CheckboxFieldProps, "className" | "children" | "style"> & {
  children: ReactNode;
  hint?: ReactNode;
  className?: string;
};

export function Checkbox({ children, hint, className, onChange, ...props }: CheckboxProps) {
  const errors = useFieldErrors(props.name);
  const change = (isSelected: boolean) => {
    errors.clear();
    onChange?.(isSelected);
  };
  return (
    <CheckboxField
      isInvalid={errors.isInvalid || undefined}
      {...props}
      onChange={change}
      className={cx("flex flex-col gap-0.5", className)}
    >
      <CheckboxButton className="group flex min-h-6 items-start gap-2.5 outline-none data-[disabled]:text-faint">
        {({ isIndeterminate, isSelected }) => (
          <>
            <CheckboxBox>{isIndeterminate ? <Minus /> : isSelected ? <Check /> : null}</CheckboxBox>
            <span className="wrap-any">{children}</span>
          </>
        )}
      </CheckboxButton>
      {hint && (
        <div className="pl-7.5">
          <FieldHint>{hint}</FieldHint>
        </div>
      )}
      <FieldMessage>{errors.message}</FieldMessage>
    </CheckboxField>
  );
}

export const CheckboxBox = ({ children }: { children: ReactNode }) => (
  <span
    aria-hidden="true"
    className={cx(
      "mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-sm border border-edge bg-surface text-on-teal group-data-[hovered]:border-ink",
      "group-data-[selected]:border-teal group-data-[selected]:bg-teal group-data-[indeterminate]:border-teal group-data-[indeterminate]:bg-teal",
      "group-data-[invalid]:border-red group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-focus",
      "[&_svg]:size-4 [&_svg]:stroke-3",
    )}
  >
    {children}
  </span>
);

export type CheckboxGroupProps = FieldProps &
  Omit<AriaCheckboxGroupProps, "className" | "children" | "style" | "name"> & { children: ReactNode; isInline?: boolean };

/** Boxes under one label. A name that ends in `[]` reaches an action as a list. */
export function CheckboxGroup({ label, hint, isOptional, errorMessage, className, children, isInline, ...props }: CheckboxGroupProps) {
  const errors = useFieldErrors(props.name, errorMessage);
  const change = (values: string[]) => {
    errors.clear();
    props.onChange?.(values);
  };
  return (
    <AriaCheckboxGroup isInvalid={errors.isInvalid || undefined} {...props} onChange={change} className={cx(fieldStyle, className)}>
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <div className={cx("flex gap-x-5 gap-y-1.5 pt-0.5", isInline ? "flex-wrap" : "flex-col")}>{children}</div>
      <FieldMessage>{errors.message}</FieldMessage>
    </AriaCheckboxGroup>
  );
}
