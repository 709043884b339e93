import { FigurePictures } from "@/components/figure/figure-drawing";
import { isPoseId } from "@/lib/figure/figures";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { Language, Side } from "@/lib/vocabulary";
import type { PageWords } from "./words";

type Props = { poseId: string; side: Side; name: string; words: PageWords; language: Language; palette: PaletteChoice };

/** A figure as still markup, with buttons that are seen once the script (browser/figures.ts) moves it. Nothing for a pose that is not known. */
export function Movement({ poseId, side, name, words: { figure }, language, palette }: Props) {
  if (!isPoseId(poseId)) return null;
  return (
    <div data-pose={poseId} data-side={side}>
      <FigurePictures {...{ poseId, side, palette, language }} words={figure} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in */}
      <div role="group" className="figure-controls" aria-label={figure.movement(name)}>
        <button type="button" data-pause={figure.pause} data-play={figure.play}>
          {figure.pause}
        </button>
        <button type="button">{figure.replay}</button>
      </div>
    </div>
  );
}
