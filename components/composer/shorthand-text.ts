import type { Dosage } from "@/lib/dosage/dosage";
import { readShorthand, type Shorthand, type ShorthandPart } from "@/lib/dosage/shorthand/shorthand";
import { shorthandPhrases, writeShorthand } from "@/lib/dosage/shorthand/write";

/** What stands in the field, and the dosage that it stands beside. */
export type Typed = { text: string; dosage: Dosage };

export const typedFor = (dosage: Dosage): Typed => ({ text: writeShorthand(dosage), dosage });

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
export const isSameDosage = (a: Dosage, b: Dosage) => a === b || isSame(a, b);

/** Weeks are in no dosage: they stay in the field until the program or the phase lasts that long. */
export const isLeftOver = ({ kind, field }: ShorthandPart, areWeeksSet: boolean) => kind !== "read" || (field === "weeks" && !areWeeksSet);

/** Once everything is understood the field shows the dosage in its usual words; before that nothing of what was typed is touched. */
export function settled({ text, dosage }: Typed, read: Shorthand, areWeeksSet: boolean): string {
  return read.parts.some((part) => isLeftOver(part, areWeeksSet)) ? text : writeShorthand(dosage);
}

/**
 * The dosage was changed elsewhere: the field follows, and keeps what could not be read. Only where the change is about the very thing that
 * could not be kept has the question been answered.
 */
export function followed({ text, dosage: before }: Typed, dosage: Dosage, areWeeksSet: boolean): Typed {
  const { parts } = readShorthand(text, before);
  const isAnswered = ({ about }: ShorthandPart) => about.some((field) => hasChanged(field, before, dosage));
  const kept = parts.filter((part) => isLeftOver(part, areWeeksSet) && !isAnswered(part));
  const open = new Set(kept.flatMap(({ about }) => about));
  const isOpen = (phrase: string) => [...readShorthand(phrase, dosage).mentioned].some((field) => open.has(field));
  const phrases = shorthandPhrases(dosage).filter((phrase) => !isOpen(phrase));
  return { text: [...phrases, ...kept.map(({ from, to }) => text.slice(from, to))].join(" "), dosage };
}

const hasChanged = (field: string, a: Dosage, b: Dosage) => field in a && !isSame(a[field as keyof Dosage], b[field as keyof Dosage]);

/** Texts with something in them that no draft holds, by item: they outlive a card that is drawn anew, moved, or removed and brought back. */
const open = new Map<string, Typed>();

export const openText = (itemKey: string): Typed | undefined => open.get(itemKey);

export function keepOpenText(itemKey: string, typed: Typed, isOpen: boolean) {
  if (isOpen) open.set(itemKey, typed);
  else open.delete(itemKey);
}
