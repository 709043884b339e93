import type { Span } from "../text/paragraph";
import type { Scale } from "./look";
import { span } from "./set-text";

/** What stays on one line: a range with its "to", and a figure with the word that it counts. */
const together = (sentence: string): string =>
  sentence.replace(/(\d) (\p{L}{1,3}) (?=\d)/gu, "$1\u00a0$2\u00a0").replace(/(\d) (?=\p{L}{1,8}(?!\p{L}))/gu, "$1\u00a0");

/** The dosage sentence as it is, its figures large: they are what one looks for while exercising. */
export const dosageSpans = (sentence: string, { dosage, dosageFigure }: Pick<Scale, "dosage" | "dosageFigure">): Span[] =>
  together(sentence)
    .split(/(\d+(?:[.,]\d+)?)/)
    .filter(Boolean)
    .map((part) => span(part, /^\d/.test(part) ? dosageFigure : dosage));
