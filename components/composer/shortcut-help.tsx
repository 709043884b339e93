"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { singleKeys, useSingleKeys } from "@/components/ui/single-keys";
import type { Command } from "./commands";
import { useComposer } from "./composer-context";
import { Kbd } from "./kbd";

const groups: Command["group"][] = ["Program", "Exercise", "Moving about", "Help"];

/** Every shortcut there is, as the registry knows it, and the switch for those that are one key alone. */
export const ShortcutHelp = ({ isOpen, setOpen }: { isOpen: boolean; setOpen: (isOpen: boolean) => void }) => (
  <Dialog title="Keyboard shortcuts" size="large" isOpen={isOpen} onOpenChange={setOpen}>
    <Shortcuts />
  </Dialog>
);

function Shortcuts() {
  const { commands } = useComposer();
  const areOn = useSingleKeys();
  const withKeys = commands.list().filter(({ keys }) => keys && keys.length > 0);
  return (
    <>
      <Checkbox
        isSelected={areOn}
        onChange={(isOn) => singleKeys.set(isOn)}
        hint="Off: only shortcuts with Ctrl, Alt or ⌘ work. This browser remembers it."
      >
        Shortcuts of one key alone
      </Checkbox>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group} className="flex flex-col gap-2">
            <h3 className="font-semibold">{group}</h3>
            <dl className="flex flex-col">
              {withKeys
                .filter((command) => command.group === group)
                .map(({ id, name, keys = [] }) => (
                  <div key={id} className="flex items-center justify-between gap-4 border-t border-line py-1.5">
                    <dt>{name}</dt>
                    <dd className="flex shrink-0 items-center gap-1.5">
                      {keys.map((one, place) => (
                        <span key={one} className="inline-flex items-center gap-1.5">
                          {place > 0 && <span className="text-xs text-faint">or</span>}
                          <Kbd keys={one} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
