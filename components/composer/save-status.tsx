"use client";
import { Cloud, CloudOff, TriangleAlert } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import { useDraftPart } from "./composer-context";
import type { DraftSnapshot } from "./draft-snapshot";

/** One line that always says where the changes are. */
export function SaveStatus() {
  const { tone, text } = statusOf(useDraftPart((draft) => draft));
  const Icon = tone === "calm" ? Cloud : tone === "offline" ? CloudOff : TriangleAlert;
  return (
    <p role="status" className={cx("flex items-center gap-1.5 text-xs", tone === "calm" ? "text-soft" : "font-semibold text-amber-ink")}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {text}
    </p>
  );
}

type Tone = "calm" | "offline" | "alert";

function statusOf({ state, unsaved, isKept, message }: DraftSnapshot): { tone: Tone; text: string } {
  if (unsaved > 0 && !isKept && state !== "saving")
    return { tone: "alert", text: "Not saved. This browser keeps nothing: leave the page open." };
  const kept = unsaved > 0 ? "kept in this browser" : "changes will be kept in this browser";
  switch (state) {
    case "saved":
      return { tone: "calm", text: "All changes saved" };
    case "saving":
      return { tone: "calm", text: "Saving…" };
    case "offline":
      return { tone: "offline", text: `Offline: ${kept}` };
    case "signed-out":
      return { tone: "alert", text: `Signed out: ${kept}` };
    case "locked":
      return { tone: "alert", text: `Locked: ${kept}` };
    case "conflict":
      return { tone: "alert", text: "Not saved: it was changed elsewhere too" };
    case "published":
      return { tone: "alert", text: unsaved > 0 ? "Published meanwhile: your changes are kept in this browser" : "Published" };
    default:
      return { tone: "alert", text: message ?? "Not saved" };
  }
}
