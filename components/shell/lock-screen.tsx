"use client";
import { Lock } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { OtherWayIn, UnlockForm } from "@/components/account/unlock-form";
import type { FormAction } from "@/components/ui/form";
import { IdleWatch } from "./idle-watch";

type LockScreenProps = { person: { staffId: string; name: string }; idleMinutes: number; unlock: FormAction<unknown> };

/** Hides every page of this browser when nobody has touched one for the clinic's time. What lies under it stays as it was. */
export function LockScreen({ person: { staffId, name }, idleMinutes, unlock }: LockScreenProps) {
  const [isLocked, show] = useState(false);
  const watch = useRef<IdleWatch>(null);
  useEffect(() => {
    const idle = new IdleWatch({ staffId, idleMs: idleMinutes * 60_000, show });
    watch.current = idle;
    return idle.start();
  }, [staffId, idleMinutes]);
  if (!isLocked) return null;
  return createPortal(
    <Screen>
      <div className="flex flex-col gap-2">
        <h1 id="locked" className="flex items-center gap-2">
          <Lock aria-hidden="true" className="size-6" />
          Locked
        </h1>
        <p className="text-soft">{name}, your password opens the screen again. What you typed is still there.</p>
      </div>
      <UnlockForm action={unlock} staffId={staffId} onDone={() => watch.current?.unlocked()} />
      <OtherWayIn href="/login" isNewTab>
        Sign in
      </OtherWayIn>
    </Screen>,
    document.body,
  );
}

/** Where somebody was writing; the browser alone brings the focus back without the caret. */
function placeOfCaret(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return () => {};
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const [from, to] = isText ? [field.selectionStart, field.selectionEnd] : [null, null];
  return () => {
    field.blur();
    field.focus({ preventScroll: true });
    if (isText && from !== null) field.setSelectionRange(from, to);
  };
}

/** The browser's own modal dialog: above every other layer, and nothing under it can be reached. */
function Screen({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => () => void window.dispatchEvent(new Event("homestretch:unlocked")), []);
  // Ends before it is gone, so that the focus can go back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const title = document.title;
    const goBack = placeOfCaret();
    document.title = "Locked · Homestretch";
    element.showModal();
    document.documentElement.dataset.locked = "";
    const stay = (event: KeyboardEvent) => event.key === "Escape" && event.preventDefault();
    window.addEventListener("keydown", stay, { capture: true });
    return () => {
      window.removeEventListener("keydown", stay, { capture: true });
      delete document.documentElement.dataset.locked;
      document.title = title;
      element.close();
      goBack();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      data-lock-screen=""
      data-react-aria-top-layer="true"
      aria-labelledby="locked"
      onCancel={(event) => event.preventDefault()}
      onClose={({ currentTarget: closed }) => closed.isConnected && closed.showModal()}
      className="fixed inset-0 m-0 h-dvh max-h-none w-full max-w-none bg-paper text-ink"
    >
      <div className="mx-auto flex min-h-full max-w-xl flex-col gap-6 px-4 py-10 sm:py-16">
        <div className="flex flex-col gap-6 rounded border border-line bg-surface p-5 sm:p-8">{children}</div>
      </div>
    </dialog>
  );
}
