/** What staff add to a sheet for a colleague, in words ready to be drawn. It never goes with what a patient gets, and still says
 * nothing of what is noted of the patient: sheets are left lying about. */
export type ColleagueAppendix = {
  phases: {
    /** Empty where the program has one. */
    title: string;
    minutes: string;
    exercises: { name: string; dosage: string; minutes: string; sources: string }[];
    muscles: { name: string; session: string; week: string; days: string }[];
  }[];
  cert: { number: number; name: string; says: string }[];
  sources: string[];
};
