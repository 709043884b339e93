"use client";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./button";
import { cx } from "./class-names";

export type DialogProps = {
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  size?: "small" | "medium" | "large";
  /** Controlled from outside; else pass `trigger`. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** A Button of the kit that opens it. */
  trigger?: ReactElement;
  role?: "dialog" | "alertdialog";
  /** One of its own buttons is the only way out. */
  mustBeAnswered?: boolean;
};

const widths = { small: "max-w-md", medium: "max-w-xl", large: "max-w-4xl" };

/** Opens over the page, keeps the focus inside, closes with Escape (unless it has to be answered) and gives the focus back. On a phone it comes from below. */
export function Dialog({ title, children, size = "medium", isOpen, onOpenChange, trigger, role, mustBeAnswered }: DialogProps) {
  const controlled = trigger ? {} : { isOpen, onOpenChange };
  const overlay = (
    <ModalOverlay
      {...controlled}
      isDismissable={role !== "alertdialog"}
      isKeyboardDismissDisabled={mustBeAnswered}
      className="fixed inset-0 z-50 flex items-end justify-center bg-veil transition-opacity data-[entering]:opacity-0 data-[exiting]:opacity-0 sm:items-center sm:p-6"
    >
      <Modal className={cx("flex max-h-[92dvh] w-full rounded-t border border-line bg-surface shadow-raised sm:rounded", widths[size])}>
        <AriaDialog role={role} className="flex min-h-0 w-full flex-col outline-none">
          {({ close }) => (
            <>
              <div className="flex min-h-13 items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5">
                <Heading slot="title" className="text-lg wrap-any">
                  {title}
                </Heading>
                {!mustBeAnswered && <IconButton label="Close" icon={<X aria-hidden="true" />} onPress={close} />}
              </div>
              <div className="flex flex-col gap-5 overflow-y-auto p-5">{typeof children === "function" ? children(close) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return overlay;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}

/** The row of buttons at the end of a dialog or a form: what is meant first, the way out beside it. */
export const Actions = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className={cx("flex flex-wrap items-center gap-2", className)}>{children}</div>
);
