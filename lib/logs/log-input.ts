import { z } from "zod";
import { isCalendarDay } from "../calendar-date";
import { isId } from "../ids";
import { type Comparison, comparisons, type DoneAmount, doneAmounts, type Effort, efforts } from "../vocabulary";
import { type Refusal, refusals } from "./words";

/** One exercise in one round; `sets` where somebody says how many. */
export type LoggedItem = { itemKey: string; done: DoneAmount; sets?: number };

/** What a device says about one round of one day. `on` is the date on the device. */
export type LogInput = {
  /** Made on the device: sending it again stores nothing twice. */
  logId: string;
  on: string;
  round: number;
  items: LoggedItem[];
  painNow: number | null;
  painWorst: number | null;
  effort: Effort | null;
  stopped: boolean;
  note: string;
  /** A log of the same day and round that this one corrects: what was said of that round before counts no more. */
  replaces: string | null;
};

export type MorningInput = { logId: string; on: string; compared: Comparison };

/** Each part of the schema names the sentence that says what is wrong with it, see `words.ts`. */
const wrong = (refusal: Refusal) => refusal;

const id = z.string(wrong("unreadable")).refine(isId, wrong("unreadable"));

const day = z.string(wrong("no-day")).refine(isCalendarDay, wrong("no-day"));

const pain = z.int(wrong("pain")).min(0, wrong("pain")).max(10, wrong("pain")).nullable();

const item = z.strictObject(
  {
    /** Held against the published versions of the program, so its shape does not matter. */
    itemKey: z.string(wrong("unreadable")).min(1, wrong("unreadable")).max(100, wrong("unreadable")),
    done: z.enum(doneAmounts, wrong("unreadable")),
    sets: z.int(wrong("sets")).min(0, wrong("sets")).max(20, wrong("sets")).optional(),
  },
  wrong("unreadable"),
);

export const longestNote = 2_000;
/** More than any program has; what is longer comes from no form of ours. */
const mostItems = 60;

const note = z
  .string(wrong("unreadable"))
  .max(longestNote, wrong("note"))
  .overwrite((text) => text.replaceAll("\0", "").toWellFormed().replaceAll("\r\n", "\n").trim());

export const logInput: z.ZodType<LogInput> = z
  .strictObject(
    {
      logId: id,
      on: day,
      round: z.int(wrong("round")).min(1, wrong("round")).max(12, wrong("round")),
      items: z.array(item, wrong("unreadable")).max(mostItems, wrong("unreadable")),
      painNow: pain,
      painWorst: pain,
      effort: z.enum(efforts, wrong("unreadable")).nullable(),
      stopped: z.boolean(wrong("unreadable")),
      note,
      replaces: id.nullable(),
    },
    wrong("unreadable"),
  )
  .refine(({ items }) => new Set(items.map(({ itemKey }) => itemKey)).size === items.length, wrong("unreadable"))
  .refine((log) => log.replaces !== null || saysSomething(log), wrong("empty"));

const saysSomething = ({ items, painNow, painWorst, effort, stopped, note }: LogInput) =>
  items.length > 0 || painNow !== null || painWorst !== null || effort !== null || stopped || note !== "";

export const morningInput: z.ZodType<MorningInput> = z.strictObject(
  { logId: id, on: day, compared: z.enum(comparisons, wrong("unreadable")) },
  wrong("unreadable"),
);

/** The first thing that is wrong with what was sent, by the name of its sentence. */
export const firstRefusal = (error: z.ZodError): Refusal =>
  refusals.find((refusal) => refusal === error.issues[0]?.message) ?? "unreadable";
