"use client";
import { Check, Plus, Star } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Thumbnail } from "@/components/figure/thumbnail";
import { MeetsMark } from "@/components/safety/meets-mark";
import { buttonStyle } from "@/components/ui/button-style";
import { cx } from "@/components/ui/class-names";
import { positionLabels } from "@/lib/catalog/labels";
import { dosageSummary } from "@/lib/dosage/summary";
import type { OfferedExercise } from "@/lib/programs/offered";

type Props = {
  id: string;
  exercise: OfferedExercise;
  isMarked: boolean;
  isInProgram: boolean;
  isFavourite: boolean;
  isRecent: boolean;
  place: number;
  mark: (place: number) => void;
  add: (exercise: OfferedExercise) => void;
  favour: (exerciseId: string, isFavourite: boolean) => void;
};

/** One exercise under the search box. Only the marked row can be reached with Tab, so that the list is one stop and not thirty. */
export const CatalogRow = memo(function CatalogRow({
  id,
  exercise,
  isMarked,
  isInProgram,
  isFavourite,
  isRecent,
  place,
  mark,
  add,
  favour,
}: Props) {
  const { name, positions, dosage, isOwn, pictures } = exercise;
  // It is plain to see in a picture.
  const isSeen = pictures[""] !== undefined;
  const how = positions.map((position) => positionLabels[position]).join(", ");
  const about = [isOwn && "our own", isRecent && !isInProgram && "used lately"].filter(Boolean).join(" · ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of actions under a search box, not of a table
    // biome-ignore lint/a11y/useFocusableInteractive: the search box points at it with aria-activedescendant
    <div
      id={id}
      role="row"
      aria-selected={isMarked}
      onPointerMove={() => mark(place)}
      className={cx(rowStyle, isMarked && "border-teal! bg-teal-wash")}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the search box does the same */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className="flex min-w-0 flex-1 cursor-pointer items-center gap-2.5" onClick={() => add(exercise)}>
        <Thumbnail src={pictures[""]} alt={how} className="w-14" />
        <div className="min-w-0 flex-1">
          <p className="leading-5 font-semibold wrap-any">{name}</p>
          <p className="text-xs leading-4.5 text-soft tabular-nums wrap-any">{dosageSummary(dosage)}</p>
          {!isSeen && <p className="text-xs leading-4.5 text-soft wrap-any">{how}</p>}
          <p className="flex flex-wrap items-center gap-x-2 text-xs leading-4.5 text-soft empty:hidden">
            {isInProgram && (
              <span className="inline-flex items-center gap-0.5 text-teal-ink">
                <Check aria-hidden="true" className="size-3.5" />
                in the program
              </span>
            )}
            {about}
          </p>
          <MeetsMark exercise={exercise} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className="flex shrink-0 flex-col self-start">
        <RowButton
          isReached={isMarked}
          label={isFavourite ? `Remove ${name} from favourites` : `Add ${name} to favourites`}
          icon={<Star aria-hidden="true" className={isFavourite ? "fill-amber text-amber" : ""} />}
          press={() => favour(exercise.id, !isFavourite)}
        />
        <RowButton
          isReached={isMarked}
          label={`Add ${name} to the program`}
          icon={<Plus aria-hidden="true" />}
          press={() => add(exercise)}
        />
      </div>
    </div>
  );
});

/** A row out of sight costs nothing to paint. */
const rowStyle =
  "flex shrink-0 items-center gap-1 rounded border border-transparent py-1 pl-2 [content-visibility:auto] [contain-intrinsic-height:auto_4.5rem]";

type ButtonProps = { isReached: boolean; label: string; icon: ReactNode; press: () => void };

/** The browser's own button: a list that is new with each key is made of many. */
const RowButton = ({ isReached, label, icon, press }: ButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    tabIndex={isReached ? 0 : -1}
    onClick={press}
    className={buttonStyle("quiet", "small", "size-8 px-0!")}
  >
    {icon}
  </button>
);
