import type { StaffSource } from "./diary-input";

/** One exercise of a week on paper: how many boxes each day has, what was entered, and what the patient logged by themselves. */
export type DiaryRow = { itemKey: string; name: string; boxes: number[]; entered: number[]; byPatient: number[] };

export type DiaryWeek = {
  programId: string;
  patient: { id: string; firstName: string; lastName: string };
  source: StaffSource;
  today: string;
  /** The first days of the weeks before and after, where the program has any. */
  previous: string | null;
  next: string | null;
  /** `isOpen`: a day of the program that is not to come. */
  days: { on: string; isOpen: boolean; pain: number | null; painByPatient: number | null }[];
  rows: DiaryRow[];
};
