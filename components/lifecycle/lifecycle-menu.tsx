"use client";
import { CalendarPlus, CirclePause, CirclePlay, CircleStop, Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { LifecycleChanged } from "@/lib/programs/lifecycle";
import { dayOf, endOf, type Lifecycle, type LifecycleKind } from "@/lib/programs/lifecycle-rules";
import { LifecycleDialog } from "./lifecycle-dialog";

export type LifecycleActions = { change: FormAction<LifecycleChanged>; takeBack: FormAction<LifecycleChanged> };

type Props = {
  programId: string;
  title: string;
  lifecycle: Lifecycle;
  change: LifecycleActions["change"];
  /** As a button with a word where there is room, else as three dots. */
  isWide?: boolean;
};

/** What can be done with a running program: only what makes sense as it stands today is offered. */
export function LifecycleMenu({ programId, title, lifecycle, change, isWide = false }: Props) {
  const [open, setOpen] = useState<LifecycleKind | null>(null);
  const kinds = offered(lifecycle);
  if (kinds.length === 0) return null;
  const label = `Pause, extend or end ${title}`;
  return (
    <>
      <Menu
        label={label}
        trigger={
          isWide ? (
            <Button>
              <CirclePause aria-hidden="true" />
              Pause or end
            </Button>
          ) : (
            <IconButton label={label} size="small" icon={<Ellipsis aria-hidden="true" />} />
          )
        }
      >
        {kinds.map((kind) => (
          <MenuItem key={kind} icon={icons[kind]} onAction={() => setOpen(kind)} textValue={names[kind]}>
            {names[kind]}
          </MenuItem>
        ))}
      </Menu>
      {open && (
        <LifecycleDialog
          key={open}
          {...{ programId, title, lifecycle, change, kind: open }}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setOpen(null)}
        />
      )}
    </>
  );
}

const names: Record<LifecycleKind, string> = { pause: "Pause…", resume: "Resume…", extend: "Extend…", end: "End…" };
const icons: Record<LifecycleKind, React.ReactNode> = {
  pause: <CirclePause aria-hidden="true" />,
  resume: <CirclePlay aria-hidden="true" />,
  extend: <CalendarPlus aria-hidden="true" />,
  end: <CircleStop aria-hidden="true" />,
};

/** Something that was ended by hand is taken back, where its history is shown. */
function offered(lifecycle: Lifecycle): LifecycleKind[] {
  const { state, weeks, pause } = dayOf(lifecycle);
  const isEnded = endOf(lifecycle) !== null;
  if (state === "undated") return [];
  if (state === "ended") return isEnded || weeks === null ? [] : ["extend"];
  return [
    ...(pause && state === "paused" ? (["resume"] as const) : (["pause"] as const)),
    ...(weeks === null || isEnded ? [] : (["extend"] as const)),
    "end",
  ];
}
