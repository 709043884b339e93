import { type CertNumber, certItems } from "./cert-items";

export type CertLine = {
  number: CertNumber;
  name: string;
  state: "stated" | "missing" | "not-applicable";
  /** What the program states, or how it could state it. */
  says: string;
};

/** What the program says by itself. Texts are trimmed by whoever reads them. */
export type CertFacts = {
  therapist: { name: string; credentials: string };
  /** In words for staff, each once. */
  equipment: readonly string[];
  exercises: readonly { isTailored: boolean }[];
  phases: readonly { criteria: string }[];
  /** For instance "9 min a day". */
  minutes: string;
  stopSigns: number;
  weeks: number | null;
  staffNotes: readonly string[];
};

/** A line "Motivation: ..." in a note for staff states what no field does. Empty words state nothing. */
export function notedUnder(label: string, staffNotes: readonly string[]): string {
  const start = `${label.toLowerCase()}:`;
  const lines = staffNotes.flatMap((note) => note.split("\n")).map((line) => line.trim());
  return (
    lines
      .filter((line) => line.toLowerCase().startsWith(start))
      .map((line) => line.slice(start.length).trim())
      .find(Boolean) ?? ""
  );
}

/** The note with the words under that label: in the place of its line where it has one, else as a line at the end; without words no line. */
export function withNoted(note: string, label: string, words: string): string {
  const start = `${label.toLowerCase()}:`;
  const kept = note.split("\n").filter((line) => !line.trim().toLowerCase().startsWith(start));
  const rest = kept.join("\n").trimEnd();
  const said = words.replace(/\s+/g, " ").trim();
  if (!said) return rest;
  return rest ? `${rest}\n${label}: ${said}` : `${label}: ${said}`;
}

/** The note without the lines that state an item. */
export const withoutNoted = (note: string): string =>
  note
    .split("\n")
    .filter((line) => !certItems.some(({ label }) => label && line.trim().toLowerCase().startsWith(`${label.toLowerCase()}:`)))
    .join("\n")
    .trim();

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

type Said = string | { missing: string } | { notApplicable: string };

const fromData: Partial<Record<CertNumber, (facts: CertFacts) => Said>> = {
  1: ({ equipment }) => (equipment.length > 0 ? equipment.join(", ") : "No equipment"),
  2: ({ therapist: { name, credentials } }) =>
    credentials
      ? `${name}, ${credentials}`
      : { missing: "Your name has no credentials. An owner of the clinic can add them under People." },
  3: () => "Individually, one patient",
  4: () => "Not supervised: at home, with handout and link",
  5: () => "By the patient's own entries, on the page or the paper diary, each with its source",
  7: ({ phases, weeks }) => {
    const rules = phases.filter(({ criteria }) => criteria.trim()).length;
    if (rules > 0) return `${count(phases.length, "phase", "phases")}; when to move on is said in ${rules}`;
    if (phases.length === 1 && weeks !== null && weeks <= shortWeeks) return { notApplicable: "Too short to progress" };
    return { missing: "Say in a phase how to tell that it is time to move on." };
  },
  8: () => "Each with its steps, and its picture where it has one",
  9: ({ exercises, minutes }) => `${count(exercises.length, "exercise", "exercises")} at home, ${minutes}`,
  11: ({ stopSigns }) => `${count(stopSigns, "stop sign", "stop signs")} on every handout and page`,
  12: () => "At the patient's home",
  13: () => "A dosage for each exercise",
  14: ({ exercises }) => {
    const tailored = exercises.filter(({ isTailored }) => isTailored).length;
    return tailored > 0
      ? `Tailored: ${tailored} of ${exercises.length} differ from the usual start`
      : "As the catalog starts them, not changed";
  },
};

/** A program of a week or two ends before anything would get harder. */
const shortWeeks = 2;

const needsExercises: readonly CertNumber[] = [1, 8, 9, 13, 14];

function lineOf({ number, name, label, how }: (typeof certItems)[number], facts: CertFacts): CertLine {
  const noted = label ? notedUnder(label, facts.staffNotes) : "";
  if (noted) return { number, name, state: /^(n\/a|not applicable)\b/i.test(noted) ? "not-applicable" : "stated", says: noted };
  if (needsExercises.includes(number) && facts.exercises.length === 0) return { number, name, state: "missing", says: "Add an exercise." };
  const said = fromData[number]?.(facts) ?? { missing: how };
  if (typeof said === "string") return { number, name, state: "stated", says: said };
  return "missing" in said
    ? { number, name, state: "missing", says: said.missing }
    : { number, name, state: "not-applicable", says: said.notApplicable };
}

/** Which of the 16 items of the Consensus on Exercise Reporting Template (Slade 2016) a program states, from its data where they say it. */
export const certOf = (facts: CertFacts): CertLine[] => certItems.map((item) => lineOf(item, facts));
