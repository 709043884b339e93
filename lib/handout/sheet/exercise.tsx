import { Image, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { ItemView } from "../../programs/program-view";
import { isTyped, ownWording } from "../../programs/written-in";
import type { ExerciseDrawing } from "../exercise-drawing";
import type { HandoutPicture } from "../handout-input";
import type { Tag } from "../structure";
import { dosageSpans } from "./dosage-spans";
import { Figures } from "./figures";
import { ink, panel, type } from "./look";
import { Column, Rule, Spans, Tagged, Words } from "./set-text";
import type { Sheet } from "./sheet";
import { Steps } from "./steps";
import type { SheetWords } from "./words";

type ExerciseProps = {
  item: ItemView;
  number: number;
  /** Whether it stands beneath the heading of a phase. */
  isInPhase: boolean;
  sheet: Sheet;
  /** The clinic's own picture. */
  picture: HandoutPicture | null;
  drawing: ExerciseDrawing | null;
  /** Said to whoever knows this exercise from an earlier phase, where it was done differently. */
  unlike: string | null;
};

const labelWidth = 66;

const needs = ({ equipment }: ItemView, words: SheetWords): string => words.equipment(equipment);

/** In the place of a picture where there is none: how to begin, position and what is needed. */
function BeginPanel({ item, sheet }: Pick<ExerciseProps, "item" | "sheet">): ReactNode {
  const pad = 11;
  const width = sheet.picture - 2 * pad;
  const { words } = sheet;
  return (
    <Tagged tag="L" style={{ width: sheet.picture, minHeight: 123, backgroundColor: panel, padding: pad, justifyContent: "flex-end" }}>
      {item.position && (
        <Tagged tag="LI">
          <Words tag="Lbl" width={width} look={sheet.look.label}>
            {words.position}
          </Words>
          <Words tag="LBody" width={width} look={sheet.look.strong} space={{ marginBottom: 5 }}>
            {words.positions[item.position]}
          </Words>
        </Tagged>
      )}
      <Tagged tag="LI">
        <Words tag="Lbl" width={width} look={sheet.look.label}>
          {words.youNeed}
        </Words>
        <Words tag="LBody" width={width} look={sheet.look.body}>
          {needs(item, words) || words.nothing}
        </Words>
      </Tagged>
    </Tagged>
  );
}

function Picture({ picture, name, sheet }: { picture: HandoutPicture; name: string; sheet: Sheet }): ReactNode {
  const scale = Math.min(sheet.picture / picture.width, 190 / picture.height);
  const format = picture.bytes[0] === 0x89 ? "png" : "jpg";
  return (
    <Tagged tag={{ is: "Figure", alt: name }}>
      <Image src={{ data: Buffer.from(picture.bytes), format }} style={{ width: picture.width * scale, height: picture.height * scale }} />
    </Tagged>
  );
}

const beginLine = (item: ItemView, words: SheetWords): string =>
  [item.position ? words.positions[item.position] : "", needs(item, words)].filter(Boolean).join(" · ");

/** Two columns, so that a text keeps its own direction whatever that of its label. */
function Labelled({ label, text, mark, sheet }: LabelledProps): ReactNode {
  const width = sheet.body - labelWidth;
  return (
    <Tagged tag="P" style={{ flexDirection: "row", marginTop: label ? 4 : 2.5 }}>
      <Column width={labelWidth}>
        {label && (
          <Words width={labelWidth} look={sheet.look.strong}>
            {label}
          </Words>
        )}
      </Column>
      <Column width={width}>
        <Words width={width} look={sheet.look.body} lang={mark && sheet.foreign(text)}>
          {text}
        </Words>
        <Mark text={mark} width={width} sheet={sheet} />
      </Column>
    </Tagged>
  );
}

/** What has no label goes on with what stands above it. */
type LabelledProps = { label: string | null; text: string; mark: string | null; sheet: Sheet };

/** Says in which language a therapist wrote, where it is not that of the sheet. */
const Mark = ({ text, width, sheet }: { text: string | null; width: number; sheet: Sheet }): ReactNode =>
  text && (
    <Words width={width} look={sheet.look.small} align={sheet.near}>
      {text}
    </Words>
  );

type MovementProps = Pick<ExerciseProps, "item" | "sheet"> & { heading: Tag; width: number; besidePicture: boolean };

function Movement({ item, heading, width, besidePicture, sheet }: MovementProps): ReactNode {
  const lang = isTyped(item) ? sheet.foreign(ownWording(item)) : null;
  const begin = besidePicture && beginLine(item, sheet.words);
  return (
    <Column width={width}>
      <Words tag={heading} lang={lang} width={width} look={sheet.look.name} space={{ marginBottom: 4 }}>
        {item.name}
      </Words>
      <Mark text={isTyped(item) ? sheet.writtenIn(ownWording(item)) : null} width={width} sheet={sheet} />
      {item.why && (
        <Words lang={lang} width={width} look={sheet.look.label} space={{ marginBottom: begin ? 0 : 4 }}>
          {item.why}
        </Words>
      )}
      {begin && (
        <Words width={width} look={sheet.look.label} space={{ marginBottom: 4 }}>
          {begin}
        </Words>
      )}
      <Steps steps={item.steps} {...{ width, lang, sheet }} />
    </Column>
  );
}

const Dosage = ({ item, sheet }: Pick<ExerciseProps, "item" | "sheet">): ReactNode => (
  <Spans
    tag="P"
    width={sheet.body}
    spans={dosageSpans(item.dosageSentence, sheet.look)}
    leading={sheet.look.dosage.leading}
    space={{ marginTop: 7 }}
  />
);

type BodyProps = Omit<ExerciseProps, "number" | "isInPhase"> & { heading: Tag };

/** What is to be done and how much: the part of an exercise right of its numeral. */
function Body({ item, heading, sheet, picture, drawing, unlike }: BodyProps): ReactNode {
  const seen = picture !== null || drawing !== null;
  const hasPanel = seen || item.position !== null || item.equipment.length > 0;
  const { words } = sheet;
  return (
    <Column width={sheet.body}>
      <View style={{ flexDirection: "row", gap: sheet.gutter }}>
        {hasPanel && (
          <Column width={sheet.picture} space={{ marginTop: 3 }}>
            {picture && <Picture picture={picture} name={item.name} sheet={sheet} />}
            {drawing && <Figures drawing={drawing} sheet={sheet} />}
            {!seen && <BeginPanel {...{ item, sheet }} />}
          </Column>
        )}
        <Movement {...{ item, heading, sheet }} width={hasPanel ? sheet.text : sheet.body} besidePicture={seen} />
      </View>
      <Dosage {...{ item, sheet }} />
      {unlike && (
        <Words width={sheet.body} look={sheet.look.label}>
          {unlike}
        </Words>
      )}
      {item.note && <Labelled label={words.note} text={item.note} mark={sheet.writtenIn(item.note)} sheet={sheet} />}
      {item.cautions.map((caution, i) => (
        <Labelled key={caution} label={i === 0 ? words.caution : null} text={caution} mark={null} sheet={sheet} />
      ))}
    </Column>
  );
}

/** One exercise: numeral, place of the picture, and all there is to read. */
export function Exercise({ number, isInPhase, sheet, ...shown }: ExerciseProps): ReactNode {
  const heading: Tag = { is: isInPhase ? "H3" : "H2" };
  const bookmark = { title: `${number}. ${shown.item.name}`, level: isInPhase ? 2 : 1 } as const;
  return (
    <Tagged tag="Sect" bookmark={bookmark} style={{ paddingBottom: 15 }}>
      <Rule width={sheet.width} color={ink} space={{ marginBottom: 8 }} />
      <View style={{ flexDirection: "row" }}>
        <Words
          tag={heading}
          width={sheet.numeral}
          look={{ ...type.numeral, color: sheet.accent, ...(number > 9 ? { size: 22 } : {}) }}
          align={sheet.near}
        >
          {String(number)}
        </Words>
        <Body sheet={sheet} heading={heading} {...shown} />
      </View>
    </Tagged>
  );
}
