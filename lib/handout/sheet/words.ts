import type { ProgramView } from "../../programs/program-view";
import type { Position } from "../../vocabulary";

/** What the sheet itself says, in the language of the view. English until other languages come; one typed source, so that none is missed. */
export const sheetWords = {
  questions: "Questions? Call",
  forPatient: (name: string) => `For ${name}`,
  therapist: "Therapist",
  date: "Date",
  start: "Start",
  length: "Length",
  /** Where a pause, an extension or an end has moved the last day. */
  until: "Last day",
  ended: "Ended",
  forLength: ", for ",
  goals: "Goals",
  weeks: (count: number) => (count === 1 ? "1 week" : `${count} weeks`),
  /** Where not all phases are printed. */
  onThisSheet: "This sheet",
  moveOn: "When to move on:",
  /** `weeks` as in "weeks 1 to 2". */
  unlike: (weeks: string) => `This is different from ${weeks}.`,
  stopTitle: "Stop and call us if you notice",
  stopIntro: (phone: string) => `Stop the exercise and call ${phone}.`,
  pictureStart: "Start",
  pictureThen: "Then",
  pictureFinish: "Finish",
  pictureSides: { each: "Do each side. Left is shown.", alternating: "Take turns. Left is shown." },
  note: "Note",
  caution: "Take care",
  position: "Position",
  youNeed: "You need",
  nothing: "Nothing else",
  scan: "Open it on your phone",
  thisComputerOnly: "The link opens only on the computer on which this sheet was made.",
  draft: "Draft. Not for the patient yet.",
  forColleagues: "For colleagues. Not part of the patient's sheet.",
  appendixTitle: (title: string) => `For colleagues: ${title}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  version: (number: number, date: string) => `Version ${number}, ${date}`,
  printed: (date: string) => `Printed ${date}`,
  empty: "This program has no exercises yet.",
  documentTitle: (view: ProgramView) => `${view.title} for ${view.patientFirstName}`,
  positions: {
    sitting: "Sitting",
    standing: "Standing",
    "hands-and-knees": "On hands and knees",
    "lying-on-back": "Lying on your back",
    "lying-on-side": "Lying on your side",
    "lying-on-stomach": "Lying on your stomach",
  } satisfies Record<Position, string>,
};

const dates = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const datesWithDay = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" });

/** A calendar date (`2026-11-20`) in words. */
export const longDate = (date: string): string => dates.format(new Date(`${date}T00:00:00Z`));
export const fullDate = (date: string): string => datesWithDay.format(new Date(`${date}T00:00:00Z`));
