import { AppError } from "../errors";
import type { ItemView, PhaseView, ProgramView } from "../programs/program-view";
import type { ColleagueAppendix } from "./colleague-appendix";
import { missingIn, printableText } from "./text/gate";

/** Characters of one program that are still printed; forms accept far less. */
const maxCharacters = 400_000;

type Change = (text: string, where: string) => string;

/** What is empty takes no line of its own. */
const written = (texts: string[]): string[] => texts.filter((text) => text.trim() !== "");

const itemTexts = (item: ItemView, change: Change): ItemView => {
  const of = `of “${item.name}”`;
  return {
    ...item,
    name: change(item.name, "the name of an exercise"),
    ...(item.why ? { why: change(item.why, `the reason ${of}`) } : {}),
    equipment: written(item.equipment.map((text) => change(text, `the equipment ${of}`))),
    steps: written(item.steps.map((text, i) => change(text, `step ${i + 1} ${of}`))),
    cautions: written(item.cautions.map((text) => change(text, `a caution ${of}`))),
    dosageSentence: change(item.dosageSentence, `the dosage ${of}`),
    note: change(item.note, `the note for the patient ${of}`),
  };
};

const phaseTexts = (phase: PhaseView, change: Change): PhaseView => ({
  ...phase,
  title: change(phase.title, "the name of a phase"),
  criteria: change(phase.criteria ?? "", "the words on when to move on"),
  items: phase.items.map((item) => itemTexts(item, change)),
});

/** The view with every text that reaches the paper changed; `where` says in words which text it is. */
function changeTexts(view: ProgramView, change: Change): ProgramView {
  const { clinic, therapist } = view;
  return {
    ...view,
    clinic: {
      ...clinic,
      name: change(clinic.name, "the clinic's name"),
      phone: change(clinic.phone, "the clinic's phone number"),
      address: change(clinic.address, "the clinic's address"),
    },
    patientFirstName: change(view.patientFirstName, "the patient's first name"),
    therapist: { name: change(therapist.name, "the therapist's name"), credentials: change(therapist.credentials, "the credentials") },
    title: change(view.title, "the title of the program"),
    goals: change(view.goals, "the goals"),
    stopSigns: written(view.stopSigns.map((text) => change(text, "a stop sign"))),
    phases: view.phases.map((phase) => phaseTexts(phase, change)),
  };
}

/** The view as it can be drawn. Throws `too_large` where it is beyond anything a person prints. */
export function printableView(view: ProgramView): ProgramView {
  let total = 0;
  return changeTexts(view, (text) => {
    total += text.length;
    if (total > maxCharacters)
      throw new AppError("too_large", "This program is too long to print. Shorten its notes or split it into two programs.");
    return printableText(text);
  });
}

/** The appendix as it can be drawn: all of it is text. */
export const printableAppendix = (appendix: ColleagueAppendix): ColleagueAppendix => printableParts(appendix) as ColleagueAppendix;

function printableParts(value: unknown): unknown {
  if (typeof value === "string") return printableText(value);
  if (Array.isArray(value)) return value.map(printableParts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printableParts(part)]));
}

export type UnprintableCharacter = { character: string; codePoint: string; where: string };

/** The same for a program in several languages: what a therapist typed is in all of them, and named once. */
export function unprintableInAny(views: readonly ProgramView[]): UnprintableCharacter[] {
  const named = new Set<string>();
  return views.flatMap((view) => {
    const found = unprintableCharacters(view).filter(({ character }) => !named.has(character));
    for (const { character } of found) named.add(character);
    return found;
  });
}

/** Characters of a program that no font of the handout has, each with the text it stands in: to be named before publishing. */
export function unprintableCharacters(view: ProgramView): UnprintableCharacter[] {
  const found = new Map<string, UnprintableCharacter>();
  changeTexts(view, (text, where) => {
    for (const character of missingIn(text)) {
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      found.set(`${codePoint} ${where}`, { character, codePoint, where });
    }
    return text;
  });
  return [...found.values()];
}
