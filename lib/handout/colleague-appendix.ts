/** What staff add to a sheet for a colleague, in words ready to be drawn. It never goes with what a patient gets. */
export type ColleagueAppendix = {
  phases: {
    /** Empty where the program has one. */
    title: string;
    minutes: string;
    exercises: { name: string; dosage: string; minutes: string; sources: string }[];
    muscles: { name: string; session: string; week: string; days: string }[];
  }[];
  precautions: string[];
  cert: { number: number; name: string; says: string }[];
  sources: string[];
};
