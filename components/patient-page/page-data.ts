import type { Dosage } from "@/lib/dosage/dosage";
import { untimedRepetitionSeconds } from "@/lib/dosage/seconds";
import { drawnPose } from "@/lib/figure/drawn";
import { motionSeconds } from "@/lib/figure/panel";
import type { ItemView, ProgramView } from "@/lib/programs/program-view";
import { dayItem } from "@/lib/session/day-item";
import type { DayItem } from "@/lib/session/day-plan";
import type { Stretch } from "@/lib/session/due";
import type { Work } from "@/lib/session/plan";
import type { Language } from "@/lib/vocabulary";
import { guideWords, type LiveWords } from "./guide-words";

/** What the link says beside the program itself. */
export type Guidance = {
  /** The day at the clinic. */
  today: string;
  stretches: Stretch[];
  /** The last day of a copy on the device; null where nothing may be kept there. */
  until: string | null;
  /** What is called in an emergency; empty where the clinic has not said. */
  emergency: string;
};

/** What the script reads from the page. It travels as text inside it, so that the page is whole without a second request. */
export type PageData = {
  link: string;
  base: string;
  version: number;
  language: Language;
  asked: Language | null;
  locale: string;
  anchor: string;
  today: string;
  stretches: Stretch[];
  until: string | null;
  items: PageItem[];
  words: LiveWords;
};

/** An exercise as the script needs it: when it is due, what one session of it is, and the seconds in which its picture moves there and back. */
export type PageItem = DayItem & { name: string; work: Work; pace: number };

/** All exercises with the numbers that they have on paper. */
export function pageItems({ phases }: ProgramView): PageItem[] {
  const items = phases.flatMap((phase, index) => phase.items.map((item) => ({ item, index })));
  return items.map(({ item: { itemKey, dosage, name, figure }, index }, i) => {
    const pace = paceOf(figure);
    const isPaced = !dosage.hold && !dosage.tempo;
    // What is counted in the tempo of the picture takes as long as that.
    const timed = isPaced ? { ...dosage, tempo: { out: pace, pause: 0, back: 0 } } : dosage;
    return { ...dayItem(itemKey, i + 1, index, timed), name, work: workOf(dosage), pace };
  });
}

/** Slower than a repetition is thought to take, never faster, and not as slow as a picture that shows a long hold. */
function paceOf(figure: ItemView["figure"]): number {
  const drawn = drawnPose(figure);
  const seconds = drawn ? Math.round(motionSeconds(drawn)) : untimedRepetitionSeconds;
  return Math.min(slowest, Math.max(untimedRepetitionSeconds, seconds));
}

const slowest = 15;

const workOf = ({ sets, reps, hold, rest, tempo, side }: Dosage): Work => ({ sets, reps, hold, rest, tempo, side });

/** The day from which weeks and every other day are told. */
export const anchorOf = ({ startsOn, version }: ProgramView, today: string): string => startsOn ?? version?.publishedOn ?? today;

type Known = { view: ProgramView; startsOn: string | null; link: string; base: string; asked: Language | null; locale: string };

export function pageData({ view, startsOn, ...known }: Known, { today, stretches, until }: Guidance): PageData {
  return {
    ...{ ...known, today, stretches, until },
    ...{ version: view.version?.number ?? 0, language: view.language, items: pageItems(view) },
    ...{ anchor: anchorOf({ ...view, startsOn: startsOn ?? view.startsOn }, today), words: guideWords(view.language).live },
  };
}

/** As text that can stand in a page: nothing in it can end the element around it. */
export const asText = (data: PageData): string => JSON.stringify(data).replaceAll("<", "\\u003c");
