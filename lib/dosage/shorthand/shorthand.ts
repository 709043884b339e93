import { type Dosage, type DosageField, dosageSchema, parseDosage } from "../dosage";
import { exactly } from "../range";
import type { ShorthandField, Values } from "./phrase";
import { type Piece, scan } from "./scan";

/**
 * One stretch of what was typed, without the spaces around it. `unread` says something that nobody can keep: unknown words, or a value out of
 * range. `conflict` says something that another part contradicts. Both have a sentence that says what to do. `field` is null for words and
 * marks without a meaning of their own, and where the meaning is unknown.
 */
export type ShorthandPart = {
  from: number;
  to: number;
  field: ShorthandField | null;
  kind: "read" | "unread" | "conflict";
  /** Everything that it says something about: `3x10` is about sets and repetitions. */
  about: readonly string[];
  sentence?: string;
};

export type Shorthand = {
  dosage: Dosage;
  /** Said beside the dosage: weeks belong to the program and its phases. */
  weeks: number | null;
  /** In the order of the text; together they cover every character that is no space. */
  parts: ShorthandPart[];
  /** What the text says something about, even where it could not be kept. */
  mentioned: ReadonlySet<string>;
};

/** Once, once a day, every day: what a text starts from where nothing else is known. */
export const once: Dosage = {
  ...{ sets: exactly(1), reps: exactly(1), hold: null, rest: null, tempo: null, side: "none" },
  ...{ perDay: { kind: "times", times: exactly(1) }, days: { kind: "every-day" }, intensity: null, load: null },
};

const quoted = (text: string, { from, to }: { from: number; to: number }) => {
  const characters = [...text.slice(from, to).replace(/\s+/g, " ")];
  return `“${characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : characters.join("")}”`;
};

type Read = { part: ShorthandPart; values: Values; implied: Values };

const isDosageField = (field: string): field is DosageField => field in dosageSchema.shape;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A value as the dosage keeps it, or the sentence against it. */
function checked(values: Values): Values | string {
  const kept: Values = {};
  for (const [field, value] of Object.entries(values)) {
    if (!isDosageField(field)) {
      kept.weeks = value;
      continue;
    }
    const result = dosageSchema.shape[field].safeParse(value);
    if (!result.success) return result.error.issues[0]?.message ?? "This cannot be kept.";
    kept[field] = result.data;
  }
  return kept;
}

function readPiece(text: string, { from, to, field, said }: Piece): Read {
  const refuse = (sentence: string, about: readonly string[]): Read => ({
    part: { from, to, field, kind: "unread", about, sentence },
    ...{ values: {}, implied: {} },
  });
  const word = quoted(text, { from, to });
  if (said === null) return refuse(`${word} is not understood. Write it another way, or put it in a note.`, []);
  if ("problem" in said) return refuse(`${word}: ${said.problem}`, field === "reps" ? ["sets", "reps"] : field ? [field] : []);
  const values = checked(said.values);
  if (typeof values === "string") return refuse(`${word}: ${values}`, Object.keys(said.values));
  return { part: { from, to, field, kind: "read", about: Object.keys(values) }, values, implied: said.implied ?? {} };
}

const weekdaysOf = (value: unknown): readonly string[] | null => {
  const days = value as Dosage["days"];
  return days.kind === "weekdays" ? days.weekdays : null;
};

/** Named days add up wherever they stand; everything else can be said once only. */
function together(field: string, values: readonly unknown[]): unknown {
  if (field !== "days") return values[0];
  const named = values.flatMap((value) => weekdaysOf(value) ?? []);
  return values.every(weekdaysOf) ? dosageSchema.shape.days.parse({ kind: "weekdays", weekdays: [...new Set(named)] }) : values[0];
}

const isAtOdds = (field: string, values: readonly unknown[]) =>
  !(field === "days" && values.every(weekdaysOf)) && values.some((value) => !same(value, values[0]));

function contradict(text: string, reads: readonly Read[], advice: string) {
  const words = [...new Set(reads.map(({ part }) => quoted(text, part)))];
  const sentence = `${words.slice(0, -1).join(", ")} and ${words.at(-1)} contradict each other. ${advice}`;
  for (const { part } of reads) Object.assign(part, { kind: "conflict", sentence });
}

