import { AppError } from "../errors";
import {
  type HandoutPart as ContentPart,
  handoutParts as contentParts,
  type HandoutLayout,
  handoutLayouts,
  type PrintSize,
} from "../vocabulary";
import type { HandoutInput } from "./handout-input";

export { type HandoutPart as ContentPart, handoutParts as contentParts } from "../vocabulary";

export type Content = Record<ContentPart, boolean>;

const contentOf = (parts: readonly ContentPart[]): Content =>
  Object.fromEntries(contentParts.map((part) => [part, parts.includes(part)])) as Content;

const everything: ContentPart[] = ["pictures", "steps", "dosage", "notes", "goals", "cautions", "code"];

/** What each layout shows where nothing else is asked for. */
export const usualContent: Record<HandoutLayout, Content> = {
  standard: contentOf(everything),
  compact: contentOf(everything),
  large: contentOf(everything),
  pictures: contentOf(["pictures", "dosage", "code"]),
  summary: contentOf(["pictures", "dosage", "code"]),
  diary: contentOf(["dosage", "code", "diary"]),
};

/** Parts that a layout has a place for. The diary by itself lists exercises and no more, and is always a diary. */
export const partsOf = (layout: HandoutLayout): readonly ContentPart[] => (layout === "diary" ? ["dosage", "code", "carer"] : contentParts);

/** Weeks that a diary may have. */
export const weeksOfDiary = { min: 1, max: 26 } as const;

/**
 * Which layout is printed, from `?layout=`; undefined where none is asked for.
 * @throws AppError `invalid` with a sentence that says what can be asked for
 */
export function chooseLayout(asked: string | null | undefined): HandoutLayout | undefined {
  if (asked === null || asked === undefined) return undefined;
  const layout = handoutLayouts.find((each) => each === asked);
  if (!layout) throw new AppError("invalid", `There is no such layout. Ask for one of: ${handoutLayouts.join(", ")}.`);
  return layout;
}

/**
 * What is printed, from `?content=`: the parts with commas between them, none for the names alone; undefined where nothing is asked for.
 * @throws AppError `invalid` with a sentence, also where somebody tries to choose the stop signs
 */
export function chooseContent(asked: string | null | undefined): Content | undefined {
  if (asked === null || asked === undefined) return undefined;
  const named = asked.split(",").flatMap((part) => part.trim() || []);
  if (named.some((part) => /stop/i.test(part)))
    throw new AppError("invalid", "Stop signs are on every handout. They can be neither chosen nor left out.");
  const isPart = (name: string): name is ContentPart => contentParts.some((part) => part === name);
  if (!named.every(isPart)) throw new AppError("invalid", `A handout has no such part. Choose from: ${contentParts.join(", ")}.`);
  return contentOf(named);
}

/**
 * The weeks of the diary, from `?weeks=`; undefined where none are asked for.
 * @throws AppError `invalid` with a sentence
 */
export function chooseDiaryWeeks(asked: string | null | undefined): number | undefined {
  if (asked === null || asked === undefined) return undefined;
  const weeks = /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
  if (weeks < weeksOfDiary.min || weeks > weeksOfDiary.max)
    throw new AppError("invalid", `A diary has ${weeksOfDiary.min} to ${weeksOfDiary.max} weeks. Ask for them as “weeks=6”.`);
  return weeks;
}

/** What a handout shows: what was chosen, else what is usual. */
export const contentFor = ({ layout = "standard", content = usualContent[layout] }: HandoutInput): Content =>
  layout === "diary" ? { ...content, diary: true } : content;

/** What somebody wants a sheet to be. */
export type ChosenSheet = Pick<HandoutInput, "layout" | "content" | "diaryWeeks">;

/**
 * Layout, parts and weeks of the diary, from `?layout=`, `?content=` and `?weeks=`; what is not asked for is left out.
 * @throws AppError `invalid` with a sentence
 */
export function chooseSheet(query: URLSearchParams): ChosenSheet {
  const layout = chooseLayout(query.get("layout"));
  const content = chooseContent(query.get("content"));
  const diaryWeeks = chooseDiaryWeeks(query.get("weeks"));
  return { ...(layout ? { layout } : {}), ...(content ? { content } : {}), ...(diaryWeeks ? { diaryWeeks } : {}) };
}

/** How a clinic prints. `handoutParts`: of its layout, and of large print; null: what is usual. */
export type ClinicHabit = { handoutLayout: HandoutLayout; handoutParts: ContentPart[] | null };

/** What a clinic prints on a layout where nobody chooses. */
export const clinicContent = (layout: HandoutLayout, { handoutLayout, handoutParts }: ClinicHabit): Content =>
  handoutParts && (layout === handoutLayout || layout === "large") ? contentOf(handoutParts) : usualContent[layout];

/** How a patient's sheet is laid out where nobody chooses: large for weak sight, else as the clinic does. */
export const usualLayout = ({ printSize, handoutLayout }: { printSize: PrintSize; handoutLayout: HandoutLayout }): HandoutLayout =>
  printSize === "large" ? "large" : handoutLayout;

/** What is printed for a patient: what was chosen, else what the clinic does. */
export function usualSheet(habit: ClinicHabit & { printSize: PrintSize }, chosen: ChosenSheet = {}): ChosenSheet {
  const layout = chosen.layout ?? usualLayout(habit);
  return { layout, content: clinicContent(layout, habit), ...chosen };
}
