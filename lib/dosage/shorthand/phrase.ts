import type { DosageField } from "../dosage";

/** Weeks belong to the program and its phases: they are read beside the dosage. */
export type ShorthandField = DosageField | "weeks";

/** Values as typed, before they are checked. */
export type Values = { [K in ShorthandField]?: unknown };

/** What a phrase says; `implied` holds only where nothing else says it (`2x30s` is in one set, unless "3 sets" stands beside it). */
export type Said = { values: Values; implied?: Values } | { problem: string };

export type Phrase = { field: ShorthandField | null; pattern: RegExp; say: (groups: readonly string[]) => Said | null };

/** Nothing that would make another word or another number of it may follow. */
const end = "(?![\\p{L}\\p{N}\\p{M}]|\\.\\d|,\\d{3})";

/** One way to say something, as a pattern that is tried where a word begins. The groups are handed over as text, empty where absent. */
export const phrase = (field: ShorthandField | null, source: string, say: Phrase["say"]): Phrase => ({
  field,
  pattern: new RegExp(`(?:${source})${end}`, "iuy"),
  say,
});

export const nothing: Said = { values: {} };
