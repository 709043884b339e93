import { formatDate } from "../calendar-date";
import type { Dosage } from "../dosage/dosage";
import { dosageSentence } from "../dosage/sentence";
import { writeShorthand } from "../dosage/shorthand/write";
import { type CertLine, withoutNoted } from "../guidance/cert";
import { phaseWeeks } from "./phase-words";

/** What goes into the record system. Nothing names the patient unless somebody asks for it. */
export type RecordFacts = {
  /** First and last name; null where the text stays without. */
  patient: string | null;
  /** The calendar date of the summary. */
  date: string;
  /** Null for a draft. */
  version: number | null;
  therapist: { name: string; credentials: string };
  title: string;
  goals: string;
  startsOn: string | null;
  weeks: number | null;
  minutes: readonly string[];
  phases: readonly {
    title: string;
    fromWeek: number;
    toWeek: number | null;
    criteria: string;
    items: readonly { name: string; dosage: Dosage; patientNote: string; staffNote: string }[];
  }[];
  /** What was noted of the patient that a movement may meet, and what was decided; each a line. */
  precautions: readonly string[];
  /** Those that the therapist added. */
  stopSigns: readonly string[];
  cert: readonly CertLine[];
};

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function head({ patient, date, version, therapist, startsOn, weeks }: RecordFacts): string[] {
  const length = weeks === null ? "no end set" : weeks === 1 ? "1 week" : `${weeks} weeks`;
  return [
    ...(patient ? [`Patient: ${oneLine(patient)}`] : []),
    `Date: ${formatDate(date)}. ${version === null ? "Draft, not published." : `Version ${version}.`}`,
    `Therapist: ${oneLine([therapist.name, therapist.credentials].filter(Boolean).join(", "))}`,
    `Start: ${startsOn ? formatDate(startsOn) : "not set"}, ${length}.`,
  ];
}

function phaseLines({ phases, minutes }: RecordFacts): string[] {
  return phases.flatMap(({ items, ...phase }, place) => {
    const named = phases.length > 1 || phase.title;
    const heading = [phaseWeeks(phase), oneLine(phase.title)].filter(Boolean).join(": ");
    return [
      "",
      `${named ? `${heading} ` : "Exercises "}(${minutes[place] ?? "0"} min a day)`,
      ...items.flatMap(({ name, dosage, patientNote, staffNote }, i) => [
        `${i + 1}. ${name}: ${writeShorthand(dosage)}`,
        `   ${dosageSentence(dosage)}`,
        ...(patientNote.trim() ? [`   Told the patient: ${oneLine(patientNote)}`] : []),
        ...(withoutNoted(staffNote) ? [`   Note: ${oneLine(withoutNoted(staffNote))}`] : []),
      ]),
      ...(phase.criteria.trim() ? [`Move on when: ${oneLine(phase.criteria)}`] : []),
    ];
  });
}

const listed = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? ["", title, ...lines.map((line) => `- ${oneLine(line)}`)] : [];

const certWords = { stated: "", missing: "not stated. ", "not-applicable": "not applicable. " } as const;

const certLines = (cert: readonly CertLine[]) =>
  cert.map(({ number, name, state, says }) =>
    state === "missing" ? `${number}. ${name}: not stated` : `${number}. ${name}: ${certWords[state]}${says}`,
  );

/** The program in plain text for the record system: one fact a line, no mark-up, dosages in short form and as the patient reads them. */
export function recordText(facts: RecordFacts): string {
  const { title, goals, precautions, stopSigns, cert } = facts;
  const heading = `Home exercise program${title.trim() ? `: ${oneLine(title)}` : ""}`;
  return [
    heading,
    ...head(facts),
    ...(goals.trim() ? [`Goals: ${oneLine(goals)}`] : []),
    ...phaseLines(facts),
    ...listed("Precautions", precautions),
    ...listed(
      "Stop signs added to the usual ones",
      stopSigns.filter((sign) => sign.trim()),
    ),
    ...(cert.length > 0 ? ["", "Reporting (CERT, 16 items)", ...certLines(cert)] : []),
  ].join("\n");
}
