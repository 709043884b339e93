"use client";
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { cx } from "./class-names";

export const controlStyle = cx(
  "w-full rounded border border-edge bg-surface px-3 text-base text-ink",
  "hover:border-ink focus-visible:outline-offset-0 data-[invalid]:border-red aria-invalid:border-red",
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-faint",
);
export const fieldStyle = "flex flex-col gap-1";
export const labelStyle = "font-semibold text-ink wrap-any";
export const hintStyle = "text-xs text-faint";
export const messageStyle =
  "flex gap-1.5 text-xs font-semibold text-red-ink before:content-['!'_/_''] before:inline-flex before:size-4 before:shrink-0 before:mt-0.5 before:items-center before:justify-center before:rounded-full before:bg-red before:text-on-red before:text-[0.6875rem] before:leading-none";

export type FieldProps = {
  label: string;
  name?: string;
  /** One line of help under the label, read together with it. */
  hint?: ReactNode;
  /** Says "optional" beside the label: the fewer fields of a form are marked. */
  isOptional?: boolean;
  /** A sentence of the caller's own; a Form sets those of the server by itself. */
  errorMessage?: string;
  className?: string;
};

export function FieldLabel({ children, isOptional }: { children: ReactNode; isOptional?: boolean }) {
  return (
    <Label className={labelStyle}>
      {children}
      <Optional shown={isOptional} />
    </Label>
  );
}

export const Optional = ({ shown }: { shown?: boolean }) => (shown ? <span className="font-normal text-faint"> (optional)</span> : null);

export const FieldHint = ({ children }: { children?: ReactNode }) =>
  children ? (
    <Text slot="description" className={hintStyle}>
      {children}
    </Text>
  ) : null;

/** The sentence beside the field, or what the browser or the widget itself has to say. */
export const FieldMessage = ({ children }: { children?: string }) => (
  <FieldError className={messageStyle}>{children || undefined}</FieldError>
);
