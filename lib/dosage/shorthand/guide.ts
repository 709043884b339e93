/** What a therapist may type, for the help beside the field and for the page in docs: what it says, and ways to say it. */
export const shorthandGuide: readonly { says: string; types: readonly string[] }[] = [
  { says: "Sets of repetitions", types: ["3x10", "3 sets of 10", "2-3x10-15"] },
  { says: "Repetitions alone", types: ["10 reps", "10-15 reps", "up to 10"] },
  { says: "Repetitions of a hold, in one set", types: ["2x30s", "30s x 2", "3x1min"] },
  { says: "Sets, repetitions and hold", types: ["3x10x5s", "3x10 hold 5s", "3 sets of 30s"] },
  { says: "Hold alone", types: ["hold 30s", "hold 5-10 sec", "1 min"] },
  { says: "Which side", types: ["each side", "left", "R", "alt"] },
  { says: "How often on a day", types: ["3x/day", "twice daily", "tid", "every 2h"] },
  { says: "On which days", types: ["5d/wk", "3-4x/week", "mwf", "tue thu", "every other day", "daily"] },
  { says: "Rest between sets", types: ["rest 30s", "1 min rest"] },
  { says: "Tempo: seconds out, pause, back", types: ["tempo 3-1-2"] },
  { says: "How strong a stretch", types: ["light pull", "moderate", "strong"] },
  { says: "How hard a strengthening exercise, 0 to 10", types: ["effort 4", "4/10"] },
  { says: "Load", types: ["5kg", "10 lb", "red band", "“extra heavy” band"] },
  { says: "Weeks, which the program or the phase takes over", types: ["6wk", "for 6 weeks"] },
];
