import { positionLabels } from "@/lib/catalog/labels";
import type { Position } from "@/lib/vocabulary";

type Props = {
  position: Position | null;
  picture: { pictureId: string; width: number; height: number } | null;
  /** The drawn figure: where it is fetched, and what it shows; without words where the name beside it says enough. */
  figure?: { src: string; alt: string } | null;
  name: string;
  className?: string;
};

/**
 * Where the picture of an exercise stands: the clinic's own upload, the drawn figure, or a quiet place that says the position. Same size
 * whichever it is.
 */
export function ExercisePlace({ position, picture, figure = null, name, className = "" }: Props) {
  const box = `flex aspect-4/3 items-center justify-center overflow-hidden rounded text-center text-xs ${className}`;
  if (picture)
    return (
      <div className={`${box} bg-figure-ground`}>
        <img
          src={`/api/pictures/${picture.pictureId}`}
          alt={`How to do ${name}`}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          className="size-full object-contain"
        />
      </div>
    );
  if (figure)
    return (
      <div className={`${box} bg-figure-ground`}>
        <img {...figure} alt={figure.alt} width={120} height={110} loading="lazy" decoding="async" className="size-full object-contain" />
      </div>
    );
  return (
    <div className={`${box} bg-sunken text-faint`}>
      <span className="px-3">{position ? positionLabels[position] : "Sitting, standing or lying"}</span>
    </div>
  );
}
