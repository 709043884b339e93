import { altText, shownSides } from "@/lib/figure/alt-text";
import type { DrawnId } from "@/lib/figure/drawn";
import type { PaletteChoice } from "@/lib/figure/palette";
import { type Panel, panel, phasesOf } from "@/lib/figure/panel";
import type { Language, Side } from "@/lib/vocabulary";

type DrawingProps = { panel: Panel; alt?: string; className?: string };

/** A panel as SVG: an image with its text or, where the text stands around it, nothing to a screen reader. */
export function Drawing({ panel: { width, height, shapes }, alt, className }: DrawingProps) {
  const lined = shapes.find((shape) => shape.stroke && !shape.under);
  const isSilent = alt === undefined;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={className}
      role={isSilent ? undefined : "img"}
      aria-label={alt}
      aria-hidden={isSilent || undefined}
    >
      <g stroke={lined?.stroke} strokeWidth={lined?.width} strokeLinejoin="round" strokeLinecap="round">
        {shapes.map(({ d, fill, stroke, width: weight, under, opacity }, i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a shape has no other name than its place
            key={i}
            d={d}
            fill={fill}
            stroke={stroke === lined?.stroke ? undefined : (stroke ?? "none")}
            strokeWidth={stroke && weight !== lined?.width ? weight : undefined}
            paintOrder={under ? "stroke" : undefined}
            opacity={opacity}
          />
        ))}
      </g>
    </svg>
  );
}

export type FigureProps = { poseId: DrawnId; side: Side; palette: PaletteChoice; language: Language };

/** One still picture. */
export const StillFigure = ({
  poseId,
  at,
  side,
  palette,
  language,
  className,
}: FigureProps & { at: "start" | "finish"; className?: string }) => (
  <Drawing panel={panel(poseId, { at, side, palette })} alt={altText(poseId, side, language)} className={className} />
);

/** The words under the pictures: the first, those between and the last; and what to do where both sides are meant. */
export type PictureWords = { start: string; between: string; finish: string; sides: Readonly<Record<"each" | "alternating", string>> };

/**
 * The pictures of a movement in their order, one image to a screen reader. The style sheet (figure.css) shows all where nothing may or can
 * move; elsewhere only the start, large, for a player to move.
 */
export function FigurePictures({ poseId, side, palette, language, words }: FigureProps & { words: PictureWords }) {
  const phases = phasesOf(poseId);
  const sides = shownSides(poseId, side);
  return (
    <div className="figure-panels" role="img" aria-label={altText(poseId, side, language)}>
      {phases.map((at, i) => (
        <div key={at} className={i ? "figure-later" : undefined}>
          <Drawing panel={panel(poseId, { at, side, palette })} />
          <span className="figure-word">{`${i + 1} ${at === "start" || at === "finish" ? words[at] : words.between}`}</span>
        </div>
      ))}
      {sides && <span className="figure-sides">{words.sides[sides]}</span>}
    </div>
  );
}
