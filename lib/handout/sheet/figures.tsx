import { Canvas, View } from "@react-pdf/renderer";
import type { ComponentType, ReactNode } from "react";
import type { Drawing } from "../drawing";
import { type ExerciseDrawing, pictureWidth } from "../exercise-drawing";
import type { PlacedDrawing } from "../layout";
import type { Tag } from "../structure";
import { hairline } from "./look";
import { Words } from "./set-text";
import type { Sheet } from "./sheet";
import type { SheetWords } from "./words";

type DrawingsProps = { drawings: PlacedDrawing[]; tag: Tag; style: { width: number; height: number } };

/** react-pdf's canvas, drawn by `write-pdf.ts`. */
export const Drawings = Canvas as unknown as ComponentType<DrawingsProps>;

export const wordOf = ({ picture }: SheetWords, place: number, count: number): string =>
  place === 0 ? picture.start : place === count - 1 ? picture.finish : picture.between;

/** Points between two rows of pictures. */
const rowGap = 6;

type RowProps = { pictures: Drawing[]; first: number; count: number; scale: number; figure: Tag; caption: Tag; sheet: Sheet };

/** Up to two pictures beside each other, each in a frame, numbered under it. */
function Row({ pictures, first, count, scale, figure, caption, sheet }: RowProps): ReactNode {
  const height = (pictures[0]?.crop.height ?? 0) * scale;
  const lefts = pictures.map((_, i) => i * (sheet.picture - pictureWidth));
  return (
    <View style={{ marginTop: first ? rowGap : 0 }}>
      <Drawings
        drawings={pictures.map((drawing, i) => ({ drawing, scale, left: lefts[i] ?? 0, top: 0 }))}
        tag={figure}
        style={{ width: sheet.picture, height }}
      />
      {lefts.map((left) => (
        <View key={left} style={{ position: "absolute", left, top: 0, width: pictureWidth, height, ...frame }} />
      ))}
      <View style={{ flexDirection: "row", justifyContent: "space-between", marginTop: 3 }}>
        {lefts.map((left, i) => (
          <Words key={left} tag={caption} width={pictureWidth} look={sheet.look.label} align="center">
            {`${first + i + 1} ${wordOf(sheet.words, first + i, count)}`}
          </Words>
        ))}
      </View>
    </View>
  );
}

export const frame = { borderWidth: 0.6, borderColor: hairline, borderRadius: 3 } as const;

/** The pictures of an exercise in the order of the movement, two a row, all in the same scale. */
export function Figures({ drawing: { pictures, scale, alt, sides }, sheet }: { drawing: ExerciseDrawing; sheet: Sheet }): ReactNode {
  const figure: Tag = { is: "Figure", alt };
  const caption: Tag = { is: "Caption" };
  const rows = pictures.flatMap((_, i) => (i % 2 ? [] : [i]));
  return (
    <View style={{ width: sheet.picture }}>
      {rows.map((first) => (
        <Row
          key={first}
          pictures={pictures.slice(first, first + 2)}
          first={first}
          count={pictures.length}
          {...{ scale, figure, caption, sheet }}
        />
      ))}
      {sides && (
        <Words tag={caption} width={sheet.picture} look={sheet.look.label} align="center" space={{ marginTop: 2 }}>
          {sheet.words.pictureSides[sides]}
        </Words>
      )}
    </View>
  );
}
