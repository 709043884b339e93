"use client";
import { ListChecks } from "lucide-react";
import type { RefObject } from "react";
import { GuideSummary } from "@/components/guide/guide-summary";
import { SafetySummary } from "@/components/safety/safety-summary";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { AddToPhase } from "./add-to-phase";
import { BulkBar } from "./bulk-bar";
import { CatalogPane } from "./catalog-pane";
import { CommandCenter } from "./command-center";
import { useComposer, useDraftPart, useMarks } from "./composer-context";
import { ItemList } from "./item-list";
import { ProgramFields } from "./program-fields";
import { SelectCommands } from "./select-box";
import { useSelection } from "./selection";
import { TemplateMenu } from "./template-menu";
import { UnreadProvider } from "./unread";
import { useAdding, useInProgram } from "./use-adding";
import type { View } from "./view-switch";

type Props = { view: View };

/** What can be added. */
export function CatalogSection({ view, search }: Props & { search: RefObject<HTMLInputElement | null> }) {
  const { catalog } = useComposer();
  const marks = useMarks();
  const { add, favour } = useAdding();
  const inProgram = useInProgram();
  return (
    <section
      aria-label="Catalog"
      className={cx(
        "flex min-h-0 flex-col border-line p-4 md:order-last md:border-l xl:order-first xl:flex xl:border-r xl:border-l-0 xl:pl-6",
        view !== "catalog" && "hidden",
      )}
    >
      <AddToPhase />
      <CatalogPane catalog={catalog} marks={marks} inProgram={inProgram} add={add} favour={favour} inputRef={search} />
    </section>
  );
}

/** The program itself: what concerns all of it, then its exercises. */
export function ProgramSection({ view, openGuide }: Props & { openGuide: () => void }) {
  const { isReadOnly, noteUnread } = useComposer();
  return (
    <section aria-label="Program" className={cx("flex min-h-0 flex-col md:flex", view !== "program" && "hidden")}>
      <div
        data-bar-on-top=""
        className="sticky top-0 z-20 flex flex-wrap items-center gap-x-1 border-b border-line bg-paper px-4 py-1 xl:static xl:px-6"
      >
        <GuideSummary open={openGuide} />
        {!isReadOnly && <CommandCenter />}
      </div>
      <div data-scroll className="relative flex min-h-0 flex-1 flex-col gap-5 p-4 xl:overflow-y-auto xl:px-6">
        <UnreadProvider value={noteUnread}>
          <fieldset disabled={isReadOnly} className="contents">
            <legend className="sr-only">The program</legend>
            <ProgramFields />
          </fieldset>
          <div className="flex flex-col gap-2 pb-16">
            <div className="flex flex-wrap items-center justify-between gap-x-1 gap-y-2">
              <Heading />
              <TemplateMenu />
            </div>
            <Bulk />
            <SafetySummary />
            <ItemList />
          </div>
        </UnreadProvider>
      </div>
    </section>
  );
}

function Heading() {
  const { isReadOnly, selection } = useComposer();
  const count = useDraftPart((draft) => draft.content.items.length);
  const isSelecting = useSelection(({ isOn }) => isOn);
  return (
    <>
      <h2 className="flex-1 whitespace-nowrap">
        Exercises{count > 0 && <span className="ml-2 font-normal text-soft tabular-nums">{count}</span>}
      </h2>
      {!isReadOnly && <SelectCommands />}
      {!isReadOnly && count > 1 && !isSelecting && (
        <Button size="small" kind="quiet" onPress={() => selection.set([])}>
          <ListChecks aria-hidden="true" className="max-sm:hidden" />
          Select several
        </Button>
      )}
    </>
  );
}

const Bulk = () => (useSelection(({ isOn }) => isOn) ? <BulkBar /> : null);
