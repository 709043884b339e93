import type { LayoutWords } from "../words";

export const en: LayoutWords = {
  turnOver: (exercises) => `These ${exercises} exercises take more than one page. Turn over for the rest.`,
  diary: {
    title: "Diary",
    howTo: ["Tick a box each time you do an exercise.", "Write down your pain from 0 (none) to 10 (worst), before and after."],
    week: (number) => `Week ${number}`,
    weekFrom: (day) => `Week from ${day}`,
    continued: "continued",
    painBefore: "Pain before, 0 to 10",
    painAfter: "Pain after, 0 to 10",
    notes: "Notes",
  },
  carer: {
    title: (name) => `For the person who helps ${name}`,
    thanks: "Thank you for helping. This page tells you what to do, what to watch for, and when to stop and call us.",
    helpTitle: "How to help",
    help: (name) => [
      "Pick a time of day for the exercises and keep to it.",
      "Read the steps out loud, one at a time. Point to the picture.",
      `Let ${name} do the moving. Do not push or pull.`,
      `Stay close when ${name} stands, kneels or gets up from the floor.`,
      "Count out loud and remind to breathe.",
      "Write down what was done and how much it hurt.",
    ],
    watchTitle: "What to watch for",
    watch: [
      "A gentle pull is fine. With sharp pain, stop that exercise.",
      "A held breath or a tight face means the stretch is too strong. Ease off.",
      "If the arms or legs shake, take a break.",
      "If it still hurts more the next morning, do less and tell us.",
    ],
  },
};