/** What all parts say together; parts that contradict each other say nothing. */
function gather(text: string, reads: readonly Read[]): Values {
  const fields = new Set(reads.flatMap(({ values }) => Object.keys(values) as ShorthandField[]));
  const saying = (field: ShorthandField) => reads.filter(({ part, values }) => part.kind === "read" && field in values);
  for (const field of fields) {
    const those = reads.filter(({ values }) => field in values);
    const isOdd = isAtOdds(
      field,
      those.map(({ values }) => values[field]),
    );
    if (isOdd) contradict(text, those, field === "side" ? "Keep one of them, or type each side." : "Keep one of them.");
  }
  const [holding] = saying("hold");
  const [pausing] = saying("tempo");
  if (holding && pausing && (pausing.values.tempo as Dosage["tempo"])?.pause)
    contradict(text, [holding, pausing], "The hold is the pause: set the pause of the tempo to 0.");
  const gathered: Values = {};
  for (const field of fields) {
    const those = saying(field).map(({ values }) => values[field]);
    if (those.length > 0) gathered[field] = together(field, those);
  }
  for (const { part, implied } of reads)
    if (part.kind === "read")
      for (const [field, value] of Object.entries(implied))
        if (!fields.has(field as ShorthandField)) gathered[field as ShorthandField] ??= value;
  return gathered;
}

/** Two things that do not fit together with what was there before: what was just said holds. */
function fitted(wanted: Dosage, before: Dosage, said: Values): Dosage {
  let dosage = wanted;
  if (dosage.reps === null && dosage.hold === null) dosage = { ...dosage, reps: before.reps, hold: before.hold };
  if (dosage.hold && dosage.tempo?.pause)
    dosage =
      "tempo" in said && !("hold" in said)
        ? { ...dosage, hold: null, reps: dosage.reps ?? exactly(1) }
        : { ...dosage, tempo: { ...dosage.tempo, pause: 0 } };
  const result = parseDosage(dosage);
  return result.ok ? result.data : before;
}

function read(text: string, base: Dosage, starting: (mentioned: ReadonlySet<string>, said: Values) => Dosage): Shorthand {
  const reads = scan(text).map((piece) => readPiece(text, piece));
  const { weeks, ...said } = gather(text, reads);
  const mentioned = new Set(reads.flatMap(({ part }) => part.about));
  const dosage = fitted({ ...starting(mentioned, said), ...(said as Partial<Dosage>) }, base, said);
  return { dosage, weeks: typeof weeks === "number" ? weeks : null, parts: reads.map(({ part }) => part), mentioned };
}

/**
 * Reads what a therapist types (`3x10 each side 3x/day`) on top of a dosage: what the text does not mention stays as it was. Without a dosage
 * below it the text is the whole. Never throws, whatever the text is.
 */
export const parseShorthand = (text: string, base?: Dosage): Shorthand => (base ? read(text, base, () => base) : readShorthand(text, once));

/**
 * Reads a text that stands for the whole dosage, as the field of an item does: what is no longer in it is no longer meant. What is in it but
 * cannot be kept leaves the last value, and a text that says neither repetitions nor hold leaves those.
 */
export const readShorthand = (text: string, last: Dosage): Shorthand =>
  read(text, last, (mentioned, said) => {
    const isAmount = "reps" in said || "hold" in said;
    const keeps = (field: DosageField) => mentioned.has(field) || (!isAmount && ["sets", "reps", "hold"].includes(field));
    const cleared = { ...once, reps: null };
    const kept = (Object.keys(once) as DosageField[]).filter(keeps).map((field) => [field, last[field]]);
    return { ...cleared, ...Object.fromEntries(kept) };
  });

/**
 * The parts without those that are still being written at the caret: whoever has got to `ea` of `each side`, or to `3x` of `3x/day`, has made no
 * mistake yet. What these contradict is not wrong yet either.
 */
export function withoutUnfinished(text: string, parts: readonly ShorthandPart[], caret: number): ShorthandPart[] {
  const unfinished = new Set<ShorthandPart>();
  let start = caret;
  for (const part of parts.filter(({ from }) => from < caret).toReversed()) {
    // The `r` of `10-15 reps` means right until the next key.
    const isBegun = part.to === caret && part.to - part.from === 1;
    if ((part.kind === "read" && !isBegun) || text.slice(part.to, start).trim()) break;
    if (part.kind !== "read") unfinished.add(part);
    start = part.from;
  }
  const sentences = new Set([...unfinished].map(({ sentence }) => sentence));
  return parts.filter((part) => !unfinished.has(part) && !(part.kind === "conflict" && sentences.has(part.sentence)));
}

/** The sentences about whatever could not be read, each once. */
export const unreadSentences = ({ parts }: { parts: readonly ShorthandPart[] }): string[] => [
  ...new Set(parts.flatMap(({ sentence }) => sentence ?? [])),
];
