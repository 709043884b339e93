"use client";
import { ChevronDown } from "lucide-react";
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Button,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { cx } from "./class-names";
import { useFieldErrors } from "./field-errors";
import { controlStyle, FieldHint, FieldLabel, FieldMessage, type FieldProps, fieldStyle } from "./field-parts";
import { popoverStyle } from "./menu";

export type ComboBoxOption = { id: string; label: string };
export type ComboBoxProps = FieldProps &
  Omit<AriaComboBoxProps<ComboBoxOption>, "className" | "children" | "style" | "name" | "items" | "defaultItems" | "onSelectionChange"> & {
    options: readonly ComboBoxOption[];
    placeholder?: string;
    onSelect?: (id: string | null) => void;
  };

/** A long list that is found by typing, such as time zones. In a form it sends the id of the option. */
export function ComboBox({ label, hint, isOptional, errorMessage, className, options, placeholder, onSelect, ...props }: ComboBoxProps) {
  const errors = useFieldErrors(props.name, errorMessage);
  const select = (key: Key | null) => {
    errors.clear();
    onSelect?.(key === null ? null : String(key));
  };
  return (
    <AriaComboBox
      isInvalid={errors.isInvalid || undefined}
      {...props}
      formValue="key"
      menuTrigger="focus"
      defaultItems={options}
      onSelectionChange={select}
      className={cx(fieldStyle, className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <div className="relative">
        <Input placeholder={placeholder} className={cx(controlStyle, "h-9 pr-9")} />
        <Button className="absolute inset-y-1 right-1 flex w-7 items-center justify-center rounded-sm text-soft hover:bg-sunken [&_svg]:size-4">
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      <FieldMessage>{errors.message}</FieldMessage>
      <Popover className={cx(popoverStyle, "w-(--trigger-width)")}>
        <ListBox<ComboBoxOption>
          className="max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-faint">Nothing found</p>}
        >
          {(option) => (
            <ListBoxItem className={optionStyle} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

const optionStyle =
  "flex min-h-9 cursor-pointer items-center rounded-sm px-3 py-1 wrap-any outline-none data-[focused]:bg-sunken data-[selected]:font-semibold";
