"use client";
import { GuidePane } from "@/components/guide/guide-pane";
import { cx } from "@/components/ui/class-names";
import { Tabs } from "@/components/ui/tabs";
import { useComposer } from "./composer-context";
import { PreviewPane } from "./preview-pane";
import type { View } from "./view-switch";

type Props = { view: View; setView: (view: View) => void };

/** What comes of the program: the handout as it will be printed, or what there is to say about it. Narrow windows choose by the view switch. */
export function RightPane({ view, setView }: Props) {
  const { actions } = useComposer();
  return (
    <section
      aria-label="Preview and guide"
      data-preview
      tabIndex={-1}
      className={cx(
        "relative min-h-0 border-line bg-sunken p-4 md:block md:border-l xl:block xl:overflow-y-auto xl:pt-2 xl:pr-6",
        view === "program" && "hidden",
        view === "catalog" && "hidden md:hidden",
      )}
    >
      <Tabs
        label="Beside the program"
        selected={view === "guide" ? "guide" : "preview"}
        onSelect={(id) => setView(id === "guide" ? "guide" : "preview")}
        listClassName="max-xl:hidden"
        panelClassName="max-xl:pt-0!"
        tabs={[
          { id: "preview", label: "Handout", content: <PreviewPane /> },
          { id: "guide", label: "Guide", content: <GuidePane actions={actions} /> },
        ]}
      />
    </section>
  );
}
