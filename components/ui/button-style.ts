import { cx } from "./class-names";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "medium" | "small" | "large";

const kinds: Record<ButtonKind, string> = {
  primary: "bg-teal text-on-teal border-transparent hover:bg-teal-hover",
  plain: "bg-surface text-ink border-edge hover:bg-sunken",
  quiet: "bg-transparent text-teal-ink border-transparent hover:bg-sunken",
  danger: "bg-red text-on-red border-transparent hover:bg-red-hover",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-2.5 text-xs",
  medium: "min-h-9 px-3.5 text-base",
  large: "min-h-11 px-5 text-base",
};

/** Shared by buttons and by links that look like buttons. */
export const buttonStyle = (kind: ButtonKind = "plain", size: ButtonSize = "medium", className?: string) =>
  cx(
    "relative inline-flex max-w-full select-none items-center justify-center gap-2 rounded border py-1 text-center font-semibold",
    "transition-colors [&_svg]:size-4 [&_svg]:shrink-0",
    "data-[disabled]:cursor-not-allowed data-[disabled]:opacity-55",
    kinds[kind],
    sizes[size],
    className,
  );
