"use client";
import { cx } from "@/components/ui/class-names";

export type View = "catalog" | "program" | "preview" | "guide";
type Props = { view: View; setView: (view: View) => void; isReadOnly: boolean };

const views: { view: View; label: string }[] = [
  { view: "catalog", label: "Add exercises" },
  { view: "program", label: "Program" },
  { view: "preview", label: "Handout" },
  { view: "guide", label: "Guide" },
];

/** Where the three panes do not fit side by side: on a phone one at a time, on a tablet the program stays and the other is chosen. */
export function ViewSwitch({ view, setView, isReadOnly }: Props) {
  return (
    <nav aria-label="Parts of the composer" className="flex border-b border-line bg-surface px-2 xl:hidden">
      {views
        .filter((one) => !isReadOnly || one.view !== "catalog")
        .map((one) => {
          const isShown = view === one.view || (one.view === "preview" && view === "program");
          return (
            <button
              key={one.view}
              type="button"
              aria-pressed={view === one.view}
              onClick={() => setView(one.view)}
              className={cx(
                "min-h-11 flex-1 border-b-2 border-transparent px-1 font-semibold text-soft max-sm:text-xs sm:px-2",
                one.view === "program" && "md:hidden",
                view === one.view && "border-teal! text-teal-ink",
                isShown && "md:border-teal! md:text-teal-ink",
              )}
            >
              {one.label}
            </button>
          );
        })}
    </nav>
  );
}
