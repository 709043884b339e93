"use client";
import { X } from "lucide-react";
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { Button, IconButton } from "./button";

type ToastMessage = { text: string; undo?: () => void };

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 2 });
const undoable = new Set<string>();

/** Says in passing what was done. With `undo` it stays longer and can take it back; it waits while someone points at it or is inside. */
export function toast(text: string, undo?: () => void) {
  const key = queue.add({ text, undo }, { timeout: undo ? 12_000 : 6_000 });
  if (undo) undoable.add(key);
}

/** What a page could take back can no longer be taken back once it is gone. */
export function forgetUndos() {
  for (const key of undoable) queue.close(key);
  undoable.clear();
}

/** Once a page, in the root layout. */
export const Toasts = () => (
  <ToastRegion queue={queue} aria-label="Messages" className="fixed inset-x-4 bottom-4 z-60 flex flex-col items-center gap-2 outline-none">
    {({ toast: shown }) => (
      <AriaToast
        toast={shown}
        className="flex w-full max-w-lg items-center gap-2 rounded bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-raised"
      >
        <ToastContent className="min-w-0 flex-1 wrap-any">
          <Text slot="title">{shown.content.text}</Text>
        </ToastContent>
        {shown.content.undo && (
          <Button
            size="small"
            className="border-paper! bg-transparent! text-paper!"
            onPress={() => {
              shown.content.undo?.();
              queue.close(shown.key);
            }}
          >
            Undo
          </Button>
        )}
        <IconButton
          label="Close this message"
          size="small"
          className="text-paper! hover:bg-transparent!"
          slot="close"
          icon={<X aria-hidden="true" />}
        />
      </AriaToast>
    )}
  </ToastRegion>
);
