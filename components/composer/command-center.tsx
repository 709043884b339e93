"use client";
import { useState } from "react";
import { CommandPalette } from "./command-palette";
import { type CommandPlace, placeOf, useCommands } from "./commands";
import { ComposerToolbar } from "./composer-toolbar";
import { ShortcutHelp } from "./shortcut-help";

/** The toolbar, and the two dialogs that it and their keys open. */
export function CommandCenter() {
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const [place, setPlace] = useState<CommandPlace>(() => placeOf(null));
  const openPalette = (from: CommandPlace) => {
    setPlace({ ...from, hasOwnText: false });
    setOpen("palette");
  };
  const openHelp = () => setOpen("help");
  useCommands([
    { id: "palette", name: "Commands", group: "Help", keys: ["Mod+K"], isHidden: true, run: openPalette },
    { id: "help", name: "Keyboard shortcuts", group: "Help", keys: ["?"], run: openHelp },
  ]);
  return (
    <>
      <ComposerToolbar openPalette={() => openPalette(placeOf(null))} openHelp={openHelp} />
      <CommandPalette isOpen={open === "palette"} setOpen={(isOpen) => setOpen(isOpen ? "palette" : null)} place={place} />
      <ShortcutHelp isOpen={open === "help"} setOpen={(isOpen) => setOpen(isOpen ? "help" : null)} />
    </>
  );
}
