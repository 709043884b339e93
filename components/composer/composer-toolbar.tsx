"use client";
import { Command, Keyboard, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { Button, IconButton } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { cx } from "@/components/ui/class-names";
import { tooltipStyle } from "@/components/ui/tooltip-style";
import { useComposer, useDraftPart } from "./composer-context";
import { useIsMac } from "./kbd";
import { type Keys, keyWords } from "./shortcuts";
import { phraseOf, useUndo } from "./use-undo";

type Props = { openPalette: () => void; openHelp: () => void };

/** What can be done to the whole program at any time. */
export function ComposerToolbar({ openPalette, openHelp }: Props) {
  const { undo, redo } = useUndo();
  const isMac = useIsMac();
  return (
    <section aria-label="Tools" className="flex flex-1 items-center justify-end gap-1">
      <TurnButton label="Undo" keys="Mod+Z" which="undoable" turn={undo} icon={<Undo2 aria-hidden="true" />} />
      <TurnButton label="Do again" keys="Mod+Shift+Z" which="redoable" turn={redo} icon={<Redo2 aria-hidden="true" />} />
      <Button size="small" kind="quiet" onPress={openPalette}>
        <Command aria-hidden="true" />
        <span className="max-xl:sr-only">Commands</span>
        <kbd className="font-sans text-xs font-normal text-faint max-xl:hidden">{keyWords("Mod+K", isMac).join(" ")}</kbd>
      </Button>
      <IconButton
        size="small"
        className="max-sm:hidden"
        label="Keyboard shortcuts"
        shortcut="?"
        icon={<Keyboard aria-hidden="true" />}
        onPress={openHelp}
      />
    </section>
  );
}

type Which = "undoable" | "redoable";
type TurnProps = { label: string; keys: Keys; which: Which; turn: () => void; icon: ReactNode };

/** It keeps the focus when there is nothing left: whoever presses it again is told so. */
function TurnButton({ label, keys, which, turn, icon }: TurnProps) {
  const isNothing = useDraftPart((draft) => draft[which] === null);
  const isMac = useIsMac();
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        aria-disabled={isNothing || undefined}
        onPress={turn}
        aria-label={label}
        className={buttonStyle("quiet", "small", cx("w-8 px-0!", isNothing ? "text-faint!" : "text-soft! hover:text-ink!"))}
      >
        {icon}
      </AriaButton>
      <Tooltip offset={6} className={tooltipStyle}>
        {label}: <What which={which} />
        <kbd className="ml-2 font-sans opacity-80">{keyWords(keys, isMac).join(" ")}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** What would be taken back. It is another thing after each key, and asked only while the tooltip is there. */
function What({ which }: { which: Which }) {
  const { nameOf } = useComposer();
  const did = useDraftPart((draft) => draft[which]);
  return did ? phraseOf(did, nameOf) : "nothing";
}
