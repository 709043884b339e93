"use client";
import { SlidersHorizontal } from "lucide-react";
import { type KeyboardEvent, memo, type RefObject, useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { CatalogFilters } from "@/components/catalog/catalog-filters";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/field-parts";
import { Spinner } from "@/components/ui/spinner";
import { type Filters, searchCatalog } from "@/lib/catalog/search";
import type { OfferedExercise } from "@/lib/programs/offered";
import { readQuery } from "@/lib/programs/paste-list";
import { CatalogRow } from "./catalog-row";
import { usePastedList } from "./paste-button";
import { goToLastShorthand } from "./shorthand-focus";
import { SearchedDosage } from "./shorthand-searched";
import { useEarlyLines } from "./use-early-lines";
import type { Marks, OfferState } from "./use-offer";

type Props = {
  catalog: OfferState;
  marks: Marks;
  inProgram: ReadonlySet<string>;
  add: (exercise: OfferedExercise, shorthand?: string) => void;
  favour: (exerciseId: string, isFavourite: boolean) => void;
  inputRef: RefObject<HTMLInputElement | null>;
};

/** As many as one looks through; each key may bring others. */
const most = 30;

/** Search on top, Enter adds what is marked and the search keeps the focus for the next. */
export const CatalogPane = memo(function CatalogPane({ catalog, marks, inProgram, add, favour, inputRef }: Props) {
  const [query, setQuery] = useState("");
  const [filters, setFilters] = useState<Filters>({});
  const [isFiltering, setFiltering] = useState(false);
  const [marked, setMarked] = useState(0);
  const id = useId();
  const { index, byId, state } = catalog;
  const { boost, favourites, recent } = marks;
  const lately = recent.slice(0, 6);
  const deferred = useDeferredValue(query);
  const line = useMemo(() => readQuery(deferred, { ...catalog, boost }), [deferred, catalog, boost]);
  const { ids, counts } = useMemo(() => searchCatalog(index, line.name, filters, boost), [index, line.name, filters, boost]);
  const shown = useMemo(() => ids.slice(0, most).flatMap((exerciseId) => byId.get(exerciseId) ?? []), [ids, byId]);
  const place = Math.min(marked, shown.length - 1);
  const active = Object.values(filters).reduce((sum, values) => sum + (values?.length ?? 0), 0);
  const list = usePastedList();
  const early = useEarlyLines(catalog, boost, add);
  useMarkedInView(`${id}-${place}`, place > 0);

  const choose = useCallback((chosen: Filters) => {
    setFilters(chosen);
    setMarked(0);
  }, []);
  const search = (text: string) => {
    setQuery(text);
    setMarked(0);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
    const step = event.altKey ? undefined : steps[event.key];
    if (step !== undefined) setMarked(Math.max(0, Math.min(shown.length - 1, place + step)));
    else if (event.key === "Enter" && event.shiftKey) goToLastShorthand();
    else if (event.key === "Enter") addMarked(event.currentTarget);
    else if (event.key === "Escape" && query) search("");
    else return;
    event.preventDefault();
  };
  // The list may be one key behind what is typed: Enter adds what is found for the text that stands there.
  const addMarked = (input: HTMLInputElement) => {
    input.select();
    if (state === "loading") return early.keep(query);
    const typed = deferred === query ? line : readQuery(query, { ...catalog, boost });
    const found = deferred === query ? shown[place] : byId.get(searchCatalog(index, typed.name, filters, boost).ids[0] ?? "");
    if (found) add(found, typed.shorthand);
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-search`} className="font-semibold">
          Add exercises
        </label>
        <input
          ref={inputRef}
          id={`${id}-search`}
          type="search"
          data-catalog-search
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-haspopup="grid"
          aria-autocomplete="list"
          aria-activedescendant={shown.length > 0 ? `${id}-${place}` : undefined}
          aria-describedby={`${id}-help`}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Name, muscle, position…"
          value={query}
          onChange={(event) => search(event.target.value)}
          onKeyDown={press}
          onPaste={list.paste}
          className={cx(controlStyle, "h-9")}
        />
        <p id={`${id}-help`} className="text-xs text-faint max-md:hidden">
          Enter adds the marked one, arrow keys choose. A dosage may follow: chin tuck 3x10.
        </p>
        {line.shorthand && shown[place] && <SearchedDosage exercise={shown[place]} shorthand={line.shorthand} />}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        {list.button}
        <details className="order-first open:w-full" onToggle={({ currentTarget }) => setFiltering(currentTarget.open)}>
          <summary className="flex min-h-8 w-fit items-center gap-2 rounded-sm pr-2 text-xs font-semibold text-teal-ink">
            <SlidersHorizontal aria-hidden="true" className="size-4" />
            {active > 0 ? `Filters (${active})` : "Filters"}
          </summary>
          <div className="flex max-h-[45vh] flex-col gap-3 overflow-y-auto p-1 text-xs max-xl:max-h-none">
            {/* Dozens of boxes: nobody who only types waits for them. */}
            {isFiltering && <CatalogFilters filters={filters} counts={counts} onChange={choose} />}
            {active > 0 && (
              <Button size="small" className="self-start" onPress={() => setFilters({})}>
                Clear filters
              </Button>
            )}
          </div>
        </details>
      </div>
      <p role="status" className="text-xs text-soft">
        {state === "loading" ? "" : ids.length === 1 ? "1 exercise" : `${ids.length} exercises`}
      </p>
      {list.dialog}
      {state === "loading" && <Spinner label="Loading the catalog" />}
      {state === "failed" && (
        <div className="flex flex-col items-start gap-2">
          <p>The catalog could not be loaded.</p>
          <Button size="small" onPress={() => void catalog.reload()}>
            Try again
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of actions under a search box, not a table of data */}
      <div id={`${id}-list`} role="grid" aria-label="Exercises found" className="-mx-1 flex min-h-0 flex-col overflow-y-auto px-1 pb-4">
        {shown.map((exercise, i) => (
          <CatalogRow
            key={exercise.id}
            id={`${id}-${i}`}
            exercise={exercise}
            isMarked={i === place}
            isInProgram={inProgram.has(exercise.id)}
            isFavourite={favourites.includes(exercise.id)}
            isRecent={lately.includes(exercise.id)}
            place={i}
            mark={setMarked}
            add={add}
            favour={favour}
          />
        ))}
        {ids.length > most && <p className="px-2 py-3 text-xs text-faint">{ids.length - most} more. Type to narrow them down.</p>}
      </div>
      {state === "there" && ids.length === 0 && <p className="text-soft">No exercise fits. Try another word or fewer filters.</p>}
    </div>
  );
});

function useMarkedInView(id: string, isOn: boolean) {
  useEffect(() => {
    if (isOn) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }, [id, isOn]);
}
