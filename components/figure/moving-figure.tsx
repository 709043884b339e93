"use client";
import { Pause, Play, RotateCcw } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { PoseId } from "@/lib/figure/figures";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { Side } from "@/lib/vocabulary";
import type { Player } from "./player";

type Props = {
  poseId: PoseId;
  side: Side;
  palette: PaletteChoice;
  name: string;
  /** `FigurePictures`, drawn on the server: what is seen until it moves, and where it never does. */
  children: ReactNode;
  className?: string;
};

/** The figure of an exercise that moves. Another figure or other colours need another `key`. */
export function MovingFigure({ poseId, side, palette, name, children, className }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const player = useRef<Player | null>(null);
  const [isReady, setReady] = useState(false);
  const [isPlaying, setPlaying] = useState(true);
  const { skin, hair, clothing } = palette;
  useEffect(() => {
    let isGone = false;
    void Promise.all([import("./player"), import("@/lib/figure/figures")]).then(([{ playFigure }, { figureOf }]) => {
      const svg = box.current?.querySelector("svg");
      if (isGone || !svg) return;
      player.current = playFigure(svg, { figure: figureOf(poseId), side, palette: { skin, hair, clothing } });
      setReady(true);
    });
    return () => {
      isGone = true;
      player.current?.stop();
      player.current = null;
    };
  }, [poseId, side, skin, hair, clothing]);

  const toggle = () => {
    player.current?.setPlaying(!isPlaying);
    setPlaying(!isPlaying);
  };
  const replay = () => {
    player.current?.replay();
    setPlaying(true);
  };
  return (
    <div ref={box} className={cx(isReady && "figure-ready", className)}>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in */}
      <div role="group" aria-label={`Movement of ${name}`} className="figure-controls">
        <Button size="small" onPress={toggle}>
          {isPlaying ? <Pause aria-hidden="true" className="size-4" /> : <Play aria-hidden="true" className="size-4" />}
          {isPlaying ? "Pause" : "Play"}
        </Button>
        <Button size="small" onPress={replay}>
          <RotateCcw aria-hidden="true" className="size-4" />
          Replay
        </Button>
      </div>
    </div>
  );
}
