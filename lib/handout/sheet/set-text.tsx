import { Canvas, Link, Text, View } from "@react-pdf/renderer";
import type { ComponentProps, ComponentType, ReactNode } from "react";
import type { Kind, Tag } from "../structure";
import { type Paragraph, type Setting, type Span, setParagraph } from "../text/paragraph";
import { hairline, type TypeStyle } from "./look";

type Space = { marginTop?: number; marginBottom?: number; marginLeft?: number };
/** What a text is to those who listen, and its language where that is another than the sheet's. */
type Said = { tag?: Kind | Tag | undefined; lang?: string | null | undefined; isSecond?: boolean };
type SetTextProps = { paragraph: Paragraph; style: { width: number; height: number } & Space } & Said;

/** react-pdf's text, with lines that were set before: it neither breaks nor shapes them again (see `layout.ts`). */
const PresetText = Text as unknown as ComponentType<SetTextProps>;

export const span = (text: string, { size, weight, color }: TypeStyle): Span => ({ text, size, weight, color });

/** A view that is something to those who listen. */
export const Tagged = View as unknown as ComponentType<{
  tag?: Kind | Tag | undefined;
  bookmark?: { title: string; level?: 1 | 2 };
  style?: ComponentProps<typeof View>["style"];
  children: ReactNode;
}>;

/** react-pdf's link, with the words for where it leads. */
export const WordedLink = Link as unknown as ComponentType<{ src: string; words: string; style: object; children: ReactNode }>;

type SpansProps = Said & {
  width: number;
  spans: Span[];
  leading: number;
  direction?: Setting["direction"] | undefined;
  align?: Setting["align"] | undefined;
  space?: Space | undefined;
};

/** A paragraph of one or several looks in a column of known width. */
export function Spans({ width, spans, leading, direction = "auto", align = "start", space, ...said }: SpansProps): ReactNode {
  const paragraph = setParagraph(spans, { width, leading, direction, align });
  return <PresetText paragraph={paragraph} style={{ width, height: paragraph.height, ...space }} {...said} />;
}

export type WordsProps = Omit<SpansProps, "spans" | "leading"> & { look: TypeStyle; children: string };

/** A paragraph in one look. */
export const Words = ({ look, children, ...rest }: WordsProps): ReactNode => (
  <Spans spans={[span(children, look)]} leading={look.leading} {...rest} />
);

/** A line across a column. */
export const Rule = ({
  width,
  weight = 0.6,
  color = hairline,
  space,
}: {
  width: number;
  weight?: number;
  color?: string;
  space?: Space;
}) => (
  <Canvas
    style={{ width, height: weight, ...space }}
    paint={(painter) => {
      painter.rect(0, 0, width, weight).fill(color);
      return null;
    }}
  />
);

export const Column = ({ width, children, space }: { width: number; children: ReactNode; space?: Space }) => (
  <View style={{ width, ...space }}>{children}</View>
);
