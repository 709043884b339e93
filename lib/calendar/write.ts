import type { Run } from "./runs";

/** A repeating entry of a calendar, at a time of day that is meant wherever the person is. */
export type CalendarEntry = {
  uid: string;
  run: Run;
  /** `08:30`. */
  at: string;
  minutes: number;
  title: string;
  text: string;
};

export type CalendarFile = {
  name: string;
  language: string;
  /** Rises with each change, so that an older file never wins over a newer one. */
  sequence: number;
  stampedAt: Date;
  entries: CalendarEntry[];
};

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The file as calendars read it (RFC 5545). Times are without a zone: eight o'clock stays eight o'clock, also when the clocks change. */
export function writeCalendar({ name, language, sequence, stampedAt, entries }: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Homestretch//Exercises//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...entries.flatMap((entry) => entryLines(entry, { language, sequence, stamp: utc(stampedAt) })),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

type Common = { language: string; sequence: number; stamp: string };

function entryLines({ uid, run, at, minutes, title, text }: CalendarEntry, { language, sequence, stamp }: Common): string[] {
  const repeats = run.first === run.last ? [] : [rule(run, at)];
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${local(run.first, at)}`,
    `DURATION:PT${minutes}M`,
    ...repeats,
    `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(text)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT0S",
    `DESCRIPTION:${escaped(title)}`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

function rule({ last, weekdays: days }: Run, at: string): string {
  const until = `UNTIL=${local(last, at)}`;
  if (days.length === 7) return `RRULE:FREQ=DAILY;${until}`;
  return `RRULE:FREQ=WEEKLY;${until};BYDAY=${days.map((day) => weekdays[day]).join(",")}`;
}

const local = (on: string, at: string) => `${on.replaceAll("-", "")}T${at.replace(":", "")}00`;
const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");

const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

/** Lines of 75 bytes at most, never cut inside a letter; what goes on begins with a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (size + bytes > 75) {
      parts.push(part);
      [part, size] = ["", 1];
    }
    part += letter;
    size += bytes;
  }
  return [...parts, part].join("\r\n ");
}
