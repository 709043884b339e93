import { counter, fullDate, languageNamer, longDate } from "../../../language";
import type { SheetWords } from "../words";

const weeks = counter("en", { one: "# week", other: "# weeks" });
const nameOf = languageNamer("en");

export const en: SheetWords = {
  questions: "Questions? Call",
  forPatient: (name) => `For ${name}`,
  therapist: "Therapist",
  date: "Date",
  start: "Start",
  length: "Length",
  until: "Last day",
  ended: "Ended",
  when: (startsOn, length) => [startsOn && fullDate(startsOn, "en"), length && weeks(length)].filter(Boolean).join(", for "),
  goals: "Goals",
  onThisSheet: "This handout",
  moveOn: "When to move on:",
  unlike: (phase) => `This is different from ${phase}.`,
  stopTitle: "Stop and call us if you notice",
  emergency: (number) => `If you cannot reach us, or if it is sudden and bad, call ${number || "the emergency number"}.`,
  picture: { start: "Start", between: "Then", finish: "Finish" },
  pictureSides: { each: "Do each side. Left is shown.", alternating: "Take turns. Left is shown." },
  note: "Note",
  caution: "Take care",
  position: "Position",
  youNeed: "You need",
  nothing: "Nothing else",
  equipment: (things) => things.join(", "),
  scan: "Open it on your phone",
  qrCode: "QR code",
  thisComputerOnly: "The link opens only on the computer on which this handout was made.",
  pin: (pin) => `Your PIN: ${pin}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  version: (number, date) => `Version ${number}, ${longDate(date, "en")}`,
  printed: (date) => `Printed ${longDate(date, "en")}`,
  empty: "This program has no exercises yet.",
  documentTitle: ({ title, patientFirstName }) => `${title} for ${patientFirstName}`,
  positions: {
    sitting: "Sitting",
    standing: "Standing",
    "hands-and-knees": "On hands and knees",
    "lying-on-back": "Lying on your back",
    "lying-on-side": "Lying on your side",
    "lying-on-stomach": "Lying on your stomach",
  },
  writtenIn: (language) => `Written in ${nameOf(language)}`,
};
