import { positionLabels } from "@/lib/catalog/labels";
import type { Position } from "@/lib/vocabulary";

type Props = {
  position: Position | null;
  picture: { pictureId: string; width: number; height: number } | null;
  name: string;
  className?: string;
};

/** Where the picture of an exercise stands: the clinic's own upload, or a quiet place that says the position. Same size either way. */
export function ExercisePlace({ position, picture, name, className = "" }: Props) {
  return (
    <div
      className={`flex aspect-4/3 items-center justify-center overflow-hidden rounded bg-sunken text-center text-xs text-faint ${className}`}
    >
      {picture ? (
        <img
          src={`/api/pictures/${picture.pictureId}`}
          alt={`How to do ${name}`}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          className="size-full bg-white object-contain"
        />
      ) : (
        <span className="px-3">{position ? positionLabels[position] : "Sitting, standing or lying"}</span>
      )}
    </div>
  );
}
