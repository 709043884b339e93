import { Image, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { HandoutPicture } from "../handout-input";
import { dosageSpans } from "../sheet/dosage-spans";
import { Drawings, frame as pictureFrame, wordOf } from "../sheet/figures";
import type { TypeStyle } from "../sheet/look";
import { Column, Spans, span, Tagged, Words, type WordsProps } from "../sheet/set-text";
import type { Tag } from "../structure";
import { widthOf } from "../text/shape";
import type { Frame } from "./frame";
import type { Shown } from "./shown";

type SaidProps = WordsProps & { frame: Frame; also?: string | null | undefined };

/** A short text in a narrow column, and beneath it the same in the second language where there is one. */
export function Said({ frame, also, space, tag, children, ...words }: SaidProps): ReactNode {
  if (!also || also === children)
    return (
      <Words {...words} tag={tag} space={space}>
        {children}
      </Words>
    );
  return (
    <Tagged tag={tag} style={{ width: words.width, ...space }}>
      <Words {...words}>{children}</Words>
      <Words {...words} look={frame.quiet(words.look)} align={words.align ?? frame.near} direction="auto" lang={undefined} isSecond>
        {also}
      </Words>
    </Tagged>
  );
}

/** Says in which language a therapist wrote, where it is not that of the sheet. */
export function Mark({ text, width, frame }: { text: string; width: number; frame: Frame }): ReactNode {
  const mark = frame.writtenIn(text);
  return (
    mark && (
      <Words width={width} look={frame.look.small} align={frame.near}>
        {mark}
      </Words>
    )
  );
}

/** How pictures stand: so many beside each other on a width, none higher than `most` points. */
export type PictureSpace = {
  width: number;
  perRow: number;
  most: number;
  captions: boolean;
  /** Where they are too narrow for it, which side they show is said among the words. */
  isNarrow?: boolean;
  /** Only how it ends: for a sheet that reminds of what is known. */
  onlyFinish?: boolean;
};

function Photo({ picture, name, width, most }: { picture: HandoutPicture; name: string; width: number; most: number }): ReactNode {
  const scale = Math.min(width / picture.width, most / picture.height);
  const format = picture.bytes[0] === 0x89 ? "png" : "jpg";
  return (
    <Tagged tag={{ is: "Figure", alt: name }}>
      <Image src={{ data: Buffer.from(picture.bytes), format }} style={{ width: picture.width * scale, height: picture.height * scale }} />
    </Tagged>
  );
}

const gap = 8;

/** The pictures of an exercise in the order of the movement, all in the same scale. */
export function Pictures({ shown, space, frame }: { shown: Shown; space: PictureSpace; frame: Frame }): ReactNode {
  const { drawing, picture } = shown;
  if (picture) return <Photo picture={picture} name={shown.item.name} width={space.width} most={space.most} />;
  const crop = drawing?.pictures[0]?.crop;
  if (!drawing || !crop) return null;
  const all = space.onlyFinish ? drawing.pictures.slice(-1) : drawing.pictures;
  const perRow = Math.min(space.perRow, all.length);
  const scale = Math.min((space.width - gap * (perRow - 1)) / perRow / crop.width, space.most / crop.height);
  const [width, height] = [crop.width * scale, crop.height * scale];
  const rows = all.flatMap((_, i) => (i % perRow ? [] : [all.slice(i, i + perRow)]));
  const whole = perRow * width + (perRow - 1) * gap;
  const figure: Tag = { is: "Figure", alt: drawing.alt };
  const caption: Tag = { is: "Caption" };
  return (
    <View style={{ width: space.width }}>
      {rows.map((pictures, row) => {
        const lefts = pictures.map((_, i) => i * (width + gap));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of pictures has no other name than its place
          <View key={row} style={{ width: whole, marginTop: row ? 5 : 0 }}>
            <Drawings
              drawings={pictures.map((each, i) => ({ drawing: each, scale, left: lefts[i] ?? 0, top: 0 }))}
              tag={figure}
              style={{ width: whole, height }}
            />
            {lefts.map((left) => (
              <View key={left} style={{ position: "absolute", left, top: 0, width, height, ...pictureFrame }} />
            ))}
            {space.captions && <Captions {...{ count: drawing.pictures.length, from: row * perRow, lefts, width, caption, frame }} />}
          </View>
        );
      })}
      {space.captions && !space.isNarrow && drawing.sides && (
        <Said
          tag={caption}
          {...{ frame, width: space.width, look: frame.look.label, also: frame.second?.words.pictureSides[drawing.sides] }}
          align={frame.near}
          space={{ marginTop: 2 }}
        >
          {frame.words.pictureSides[drawing.sides]}
        </Said>
      )}
    </View>
  );
}

