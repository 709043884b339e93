"use client";
import { SlidersHorizontal } from "lucide-react";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { SearchField } from "@/components/ui/search-field";
import { kindLabels } from "@/lib/catalog/labels";
import { buildIndex, type Filters, type SearchEntry, searchCatalog } from "@/lib/catalog/search";
import type { Result } from "@/lib/errors";
import type { FigurePicture } from "@/lib/figure/figure-picture";
import { CatalogFilters } from "./catalog-filters";
import { ExercisePlace } from "./exercise-place";
import { FavouriteButton } from "./favourite-button";

export type CatalogCard = SearchEntry & {
  isOwn: boolean;
  summary: string;
  picture: { pictureId: string; width: number; height: number } | null;
  figure: FigurePicture | null;
};

type Props = {
  cards: readonly CatalogCard[];
  favourites: readonly string[];
  recent: readonly string[];
  toggleFavourite: (previous: unknown, input: { exerciseId: string; favourite: boolean }) => Promise<Result>;
};

/** The whole catalog under one search box: what is a favourite or was used lately comes first, and everything can be reached by keyboard. */
export function CatalogBrowser({ cards, favourites, recent, toggleFavourite }: Props) {
  const [query, setQuery] = useState("");
  const [filters, setFilters] = useState<Filters>({});
  const [isFiltering, setFiltering] = useState(false);
  const filtersId = useId();
  const deferred = useDeferredValue(query);
  const index = useMemo(() => buildIndex(cards), [cards]);
  const boost = useMemo(() => weights(favourites, recent), [favourites, recent]);
  const { ids, counts } = useMemo(() => searchCatalog(index, deferred, filters, boost), [index, deferred, filters, boost]);
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const active = Object.values(filters).reduce((sum, values) => sum + (values?.length ?? 0), 0);
  const clear = () => {
    setQuery("");
    setFilters({});
  };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[14rem_1fr]">
      <div className="flex flex-col gap-5 lg:sticky lg:top-4">
        <SearchField label="Search exercises" placeholder="Name, muscle, position…" value={query} onChange={setQuery} />
        {/* Where they would stand above the exercises, and not beside them, they are folded away. */}
        <Button
          className="self-start lg:hidden"
          aria-expanded={isFiltering}
          aria-controls={filtersId}
          onPress={() => setFiltering(!isFiltering)}
        >
          <SlidersHorizontal aria-hidden="true" />
          {active > 0 ? `Filters (${active})` : "Filters"}
        </Button>
        <div id={filtersId} className={cx(!isFiltering && "max-lg:hidden")}>
          <CatalogFilters filters={filters} counts={counts} onChange={setFilters} />
        </div>
      </div>
      <section aria-label="Exercises" className="flex min-w-0 flex-col gap-4">
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
          <p role="status" className="text-soft">
            {ids.length === 1 ? "1 exercise" : `${ids.length} exercises`}
          </p>
          {(active > 0 || query) && (
            <Button size="small" kind="quiet" onPress={clear}>
              Clear search and filters
            </Button>
          )}
        </div>
        {ids.length === 0 ? (
          <EmptyState title="No exercise fits." action={<Button onPress={clear}>Show all exercises</Button>}>
            Try another word, or fewer filters.
          </EmptyState>
        ) : (
          <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {ids.map((id) => {
              const card = byId.get(id);
              return card ? (
                <li key={id} className="flex">
                  <ExerciseCard
                    card={card}
                    isFavourite={favourites.includes(id)}
                    isRecent={recent.slice(0, 6).includes(id)}
                    toggle={toggleFavourite}
                  />
                </li>
              ) : null;
            })}
          </ul>
        )}
      </section>
    </div>
  );
}

type CardProps = { card: CatalogCard; isFavourite: boolean; isRecent: boolean; toggle: Props["toggleFavourite"] };

function ExerciseCard({ card, isFavourite, isRecent, toggle }: CardProps) {
  return (
    <article className="relative flex min-w-0 flex-1 flex-col gap-3 rounded border border-line bg-surface p-3 hover:border-edge">
      <ExercisePlace
        position={card.positions.length === 1 ? (card.positions[0] ?? null) : null}
        picture={card.picture}
        figure={card.figure}
        name={card.name}
      />
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-base leading-6 wrap-any">
          <TextLink href={`/exercises/${card.id}`} className="no-underline after:absolute after:inset-0 hover:underline">
            {card.name}
          </TextLink>
        </h2>
        <span className="relative -mt-1 -mr-1">
          <FavouriteButton exerciseId={card.id} name={card.name} isFavourite={isFavourite} toggle={toggle} />
        </span>
      </div>
      <p className="text-xs text-soft tabular-nums wrap-any">{card.summary}</p>
      <div className="mt-auto flex flex-wrap gap-1.5">
        {card.kinds.map((kind) => (
          <Badge key={kind}>{kindLabels[kind]}</Badge>
        ))}
        {card.isOwn && <Badge tone="teal">Our own</Badge>}
        {isRecent && <Badge>Used lately</Badge>}
      </div>
    </article>
  );
}

function weights(favourites: readonly string[], recent: readonly string[]) {
  const boost = new Map<string, number>();
  recent.forEach((id, place) => {
    boost.set(id, 1.2 + 0.3 / (place + 1));
  });
  for (const id of favourites) boost.set(id, 2);
  return boost;
}
