"use client";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import { useFormStatus } from "react-dom";
import { type ButtonKind, type ButtonSize, buttonStyle } from "./button-style";
import { cx } from "./class-names";
import { Spinner } from "./spinner";
import { tooltipStyle } from "./tooltip-style";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  children: ReactNode;
  className?: string;
};

/**
 * Plain unless told otherwise; one `primary` a screen. In a form, `type="submit"` shows by itself that it is at work; until that is done the
 * button keeps the focus and its name, and pressing it again does nothing.
 */
export function Button({ kind, size, children, className, isPending, type, onPress, ...props }: ButtonProps) {
  const pending = usePending({ type, ...props }) || Boolean(isPending);
  return (
    <AriaButton
      {...props}
      type={pending ? "button" : type}
      onPress={pending ? undefined : onPress}
      aria-disabled={pending || undefined}
      className={buttonStyle(kind, size, cx(pending && "cursor-progress!", className))}
    >
      <span className={cx("inline-flex max-w-full items-center gap-2 [&>svg]:first:-ml-0.5", pending && "opacity-0")}>{children}</span>
      {pending && <Spinner label="Working" className="absolute inset-0 m-auto" />}
    </AriaButton>
  );
}

/** Of several submit buttons only the one that was pressed is at work. */
function usePending({ type, name, value }: Pick<AriaButtonProps, "type" | "name" | "value">) {
  const status = useFormStatus();
  if (type !== "submit" || !status.pending) return false;
  return name === undefined || status.data?.get(name) === value;
}

export type IconButtonProps = Omit<ButtonProps, "children"> & { label: string; icon: ReactNode; shortcut?: string };

/** For icons that stand alone: the word is there for screen readers, and as a tooltip for everyone else. */
export function IconButton({ label, icon, kind = "quiet", size = "medium", className, shortcut, ...props }: IconButtonProps) {
  const square = size === "small" ? "size-8" : size === "large" ? "size-11" : "size-9";
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className={buttonStyle(kind, size, cx("px-0!", square, className))}>
        {icon}
      </AriaButton>
      <AriaTooltip offset={6} className={tooltipStyle}>
        {label}
        {shortcut && <kbd className="ml-2 font-sans opacity-80">{shortcut}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
