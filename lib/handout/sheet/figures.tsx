import { Canvas, View } from "@react-pdf/renderer";
import type { ComponentType, ReactNode } from "react";
import type { ExerciseDrawing } from "../exercise-drawing";
import type { PlacedDrawing } from "../layout";
import { type Grid, type } from "./look";
import { Words } from "./set-text";
import { sheetWords } from "./words";

type DrawingsProps = { drawings: PlacedDrawing[]; alt: string; style: { width: number; height: number } };

/** react-pdf's canvas, drawn by `write-pdf.ts`. */
const Drawings = Canvas as unknown as ComponentType<DrawingsProps>;

const gap = 8;
/** Standing people are tall: they get no taller than this, in points. */
const tallest = 112;

/** Start and finish side by side, each in the middle of its half, in the same scale. */
export function Figures({ drawing: { start, finish, alt }, grid }: { drawing: ExerciseDrawing; grid: Grid }): ReactNode {
  const half = (grid.picture - gap) / 2;
  const { crop } = start;
  const scale = Math.min(half / crop.width, tallest / crop.height);
  const inset = (half - crop.width * scale) / 2;
  const drawings = [start, finish].map((drawing, i) => ({ drawing, scale, left: inset + i * (half + gap), top: 0 }));
  return (
    <View style={{ width: grid.picture }}>
      <Drawings drawings={drawings} alt={alt} style={{ width: grid.picture, height: crop.height * scale }} />
      <View style={{ flexDirection: "row", justifyContent: "space-between", marginTop: 4 }}>
        {[sheetWords.pictureStart, sheetWords.pictureFinish].map((word) => (
          <Words key={word} width={half} look={type.label} align="center">
            {word}
          </Words>
        ))}
      </View>
    </View>
  );
}
