import { Canvas, View } from "@react-pdf/renderer";
import type { ComponentType, ReactNode } from "react";
import { type ExerciseDrawing, mostWidth } from "../exercise-drawing";
import type { PlacedDrawing } from "../layout";
import { type Grid, type } from "./look";
import { Words } from "./set-text";
import { sheetWords } from "./words";

type DrawingsProps = { drawings: PlacedDrawing[]; alt: string; style: { width: number; height: number } };

/** react-pdf's canvas, drawn by `write-pdf.ts`. */
const Drawings = Canvas as unknown as ComponentType<DrawingsProps>;

/** Start and finish side by side, each in the middle of its half, in the same scale. */
export function Figures({ drawing: { start, finish, scale, alt }, grid }: { drawing: ExerciseDrawing; grid: Grid }): ReactNode {
  const { crop } = start;
  const inset = (mostWidth - crop.width * scale) / 2;
  const drawings = [start, finish].map((drawing, i) => ({ drawing, scale, left: inset + i * (grid.picture - mostWidth), top: 0 }));
  return (
    <View style={{ width: grid.picture }}>
      <Drawings drawings={drawings} alt={alt} style={{ width: grid.picture, height: crop.height * scale }} />
      <View style={{ flexDirection: "row", justifyContent: "space-between", marginTop: 4 }}>
        {[sheetWords.pictureStart, sheetWords.pictureFinish].map((word) => (
          <Words key={word} width={mostWidth} look={type.label} align="center">
            {word}
          </Words>
        ))}
      </View>
    </View>
  );
}
