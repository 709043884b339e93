import { inkOf } from "../../brand";
import { directionOf } from "../../language";
import { writtenIn } from "../../programs/written-in";
import type { Language } from "../../vocabulary";
import type { HandoutInput } from "../handout-input";
import { type Grid, gridFor, ink, type Scale, type } from "./look";
import { type SheetWords, sheetWords } from "./words";

/** The grid of a sheet and the languages that it speaks. Distances are for a sheet that reads from the left: `mirror.ts` turns one that does not. */
export type Sheet = Grid & {
  language: Language;
  words: SheetWords;
  direction: "ltr" | "rtl";
  /** Where a line begins and where it ends, for what has no direction of its own: numbers, names, addresses. */
  near: "left" | "right";
  far: "left" | "right";
  /** The clinic's colour, as dark as paper needs it; ink where it has none. */
  accent: string;
  look: Scale;
  /** Beside a text of the therapist's that is in another language than the sheet; else null. */
  writtenIn: (text: string) => string | null;
  /** The language of such a text; null where it is that of the sheet. */
  foreign: (text: string) => Language | null;
};

export function sheetFor({ view, paper }: Pick<HandoutInput, "view" | "paper">): Sheet {
  const { language } = view;
  const { colour } = view.clinic.brand ?? { colour: "" };
  const accent = colour ? inkOf(colour) : ink;
  const [words, direction, languageOf] = [sheetWords(language), directionOf(language), writtenIn(view)];
  const foreign = (text: string) => {
    const written = text.trim() === "" ? language : languageOf(text);
    return written === language ? null : written;
  };
  const isRight = direction === "rtl";
  return {
    ...gridFor(paper),
    ...{ language, words, direction, near: isRight ? "right" : "left", far: isRight ? "left" : "right" },
    accent,
    look: { ...type, numeral: { ...type.numeral, color: accent } },
    writtenIn: (text) => {
      const written = foreign(text);
      return written && words.writtenIn(written);
    },
    foreign,
  };
}