type CaptionsProps = { count: number; from: number; lefts: number[]; width: number; caption: Tag; frame: Frame };

const Captions = ({ count, from, lefts, width, caption, frame }: CaptionsProps): ReactNode => (
  <View style={{ flexDirection: "row", gap, marginTop: 2 }}>
    {lefts.map((left, i) => (
      <Said
        key={left}
        tag={caption}
        {...{ frame, width, look: frame.look.label, also: frame.second && wordOf(frame.second.words, from + i, count) }}
        align="center"
      >
        {`${from + i + 1} ${wordOf(frame.words, from + i, count)}`}
      </Said>
    ))}
  </View>
);

/** A list whose parts stand in several rows shares its tag. */
export const listTag = (labels: "Decimal" | "Disc"): Tag => ({ is: "L", labels });

/** So much do the numbers of so many steps take across. */
const numberColumn = (count: number, { look }: Frame): number => widthOf(String(count), 700) * look.strong.size + look.body.size * 0.6;

type StepProps = { step: string; number: number; count: number; width: number; lang: string | null; frame: Frame };

export function Step({ step, number, count, width, lang, frame }: StepProps): ReactNode {
  const { look, near, row } = frame;
  const numbers = numberColumn(count, frame);
  return (
    <Tagged tag="LI" style={{ flexDirection: row, marginTop: number > 1 ? look.body.size * 0.18 : 0 }}>
      <Words tag="Lbl" width={numbers} look={look.strong} align={near}>
        {String(number)}
      </Words>
      <Words tag="LBody" lang={lang} width={width - numbers} look={look.body}>
        {step}
      </Words>
    </Tagged>
  );
}

type DosageProps = { sentence: string; width: number; frame: Frame };

/** The dosage sentence, its figures large. */
export function DosageLine({ sentence, width, frame }: DosageProps): ReactNode {
  const { size, leading } = frame.look.dosage;
  return <Spans tag="P" width={width} spans={dosageSpans(sentence, frame.look)} leading={leading} space={{ marginTop: size * 0.35 }} />;
}

type LabelledProps = {
  /** What has none goes on with what stands above it. */
  label: string | null;
  /** Beneath the label, where a text stands once for both languages. */
  also?: string | undefined;
  text: string;
  width: number;
  frame: Frame;
  /** Typed by a therapist: marked where it is in another language. */
  isTyped?: boolean;
};

const readsFromRight = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** In columns of fewer ems than this, a label stands before its text on one line. */
const leastEms = 19;

/** A text with its label: in two columns, so that each keeps its own direction, or on one line where room is short and both read alike. */
export function Labelled({ label, also, text, width, frame, isTyped }: LabelledProps): ReactNode {
  const { strong, body } = frame.look;
  const isShort = frame.layout === "compact" || width < body.size * leastEms;
  const isTight = isShort && !also && readsFromRight.test(text) === (frame.direction === "rtl");
  const labels = [frame.words.note, frame.words.caution];
  const above = body.size * (label ? 0.3 : 0.2);
  const labelWidth = Math.max(...labels.map((each) => widthOf(each, 700))) * strong.size + body.size * 0.7;
  const rest = width - (isTight ? 0 : labelWidth);
  const lang = isTyped ? frame.foreign(text) : null;
  const mark = isTyped && <Mark text={text} width={rest} frame={frame} />;
  if (isTight)
    return (
      <Tagged tag="P" style={{ marginTop: above }}>
        <Spans
          lang={lang}
          width={width}
          spans={[...(label ? [span(`${label}  `, strong)] : []), span(text, body)]}
          leading={body.leading}
        />
        {mark}
      </Tagged>
    );
  return (
    <Tagged tag="P" style={{ flexDirection: frame.row, marginTop: above }}>
      <Column width={labelWidth}>
        {label && (
          <Said frame={frame} width={labelWidth} look={strong} also={also}>
            {label}
          </Said>
        )}
      </Column>
      <Column width={rest}>
        <Words width={rest} look={body} lang={lang}>
          {text}
        </Words>
        {mark}
      </Column>
    </Tagged>
  );
}

/** A look that is made smaller until a text without spaces, as a phone number, fits a width. */
export const fitting = (text: string, look: TypeStyle, width: number, least: number): TypeStyle => {
  const size = Math.max(least, Math.min(look.size, (width - 1) / Math.max(0.01, widthOf(text, look.weight))));
  return { ...look, size, leading: (look.leading * size) / look.size };
};
