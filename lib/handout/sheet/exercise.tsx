import { Image, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { ItemView } from "../../programs/program-view";
import type { ExerciseDrawing } from "../exercise-drawing";
import type { HandoutPicture } from "../handout-input";
import type { Span } from "../text/paragraph";
import { Figures } from "./figures";
import { type Grid, ink, panel, type } from "./look";
import { Column, Rule, Spans, span, Words } from "./set-text";
import { sheetWords } from "./words";

type ExerciseProps = {
  item: ItemView;
  number: number;
  grid: Grid;
  /** The clinic's own picture. */
  picture: HandoutPicture | null;
  drawing: ExerciseDrawing | null;
  /** Said to whoever knows this exercise from an earlier phase, where it was done differently. */
  unlike: string | null;
};

const labelWidth = 66;

const needs = ({ equipment }: ItemView): string => equipment.join(", ");

/** In the place of a picture where there is none: how to begin, position and what is needed. */
function BeginPanel({ item, grid }: { item: ItemView; grid: Grid }): ReactNode {
  const pad = 11;
  const width = grid.picture - 2 * pad;
  return (
    <View style={{ width: grid.picture, minHeight: 123, backgroundColor: panel, padding: pad, justifyContent: "flex-end" }}>
      {item.position && (
        <>
          <Words width={width} look={type.label}>
            {sheetWords.position}
          </Words>
          <Words width={width} look={type.strong} space={{ marginBottom: 5 }}>
            {sheetWords.positions[item.position]}
          </Words>
        </>
      )}
      <Words width={width} look={type.label}>
        {sheetWords.youNeed}
      </Words>
      <Words width={width} look={type.body}>
        {needs(item) || sheetWords.nothing}
      </Words>
    </View>
  );
}

function Picture({ picture, grid }: { picture: HandoutPicture; grid: Grid }): ReactNode {
  const scale = Math.min(grid.picture / picture.width, 190 / picture.height);
  const format = picture.bytes[0] === 0x89 ? "png" : "jpg";
  return (
    <Image src={{ data: Buffer.from(picture.bytes), format }} style={{ width: picture.width * scale, height: picture.height * scale }} />
  );
}

const beginLine = (item: ItemView): string =>
  [item.position ? sheetWords.positions[item.position] : "", needs(item)].filter(Boolean).join(" · ");

/** The dosage sentence as it is, its figures large: they are what one looks for while exercising. */
const dosageSpans = (sentence: string): Span[] =>
  sentence
    .replace(/(\d) (\S+) (?=\d)/g, "$1\u00a0$2\u00a0")
    .split(/(\d+(?:[.,]\d+)?)/)
    .filter(Boolean)
    .map((part) => span(part, /^\d/.test(part) ? type.dosageFigure : type.dosage));

function Steps({ steps, width }: { steps: string[]; width: number }): ReactNode {
  const numberWidth = steps.length > 9 ? 23 : 16;
  return steps.map((step, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name and never move.
    <View key={i} style={{ flexDirection: "row", marginTop: i ? 2.5 : 0 }}>
      <Words width={numberWidth} look={type.strong}>
        {String(i + 1)}
      </Words>
      <Words width={width - numberWidth} look={type.body}>
        {step}
      </Words>
    </View>
  ));
}

/** Two columns, so that a text keeps its own direction whatever that of its label. */
const Labelled = ({ label, text, width }: { label: string; text: string; width: number }): ReactNode => (
  <View style={{ flexDirection: "row", marginTop: 4 }}>
    <Words width={labelWidth} look={type.strong}>
      {label}
    </Words>
    <Words width={width - labelWidth} look={type.body}>
      {text}
    </Words>
  </View>
);

function Movement({ item, width, besidePicture }: { item: ItemView; width: number; besidePicture: boolean }): ReactNode {
  const begin = besidePicture && beginLine(item);
  return (
    <Column width={width}>
      <Words width={width} look={type.name} space={{ marginBottom: 4 }}>
        {item.name}
      </Words>
      {begin && (
        <Words width={width} look={type.label} space={{ marginBottom: 4 }}>
          {begin}
        </Words>
      )}
      <Steps steps={item.steps} width={width} />
    </Column>
  );
}

/** What is to be done and how much: the part of an exercise right of its numeral. */
function Body({ item, grid, picture, drawing, unlike }: Omit<ExerciseProps, "number">): ReactNode {
  const seen = picture !== null || drawing !== null;
  const hasPanel = seen || item.position !== null || item.equipment.length > 0;
  return (
    <Column width={grid.body}>
      <View style={{ flexDirection: "row", gap: grid.gutter }}>
        {hasPanel && (
          <Column width={grid.picture} space={{ marginTop: 3 }}>
            {picture && <Picture picture={picture} grid={grid} />}
            {drawing && <Figures drawing={drawing} grid={grid} />}
            {!seen && <BeginPanel item={item} grid={grid} />}
          </Column>
        )}
        <Movement item={item} width={hasPanel ? grid.text : grid.body} besidePicture={seen} />
      </View>
      <Spans width={grid.body} spans={dosageSpans(item.dosageSentence)} leading={type.dosage.leading} space={{ marginTop: 7 }} />
      {unlike && (
        <Words width={grid.body} look={type.label}>
          {unlike}
        </Words>
      )}
      {item.note && <Labelled label={sheetWords.note} text={item.note} width={grid.body} />}
      {item.cautions.map((caution) => (
        <Labelled key={caution} label={sheetWords.caution} text={caution} width={grid.body} />
      ))}
    </Column>
  );
}

/** One exercise: numeral, place of the picture, and all there is to read. */
export function Exercise({ item, number, grid, ...shown }: ExerciseProps): ReactNode {
  return (
    <View style={{ paddingBottom: 15 }}>
      <Rule width={grid.width} color={ink} space={{ marginBottom: 8 }} />
      <View style={{ flexDirection: "row" }}>
        <Words width={grid.numeral} look={number > 9 ? { ...type.numeral, size: 22 } : type.numeral}>
          {String(number)}
        </Words>
        <Body item={item} grid={grid} {...shown} />
      </View>
    </View>
  );
}
