"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { safely } from "@/components/ui/call-action";
import { cx } from "@/components/ui/class-names";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Draft } from "@/lib/programs/drafts";
import type { OfferedExercise } from "@/lib/programs/offered";
import type { DraftItem } from "@/lib/programs/operations";
import { CatalogPane } from "./catalog-pane";
import { ComposerHead } from "./composer-head";
import { ComposerNotices } from "./composer-notices";
import { ConflictDialog } from "./conflict-dialog";
import { ItemList } from "./item-list";
import { PreviewPane } from "./preview-pane";
import { ProgramFields } from "./program-fields";
import { type PublishActions, PublishSheet } from "./publish-sheet";
import { UnreadProvider } from "./unread";
import { useDraft } from "./use-draft";
import { favoured, pictureFor, used, useOffer } from "./use-offer";
import { type View, ViewSwitch } from "./view-switch";

export type ComposerActions = PublishActions & {
  setFavourite: (previous: unknown, input: { exerciseId: string; favourite: boolean }) => Promise<Result>;
  /** A new draft from a published version, or the one that is there. */
  continueDraft: (previous: unknown, input: { programId: string; number: number }) => Promise<Result<{ versionId: string }>>;
};

export type ComposerProps = {
  draft: Draft;
  staffId: string;
  age: number | null;
  /** Assistants read; so does everyone while the patient is archived. */
  isReadOnly: boolean;
  builtInStopSigns: readonly string[];
  workerUrl: string;
  actions: ComposerActions;
};

