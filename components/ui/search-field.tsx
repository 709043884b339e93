"use client";
import { Search, X } from "lucide-react";
import type { RefObject } from "react";
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Input,
  Label,
} from "react-aria-components";
import { cx } from "./class-names";
import { controlStyle, labelStyle } from "./field-parts";

export type SearchFieldProps = Omit<AriaSearchFieldProps, "className" | "children" | "style"> & {
  label: string;
  /** The magnifier says it where the place already does. */
  isLabelHidden?: boolean;
  placeholder?: string;
  className?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
};

export function SearchField({ label, isLabelHidden, placeholder, className, inputRef, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className={cx("group flex flex-col gap-1", className)}>
      <Label className={isLabelHidden ? "sr-only" : labelStyle}>{label}</Label>
      <div className="relative">
        <Search aria-hidden="true" className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint" />
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={cx(controlStyle, "h-9 px-9! [&::-webkit-search-cancel-button]:hidden")}
        />
        <AriaButton
          aria-label="Clear the search"
          className="absolute inset-y-1 right-1 flex w-7 items-center justify-center rounded-sm text-faint group-data-[empty]:hidden hover:bg-sunken hover:text-ink [&_svg]:size-4"
        >
          <X aria-hidden="true" />
        </AriaButton>
      </div>
    </AriaSearchField>
  );
}
