"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type GuideActions, GuideProvider } from "@/components/guide/guide-context";
import type { ReadSafety } from "@/components/safety/use-safety";
import { type FormAction, safely } from "@/components/ui/call-action";
import { cx } from "@/components/ui/class-names";
import { forgetUndos, toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";
import type { NewDefault } from "@/lib/exercises/defaults";
import type { GuideStart } from "@/lib/guidance/guide-start";
import type { Draft } from "@/lib/programs/drafts";
import type { ProgramSafety } from "@/lib/safety/gate";
import type { OverrideInput } from "@/lib/safety/safety-input";
import type { Template } from "@/lib/templates/template";
import { focusItem } from "./card-focus";
import { ComposerCommands } from "./composer-commands";
import { ComposerProvider, MarksProvider, useComposer, useDraftPart } from "./composer-context";
import { ComposerHead } from "./composer-head";
import { ComposerNotices } from "./composer-notices";
import { CatalogSection, ProgramSection } from "./composer-panes";
import { ConflictDialog } from "./conflict-dialog";
import { LeftOutNotice } from "./left-out-notice";
import { type PublishActions, PublishSheet } from "./publish-sheet";
import { type Replacement, ReplaceNotice } from "./replace-notice";
import { RightPane } from "./right-pane";
import { Said, useSaying } from "./said";
import { useComposerTools } from "./use-composer-tools";
import { useWidth } from "./use-width";
import { type View, ViewSwitch } from "./view-switch";

export type ComposerActions = PublishActions &
  GuideActions & {
    saveTemplate: FormAction<{ templateId: string }>;
    setDefault: (previous: unknown, input: NewDefault) => Promise<Result>;
    setFavourite: (previous: unknown, input: { exerciseId: string; favourite: boolean }) => Promise<Result>;
    /** A new draft from a published version, or the one that is there. */
    continueDraft: (previous: unknown, input: { programId: string; number: number }) => Promise<Result<{ versionId: string }>>;
    overrideStops: (previous: unknown, input: OverrideInput & { programId: string }) => Promise<Result<{ overrideIds: string[] }>>;
    readSafety: ReadSafety;
    withdrawOverride: (previous: unknown, input: { overrideId: string }) => Promise<Result>;
  };

export type ComposerProps = {
  draft: Draft;
  /** What is noted of the patient, and how this clinic weighs it. */
  safety: ProgramSafety;
  /** A version that somebody wants in the draft: they are asked once more. */
  replacement: Replacement | null;
  staffId: string;
  age: number | null;
  /** Assistants read; so does everyone while the patient is archived. */
  isReadOnly: boolean;
  builtInStopSigns: readonly string[];
  /** The template that it began with; null where it began with none, or that is gone. */
  template: Template | null;
  workerUrl: string;
  guide: GuideStart;
  actions: ComposerActions;
};

/**
 * Three panes over one draft: what can be added, the program, and the handout as it will be printed. It only puts them in their places and
 * is not drawn again while somebody types: each part asks for what it shows (`composer-context.ts`).
 */
export function Composer(props: ComposerProps) {
  const { isReadOnly } = props;
  const { place, say } = useSaying();
  const { tools, marks } = useComposerTools(props, say);
  const search = useRef<HTMLInputElement>(null);
  const [view, setView] = useState<View>("program");
  const [isPublishing, setPublishing] = useState(false);
  const { isWide, isWider } = useWidth();

  const isEmpty = props.draft.content.items.length === 0;
  useEffect(() => {
    if (isEmpty && !isReadOnly && isWider) search.current?.focus();
  }, [isEmpty, isReadOnly, isWider]);

  useEffect(() => forgetUndos, []);

  const openCatalog = () => {
    flushSync(() => setView("catalog"));
    search.current?.focus();
  };

  return (
    <ComposerProvider value={tools}>
      <MarksProvider value={marks}>
        <GuideProvider start={props.guide} actions={props.actions}>
          <div className="-mx-4 -my-6 flex flex-1 flex-col sm:-mx-6 sm:-my-8 xl:mx-[calc(50%-50vw)] xl:h-[calc(100dvh-3.5rem-1px)] xl:flex-none">
            <ComposerHead>
              {!isReadOnly && (
                <Publishing isOpen={isPublishing} setOpen={setPublishing} showProgram={() => flushSync(() => setView("program"))} />
              )}
            </ComposerHead>
            <Notices isPublishing={isPublishing} />
            {props.replacement && !isReadOnly && <ReplaceNotice replacement={props.replacement} />}
            <LeftOutNotice pickAnother={openCatalog} />
            {!isReadOnly && (
              <ComposerCommands
                search={openCatalog}
                publish={() => setPublishing(true)}
                preview={() => {
                  flushSync(() => setView("preview"));
                  document.querySelector<HTMLElement>("[data-preview]")?.focus();
                }}
              />
            )}
            <ViewSwitch view={view} setView={setView} isReadOnly={isReadOnly} />
            <div
              className={cx(
                "grid min-h-0 flex-1 grid-cols-1 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]",
                isReadOnly
                  ? "xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]"
                  : "xl:grid-cols-[19rem_minmax(0,1fr)_23rem] 2xl:grid-cols-[21rem_minmax(0,1fr)_32rem]",
              )}
            >
              {!isReadOnly && <CatalogSection view={view} search={search} />}
              <ProgramSection view={view} openGuide={() => setView("guide")} />
              {(isWide || view === "preview" || view === "guide") && <RightPane view={view} setView={setView} />}
            </div>
            <Said place={place} />
            <Conflict />
          </div>
        </GuideProvider>
      </MarksProvider>
    </ComposerProvider>
  );
}

const versionPage = (programId: string, number: number) => `/programs/${programId}/versions/${number}` as Route;

type PublishingProps = { isOpen: boolean; setOpen: (isOpen: boolean) => void; showProgram: () => void };

function Publishing({ isOpen, setOpen, showProgram }: PublishingProps) {
  const { store, actions, programId, versionId, listUnread, refreshSafety } = useComposer();
  const router = useRouter();
  useEffect(() => {
    if (isOpen) void refreshSafety();
  }, [isOpen, refreshSafety]);
  return (
    <PublishSheet
      {...{ isOpen, setOpen, store, actions, versionId, unread: listUnread }}
      goTo={(itemKey) => {
        showProgram();
        focusItem(itemKey);
      }}
      onPublished={({ number }) => {
        toast(`Version ${number} is published.`);
        router.push(versionPage(programId, number));
      }}
    />
  );
}

function Notices({ isPublishing }: { isPublishing: boolean }) {
  const { store, actions, programId, patient, isReadOnly } = useComposer();
  const draft = useDraftPart((whole) => whole);
  const continueDraft = async (number: number) => {
    const result = await safely(() => actions.continueDraft(null, { programId, number }));
    if (!result.ok) return void toast(result.message);
    store.carryTo(result.data.versionId);
    window.location.assign(`/programs/${programId}`);
  };
  return (
    <ComposerNotices
      {...{ draft, isReadOnly, isArchived: patient.archived, isPublishing, continueDraft }}
      bringBack={() => store.bringBack()}
      forget={() => store.forgetAside()}
      versionPage={(number) => versionPage(programId, number)}
    />
  );
}

function Conflict() {
  const { store, staffId } = useComposer();
  const conflict = useDraftPart((draft) => draft.conflict);
  const unsaved = useDraftPart((draft) => draft.unsaved);
  return <ConflictDialog {...{ conflict, staffId, unsaved }} onTop={() => store.putMineOnTop()} keepTheirs={() => store.keepTheirs()} />;
}