/** Three panes over one draft: what can be added, the program, and the handout as it will be printed. */
export function Composer({ draft: initial, staffId, age, isReadOnly, builtInStopSigns, workerUrl, actions }: ComposerProps) {
  const { store, draft, change } = useDraft(initial, staffId, isReadOnly);
  const { content, names } = draft;
  const catalog = useOffer();
  const router = useRouter();
  const search = useRef<HTMLInputElement>(null);
  const [view, setView] = useState<View>("program");
  const [said, say] = useState("");
  const [isPublishing, setPublishing] = useState(false);
  const unread = useUnreadList();
  const { isWide, isWider } = useWidth();

  const isEmpty = initial.content.items.length === 0;
  useEffect(() => {
    if (isEmpty && !isReadOnly && isWider) search.current?.focus();
  }, [isEmpty, isReadOnly, isWider]);

  const nameOf = useCallback(
    (exerciseId: string) => catalog.byId.get(exerciseId)?.name ?? names[exerciseId] ?? "An exercise",
    [catalog.byId, names],
  );
  const pictureOf = useCallback((item: DraftItem) => pictureFor(item, catalog.byId.get(item.exerciseId)), [catalog.byId]);
  const added = content.items.map((item) => item.exerciseId).join();
  const inProgram = useMemo(() => new Set(added.split(",")), [added]);
  const { mark } = catalog;

  const add = useCallback(
    (exercise: OfferedExercise) => {
      const { phases, items } = store.getSnapshot().content;
      const start = { dosage: exercise.dosage, variationSlug: null, patientNote: "", staffNote: "" };
      const where = { itemKey: newId(), phaseId: phases[0]?.id ?? "", exerciseId: exercise.id, before: null };
      const refusal = change({ kind: "item.add", ...where, ...start });
      mark((offer) => used(offer, exercise));
      say(refusal ?? `Added ${exercise.name}. ${items.length + 1} in the program.`);
    },
    [change, mark, store],
  );

  const favour = useCallback(
    async (exerciseId: string, favourite: boolean) => {
      mark((offer) => favoured(offer, exerciseId, favourite));
      const result = await safely(() => actions.setFavourite(null, { exerciseId, favourite }));
      if (result.ok) return;
      mark((offer) => favoured(offer, exerciseId, !favourite));
      toast(result.message);
    },
    [actions, mark],
  );

  const continueDraft = async (number: number) => {
    const result = await safely(() => actions.continueDraft(null, { programId: initial.programId, number }));
    if (!result.ok) return void toast(result.message);
    store.carryTo(result.data.versionId);
    window.location.assign(`/programs/${initial.programId}`);
  };

  const versionPage = (number: number) => `/programs/${initial.programId}/versions/${number}` as Route;
  return (
    <div className="-mx-4 -my-6 flex flex-col sm:-mx-6 sm:-my-8 xl:mx-[calc(50%-50vw)] xl:h-[calc(100dvh-3.5rem-1px)]">
      <ComposerHead draft={draft} patient={initial.patient} age={age} latestNumber={initial.latestNumber} isReadOnly={isReadOnly}>
        {!isReadOnly && (
          <PublishSheet
            isOpen={isPublishing}
            setOpen={setPublishing}
            {...{ store, actions, versionId: initial.versionId, unread: unread.list }}
            onPublished={({ number }) => {
              toast(`Version ${number} is published.`);
              router.push(versionPage(number));
            }}
          />
        )}
      </ComposerHead>
      <ComposerNotices
        {...{ draft, isReadOnly, isArchived: initial.patient.archived, isPublishing }}
        bringBack={() => store.bringBack()}
        forget={() => store.forgetAside()}
        continueDraft={continueDraft}
        versionPage={versionPage}
      />
      <ViewSwitch view={view} setView={setView} isReadOnly={isReadOnly} />
      <div
        className={cx(
          "grid min-h-0 flex-1 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]",
          isReadOnly
            ? "xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]"
            : "xl:grid-cols-[19rem_minmax(0,1fr)_23rem] 2xl:grid-cols-[21rem_minmax(0,1fr)_32rem]",
        )}
      >
        {!isReadOnly && (
          <section
            aria-label="Catalog"
            className={cx(
              "flex min-h-0 flex-col border-line p-4 md:order-last md:border-l xl:order-first xl:flex xl:border-r xl:border-l-0 xl:pl-6",
              view !== "catalog" && "hidden",
            )}
          >
            <CatalogPane catalog={catalog} inProgram={inProgram} add={add} favour={favour} inputRef={search} />
          </section>
        )}
        <section
          aria-label="Program"
          data-scroll
          className={cx("flex min-h-0 flex-col gap-5 p-4 md:flex xl:overflow-y-auto xl:px-6", view !== "program" && "hidden")}
        >
          <fieldset disabled={isReadOnly} className="contents">
            <legend className="sr-only">The program</legend>
            <UnreadProvider value={unread.set}>
              <ProgramFields content={content} change={change} builtInStopSigns={builtInStopSigns} />
            </UnreadProvider>
          </fieldset>
          <div className="flex flex-col gap-2 pb-16">
            <h2>
              Exercises{content.items.length > 0 && <span className="ml-2 font-normal text-soft tabular-nums">{content.items.length}</span>}
            </h2>
            <UnreadProvider value={unread.set}>
              <ItemList {...{ items: content.items, nameOf, pictureOf, isReadOnly, change, unread: unread.set, say }} />
            </UnreadProvider>
          </div>
        </section>
        {(isWide || view === "preview") && (
          <section
            aria-label="Preview"
            className={cx(
              "min-h-0 border-line bg-sunken p-4 md:block md:border-l xl:block xl:overflow-y-auto xl:pr-6",
              view === "program" && "hidden",
              view === "catalog" && "hidden md:hidden",
            )}
          >
            <PreviewPane
              versionId={initial.versionId}
              revision={draft.revision}
              workerUrl={workerUrl}
              unsaved={draft.unsaved}
              state={draft.state}
            />
          </section>
        )}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ConflictDialog
        conflict={draft.conflict}
        staffId={staffId}
        unsaved={draft.unsaved}
        onTop={() => store.putMineOnTop()}
        keepTheirs={() => store.keepTheirs()}
      />
    </div>
  );
}

/** What stands in fields that cannot be read, by item: it is in no draft, and publishing must not pass over it. */
function useUnreadList() {
  const sentences = useRef(new Map<string, string[]>());
  const set = useCallback((itemKey: string, unread: string[]) => {
    if (unread.length > 0) sentences.current.set(itemKey, unread);
    else sentences.current.delete(itemKey);
  }, []);
  const list = useCallback(() => [...sentences.current], []);
  return { set, list };
}

/** As the style sheet sees it: `md` from 768 pixels, `xl` from 1280. */
function useWidth() {
  const [width, setWidth] = useState({ isWide: false, isWider: false });
  useEffect(() => {
    const queries = [window.matchMedia("(min-width: 48rem)"), window.matchMedia("(min-width: 80rem)")];
    const measure = () => setWidth({ isWide: queries[0]?.matches ?? false, isWider: queries[1]?.matches ?? false });
    measure();
    for (const query of queries) query.addEventListener("change", measure);
    return () => {
      for (const query of queries) query.removeEventListener("change", measure);
    };
  }, []);
  return width;
}
