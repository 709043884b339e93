import type { HandoutLayout } from "../../vocabulary";
import type { HandoutInput } from "../handout-input";
import { type Scale, type TypeStyle, type } from "../sheet/look";
import { type Sheet, sheetFor } from "../sheet/sheet";
import { type LayoutWords, layoutWords } from "./words";

/** Sizes and leadings in points that differ from the standard sheet. */
type Sizes = { [Look in keyof typeof type]?: readonly [size: number, leading: number] };

export const scaleOf = (sizes: Sizes, from: Scale = type): Scale => {
  const changed = Object.entries(sizes).map(([look, [size, leading]]) => [look, { ...from[look as keyof Scale], size, leading }]);
  return { ...from, ...Object.fromEntries(changed) };
};

/** Two columns: nothing is below 9.5 points. */
const compact = scaleOf({
  ...{ title: [19, 22], clinic: [12, 15], phone: [19, 22], phase: [13, 16], numeral: [19, 19], name: [13, 15.5] },
  ...{ dosage: [10.5, 14.5], dosageFigure: [13.5, 14.5], body: [10, 12.4], strong: [10, 12.4], label: [9.5, 12] },
});

/** For weak sight: nothing is below 16 points, and nothing is grey. */
const grown = scaleOf({
  ...{ title: [31, 36], clinic: [18, 22], phone: [27, 32], phase: [24, 29], numeral: [44, 40], name: [26, 31] },
  ...{
    dosage: [20, 30],
    dosageFigure: [27, 30],
    body: [18, 24],
    strong: [18, 24],
    label: [16, 20.5],
    small: [16, 20],
    smallStrong: [16, 20],
  },
});
const large = Object.fromEntries(Object.entries(grown).map(([look, style]) => [look, { ...style, color: "#000000" }])) as Scale;

/** Few words beside large pictures. */
const pictures = scaleOf({
  ...{ title: [22, 26], phone: [24, 28], numeral: [25, 24], name: [15.5, 18.5], dosage: [13, 18], dosageFigure: [18, 18] },
  ...{ body: [10.5, 13.5], strong: [10.5, 13.5], label: [10, 13] },
});

const summary = scaleOf({ title: [25, 29], phone: [34, 38], body: [10.5, 13.5], strong: [10.5, 13.5], label: [10, 13] });
const diary = scaleOf({ title: [20, 24], phone: [21, 24], body: [10.5, 12.6], strong: [10.5, 12.6], label: [9.5, 12] });

const scales: Record<HandoutLayout, Scale> = { standard: type, compact, large, pictures, summary, diary };

const carer = scaleOf({ phone: [30, 34], body: [13.5, 18.5], strong: [13.5, 18.5] });

/** Larger or smaller, in both languages. */
export const withLook = (frame: Frame, look: Scale): Frame => ({ ...frame, look, second: frame.second && { ...frame.second, look } });

/** The page for whoever helps has room for larger letters than most sheets. */
export const carerFrame = (frame: Frame): Frame => (frame.layout === "large" ? frame : withLook(frame, carer));

/** A diary is dense whatever the sheet before it is, large print aside. */
export const diaryFrame = (frame: Frame): Frame => (frame.layout === "large" ? frame : withLook(frame, diary));

/** A sheet, and how large its layout writes. */
export type Frame = Sheet & {
  layout: HandoutLayout;
  more: LayoutWords;
  /** The same sheet in its second language, which stands beside the first. */
  second: Frame | null;
  /** How labels and texts stand beside each other: turned where this language reads against the page that it is on. */
  row: "row" | "row-reverse";
  /** A look for the second language: smaller and lighter, and never too small for this layout. */
  quiet: (look: TypeStyle) => TypeStyle;
};

export function frameFor(input: HandoutInput): Frame {
  const { second } = input;
  const first = frameIn(input);
  if (!second || second.language === first.language) return first;
  const beside = frameIn({ ...input, view: second });
  return { ...first, second: beside.direction === first.direction ? beside : { ...beside, row: "row-reverse" } };
}

function frameIn(input: HandoutInput): Frame {
  const { layout = "standard" } = input;
  const sheet = sheetFor(input);
  const scale = scales[layout];
  // Weak sight needs the most contrast that there is.
  const look = layout === "large" ? scale : { ...scale, numeral: { ...scale.numeral, color: sheet.accent } };
  const least = Math.max(look.small.size, look.body.size * 0.9);
  const quiet = ({ size }: TypeStyle): TypeStyle => {
    const smaller = Math.min(size, Math.max(least, size * 0.8));
    return { ...look.label, size: smaller, leading: smaller * 1.3 };
  };
  return {
    ...sheet,
    // Large letters need a higher footer.
    bottom: sheet.paper.height - (layout === "large" ? 72 : 56),
    ...{ layout, look, quiet, more: layoutWords(sheet.language), second: null, row: "row" },
  };
}
