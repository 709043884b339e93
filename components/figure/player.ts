import type { FigureDefinition } from "@/lib/figure/definition";
import { momentOf, type Panel } from "@/lib/figure/moment";
import { stanceAt } from "@/lib/figure/motion";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { Stance } from "@/lib/figure/stance";
import type { Side } from "@/lib/vocabulary";

export type Movement = { figure: FigureDefinition; side: Side; palette: PaletteChoice };

export type Player = {
  /** Goes on from where it stands, or rests there. */
  setPlaying: (isPlaying: boolean) => void;
  /** Begins again at the start, and plays. */
  replay: () => void;
  stop: () => void;
};

const svgNamespace = "http://www.w3.org/2000/svg";

/** After a longer gap than this (milliseconds) the movement goes on where it was: the browser was busy or the page out of sight. */
const longestFrame = 250;

/**
 * Moves the drawing in an `svg` in the exercise's own tempo, by the clock, while it can be seen. Where the person wants no motion, and on
 * paper, it is the still start.
 */
export function playFigure(svg: SVGSVGElement, { figure, side, palette }: Movement): Player {
  const wantsNone = matchMedia("(prefers-reduced-motion: reduce)");
  let [isPlaying, isSeen] = [true, false];
  let [elapsed, frame] = [0, 0];
  let last: number | null = null;
  let shown: Stance | null = null;

  const step = (time: number) => {
    elapsed += last === null ? 0 : Math.min(time - last, longestFrame);
    last = time;
    const stance = stanceAt(figure, elapsed / 1000);
    // While it holds there is nothing to compute.
    if (stance !== shown) drawInto(svg, momentOf(figure, elapsed / 1000, { side, palette }));
    shown = stance;
    frame = requestAnimationFrame(step);
  };
  const rest = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    last = null;
  };
  const update = () => {
    if (isPlaying && isSeen && !wantsNone.matches) frame ||= requestAnimationFrame(step);
    else rest();
  };
  // The start as it was drawn with its arrows.
  const group = svg.querySelector("g") ?? svg;
  const start = group.cloneNode(true);
  const still = () => {
    group.replaceChildren(...Array.from(start.cloneNode(true).childNodes));
    shown = null;
  };
  const change = () => {
    update();
    if (wantsNone.matches) still();
  };
  const watcher = new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? false;
    update();
  });
  watcher.observe(svg);
  wantsNone.addEventListener?.("change", change);
  addEventListener("beforeprint", still);

  return {
    setPlaying: (playing) => {
      isPlaying = playing;
      update();
    },
    replay: () => {
      elapsed = 0;
      isPlaying = true;
      update();
    },
    stop: () => {
      rest();
      watcher.disconnect();
      wantsNone.removeEventListener?.("change", change);
      removeEventListener("beforeprint", still);
    },
  };
}

/** Draws a panel with the paths that are there already; touches only what is different. */
export function drawInto(svg: SVGSVGElement, { shapes }: Panel): void {
  const group = svg.querySelector("g") ?? svg;
  const paths = group.children;
  for (const [i, { d, fill, stroke = "none", width, under, opacity }] of shapes.entries()) {
    const path = paths[i] ?? group.appendChild(document.createElementNS(svgNamespace, "path"));
    set(path, "d", d);
    set(path, "fill", fill);
    set(path, "stroke", stroke);
    set(path, "stroke-width", width);
    set(path, "paint-order", under ? "stroke" : undefined);
    set(path, "opacity", opacity);
  }
  while (paths.length > shapes.length) group.lastElementChild?.remove();
}

function set(path: Element, name: string, value: string | number | undefined) {
  const text = value === undefined ? null : `${value}`;
  if (path.getAttribute(name) === text) return;
  if (text === null) path.removeAttribute(name);
  else path.setAttribute(name, text);
}
