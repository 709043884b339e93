"use client";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { cx } from "./class-names";

type MenuProps = { label: string; trigger: ReactElement; children: ReactNode; placement?: "bottom start" | "bottom end" };

/** A button that opens a short list of actions. `trigger` is a Button or IconButton of the kit. */
export function Menu({ label, trigger, children, placement = "bottom end" }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} className={popoverStyle}>
        <AriaMenu aria-label={label} className="max-h-[inherit] overflow-auto p-1 outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

type MenuItemProps = Omit<AriaMenuItemProps, "className" | "children" | "style"> & {
  children: ReactNode;
  icon?: ReactNode;
  isDanger?: boolean;
};

export const MenuItem = ({ children, icon, isDanger, ...props }: MenuItemProps) => (
  <AriaMenuItem
    {...props}
    textValue={props.textValue ?? (typeof children === "string" ? children : undefined)}
    className={cx(
      "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-3 py-1 outline-none data-[focused]:bg-sunken data-[disabled]:text-faint",
      "data-[focus-visible]:outline-2 data-[focus-visible]:-outline-offset-2 data-[focus-visible]:outline-focus [&_svg]:size-4",
      isDanger ? "text-red-ink" : "text-ink",
    )}
  >
    {icon}
    <span className="wrap-any">{children}</span>
  </AriaMenuItem>
);

export const MenuSeparator = () => <Separator className="my-1 border-t border-line" />;

export const popoverStyle =
  "min-w-48 max-w-[min(26rem,92vw)] rounded border border-line bg-surface text-base shadow-raised outline-none transition-opacity data-[entering]:opacity-0 data-[exiting]:opacity-0";
