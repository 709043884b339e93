import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonKind, type ButtonSize, buttonStyle } from "./button-style";
import { cx } from "./class-names";

type Rest = Omit<ComponentProps<"a">, "href" | "children" | "className">;

type LinkButtonProps<T extends string> = Rest & {
  href: Route<T>;
  kind?: ButtonKind;
  size?: ButtonSize;
  children: ReactNode;
  className?: string;
};

/** Goes somewhere, looks like a button. */
export function LinkButton<T extends string>({ href, kind, size, className, children, ...rest }: LinkButtonProps<T>) {
  return (
    <Link {...rest} prefetch={false} href={href} className={buttonStyle(kind, size, className)}>
      {children}
    </Link>
  );
}

type TextLinkProps<T extends string> = Rest & { href: Route<T>; children: ReactNode; className?: string };

/** A link inside text or a list. */
export function TextLink<T extends string>({ href, className, children, ...rest }: TextLinkProps<T>) {
  return (
    <Link {...rest} prefetch={false} href={href} className={cx(textLinkStyle, className)}>
      {children}
    </Link>
  );
}

export const textLinkStyle =
  "rounded-sm text-teal-ink underline decoration-1 underline-offset-3 wrap-any hover:decoration-2 focus-visible:outline-offset-1";
