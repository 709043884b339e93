import { FigurePictures } from "@/components/figure/figure-drawing";
import { type DrawnId, definitionOf } from "@/lib/figure/drawn";
import { isFormerId } from "@/lib/figure/former";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { Language, Side } from "@/lib/vocabulary";
import type { PageWords } from "./words";

type Props = { poseId: DrawnId; side: Side; name: string; words: PageWords; language: Language; palette: PaletteChoice };

/** A figure as still markup, with buttons that are seen once the script (browser/figures.ts) moves it. A former one brings along what it does: the script knows the present ones only. */
export function Movement({ poseId, side, name, words: { figure }, language, palette }: Props) {
  return (
    <div data-pose={poseId} data-side={side} data-former={isFormerId(poseId) ? JSON.stringify(definitionOf(poseId)) : undefined}>
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
