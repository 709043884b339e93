export type CertNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16;

/**
 * The 16 items of the Consensus on Exercise Reporting Template (Slade 2016), each named in our own words. `label` begins the line of a note
 * for staff that states an item; `how` says what to write there.
 */
export const certItems: readonly { number: CertNumber; name: string; label: string | null; how: string }[] = [
  { number: 1, name: "Equipment", label: null, how: "" },
  { number: 2, name: "Who delivers it", label: null, how: "" },
  { number: 3, name: "Alone or in a group", label: null, how: "" },
  { number: 4, name: "Supervision", label: "Supervision", how: "Say who watches, and how." },
  { number: 5, name: "How adherence is measured", label: "Adherence", how: "Say how it is measured: a log, a diary, asked at each visit." },
  { number: 6, name: "Motivation", label: "Motivation", how: "Say what keeps the patient going: a habit, a reminder, a goal." },
  { number: 7, name: "When to progress", label: "Progression", how: "Say when it gets harder, and how." },
  { number: 8, name: "Each exercise described", label: null, how: "" },
  { number: 9, name: "Home program", label: null, how: "" },
  {
    number: 10,
    name: "What goes along with it",
    label: "Beside exercise",
    how: "Name other care: advice, manual therapy, breaks; or “none”.",
  },
  { number: 11, name: "Unwanted effects", label: null, how: "" },
  { number: 12, name: "Setting", label: "Setting", how: "Say where it is done." },
  { number: 13, name: "Dosage", label: null, how: "" },
  { number: 14, name: "Tailored to the patient", label: "Tailored", how: "Say what was fitted to the patient, and why." },
  {
    number: 15,
    name: "How the start was chosen",
    label: "Starting level",
    how: "Say by what test or answer the starting level was chosen.",
  },
  { number: 16, name: "Done as planned", label: "Fidelity", how: "Say how it is checked that it is done as planned." },
];
