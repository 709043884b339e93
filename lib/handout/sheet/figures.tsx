import { Canvas, View } from "@react-pdf/renderer";
import type { ComponentType, ReactNode } from "react";
import type { Drawing } from "../drawing";
import { type ExerciseDrawing, pictureWidth } from "../exercise-drawing";
import type { PlacedDrawing } from "../layout";
import { type Grid, hairline, type } from "./look";
import { Words } from "./set-text";
import { sheetWords } from "./words";

type DrawingsProps = { drawings: PlacedDrawing[]; alt: string; style: { width: number; height: number } };

/** react-pdf's canvas, drawn by `write-pdf.ts`. */
const Drawings = Canvas as unknown as ComponentType<DrawingsProps>;

const wordOf = (place: number, count: number): string =>
  place === 0 ? sheetWords.pictureStart : place === count - 1 ? sheetWords.pictureFinish : sheetWords.pictureThen;

/** Points between two rows of pictures. */
const rowGap = 6;

type RowProps = { pictures: Drawing[]; first: number; count: number; scale: number; alt: string; grid: Grid };

/** Up to two pictures beside each other, each in a frame, numbered under it. */
function Row({ pictures, first, count, scale, alt, grid }: RowProps): ReactNode {
  const height = (pictures[0]?.crop.height ?? 0) * scale;
  const lefts = pictures.map((_, i) => i * (grid.picture - pictureWidth));
  return (
    <View style={{ marginTop: first ? rowGap : 0 }}>
      <Drawings
        drawings={pictures.map((drawing, i) => ({ drawing, scale, left: lefts[i] ?? 0, top: 0 }))}
        alt={first ? "" : alt}
        style={{ width: grid.picture, height }}
      />
      {lefts.map((left) => (
        <View key={left} style={{ position: "absolute", left, top: 0, width: pictureWidth, height, ...frame }} />
      ))}
      <View style={{ flexDirection: "row", justifyContent: "space-between", marginTop: 3 }}>
        {pictures.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture has no other name than its place
          <Words key={i} width={pictureWidth} look={type.label} align="center">
            {`${first + i + 1} ${wordOf(first + i, count)}`}
          </Words>
        ))}
      </View>
    </View>
  );
}

const frame = { borderWidth: 0.6, borderColor: hairline, borderRadius: 3 } as const;

/** The pictures of an exercise in the order of the movement, two a row, all in the same scale. */
export function Figures({ drawing: { pictures, scale, alt, sides }, grid }: { drawing: ExerciseDrawing; grid: Grid }): ReactNode {
  const rows = pictures.flatMap((_, i) => (i % 2 ? [] : [i]));
  return (
    <View style={{ width: grid.picture }}>
      {rows.map((first) => (
        <Row key={first} pictures={pictures.slice(first, first + 2)} first={first} count={pictures.length} {...{ scale, alt, grid }} />
      ))}
      {sides && (
        <Words width={grid.picture} look={type.label} align="center" space={{ marginTop: 2 }}>
          {sheetWords.pictureSides[sides]}
        </Words>
      )}
    </View>
  );
}
