/** Moves the figures of a patient's page. They stand there still without it. */
import { type Player, playFigure } from "@/components/figure/player";
import type { FigureDefinition } from "@/lib/figure/definition";
import { figureOf, isPoseId } from "@/lib/figure/figures";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { Side } from "@/lib/vocabulary";

const main = document.querySelector<HTMLElement>("main[data-palette]");
const palette = JSON.parse(main?.dataset.palette ?? "null") as PaletteChoice;
for (const box of document.querySelectorAll<HTMLElement>("[data-pose]")) move(box);

/** The guided session shows one at a time: the one before rests. */
let shown: Player | undefined;
document.addEventListener("homestretch-figure", ({ detail }: CustomEventInit<HTMLElement | null>) => {
  if (detail === undefined) return shown?.replay();
  shown?.stop();
  shown = detail?.dataset.pose ? move(detail) : undefined;
});

function move(box: HTMLElement): Player | undefined {
  const { pose = "", side = "none", former } = box.dataset;
  const figure = former ? (JSON.parse(former) as FigureDefinition) : isPoseId(pose) && figureOf(pose);
  const svg = box.querySelector("svg");
  const [toggle, replay] = box.querySelectorAll("button");
  if (!svg || !toggle || !replay || !figure) return undefined;
  const player = playFigure(svg, { figure, side: side as Side, palette });
  let isPlaying = true;
  const show = (playing: boolean) => {
    isPlaying = playing;
    toggle.textContent = (playing ? toggle.dataset.pause : toggle.dataset.play) ?? "";
  };
  toggle.addEventListener("click", () => {
    show(!isPlaying);
    player.setPlaying(isPlaying);
  });
  replay.addEventListener("click", () => {
    show(true);
    player.replay();
  });
  box.classList.add("figure-ready");
  return player;
}
