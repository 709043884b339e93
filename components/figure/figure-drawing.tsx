import { altText } from "@/lib/figure/alt-text";
import type { PoseId } from "@/lib/figure/figures";
import type { PaletteChoice } from "@/lib/figure/palette";
import { type Panel, panel } from "@/lib/figure/panel";
import type { Language, Side } from "@/lib/vocabulary";

type DrawingProps = { panel: Panel; alt?: string; className?: string };

/** A panel as SVG: an image with its text or, where the text stands around it, nothing to a screen reader. */
export function Drawing({ panel: { width, height, shapes }, alt, className }: DrawingProps) {
  const lined = shapes.find((shape) => shape.stroke);
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
        {shapes.map(({ d, fill, stroke, width: weight, opacity }, i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a shape has no other name than its place
            key={i}
            d={d}
            fill={fill}
            stroke={stroke === lined?.stroke ? undefined : (stroke ?? "none")}
            strokeWidth={stroke && weight !== lined?.width ? weight : undefined}
            opacity={opacity}
          />
        ))}
      </g>
    </svg>
  );
}

export type FigureProps = { poseId: PoseId; side: Side; palette: PaletteChoice; language: Language };

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

/** The word under each of the two pictures. */
export type StillWords = { start: string; finish: string };

/**
 * Start and finish, one image to a screen reader. The style sheet (figure.css) shows both where nothing may or can move; elsewhere only the
 * start, large, for a player to move.
 */
export const FigurePair = ({ poseId, side, palette, language, words }: FigureProps & { words: StillWords }) => (
  <div className="figure-panels" role="img" aria-label={altText(poseId, side, language)}>
    <div>
      <Drawing panel={panel(poseId, { at: "start", side, palette })} />
      <span className="figure-word">{words.start}</span>
    </div>
    <div className="figure-finish">
      <Drawing panel={panel(poseId, { at: "finish", side, palette })} />
      <span className="figure-word">{words.finish}</span>
    </div>
  </div>
);
