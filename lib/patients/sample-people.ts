import type { BuiltInSlug } from "../catalog/built-ins";
import type { Dosage } from "../dosage/dosage";

/** Invented people: any likeness is chance. Telephone numbers are of the range that is never given out; e-mail addresses lead nowhere. */
export type SamplePerson = {
  firstName: string;
  lastName: string;
  age: number;
  phone: string;
  recordNumber: string;
  printSize?: "large";
  program: SampleProgram | null;
};

export type SampleProgram = {
  title: string;
  goals: string;
  /** Days since it began. */
  daysAgo: number;
  weeks: number;
  isPublished: boolean;
  /** How it went so far; nothing is logged where it is left out. */
  logs?: SampleLogs;
  items: readonly SampleItem[];
};

export type SampleLogs = "well" | "sore" | "silent" | "steady";

type SampleItem = { exercise: BuiltInSlug; note?: string; change?: Partial<Dosage> };

export const samplePeople: readonly SamplePerson[] = [
  {
    ...{ firstName: "María", lastName: "González Peña", age: 67, phone: "555 0110", recordNumber: "S-001", printSize: "large" },
    program: {
      ...{ title: "An easier upper back", goals: "Reach the top shelf and look over the shoulder without a pinch.", daysAgo: 9, weeks: 6 },
      isPublished: true,
      logs: "sore",
      items: [
        { exercise: "seated-trunk-rotation", note: "Use the kitchen chair without armrests." },
        { exercise: "shoulder-rolls" },
        { exercise: "doorway-chest-stretch", note: "The bathroom door is wide enough." },
        { exercise: "chin-tuck" },
      ],
    },
  },
  {
    ...{ firstName: "Jürgen", lastName: "Weiß", age: 45, phone: "555 0111", recordNumber: "S-002" },
    program: {
      ...{
        title: "Desk days without a stiff neck",
        goals: "Two hours at the desk without a headache.",
        daysAgo: 16,
        weeks: 8,
        isPublished: true,
      },
      logs: "well",
      items: [
        { exercise: "chin-tuck", note: "Once before lunch, once before you go home." },
        { exercise: "seated-cervical-rotation" },
        { exercise: "doorway-chest-stretch" },
      ],
    },
  },
  {
    ...{ firstName: "Nguyễn", lastName: "Thị Ánh", age: 24, phone: "555 0112", recordNumber: "S-003" },
    program: {
      ...{ title: "Back to the violin", goals: "Play for an hour with relaxed shoulders.", daysAgo: 3, weeks: 6, isPublished: true },
      items: [
        { exercise: "clasped-hands-chest-opener", note: "After practice, not before." },
        { exercise: "cat-cow" },
        { exercise: "prone-w" },
      ],
    },
  },
  {
    ...{ firstName: "Zoë", lastName: "Ångström-Lindqvist", age: 38, phone: "555 0113", recordNumber: "S-004" },
    program: {
      ...{ title: "Lifting the little one", goals: "Carry the baby on either arm.", daysAgo: 24, weeks: 6, isPublished: true },
      logs: "silent",
      items: [
        { exercise: "cat-cow", note: "Beside the play mat is fine." },
        { exercise: "quadruped-rotation" },
        { exercise: "prone-w" },
        { exercise: "doorway-chest-stretch" },
      ],
    },
  },
  {
    ...{ firstName: "Oluwaseun", lastName: "Adébáyò", age: 52, phone: "555 0114", recordNumber: "S-005" },
    program: {
      ...{ title: "Turning in the driver's seat", goals: "Check the blind spot on both sides.", daysAgo: 1, weeks: 4, isPublished: true },
      items: [{ exercise: "seated-cervical-rotation" }, { exercise: "seated-trunk-rotation" }],
    },
  },
  {
    ...{ firstName: "Siobhán", lastName: "O’Brien", age: 73, phone: "555 0115", recordNumber: "S-006", printSize: "large" },
    program: {
      ...{ title: "Standing taller", goals: "Walk to the shop and back looking ahead.", daysAgo: 12, weeks: 8, isPublished: true },
      logs: "steady",
      items: [
        { exercise: "shoulder-rolls" },
        { exercise: "doorway-chest-stretch", note: "Half a step is enough.", change: { hold: { min: 30, max: 60 } } },
        { exercise: "chin-tuck", note: "Sit with your back against the chair." },
      ],
    },
  },
  {
    ...{ firstName: "Kenji", lastName: "Watanabe", age: 81, phone: "555 0116", recordNumber: "S-007" },
    program: {
      ...{ title: "A gentle start", goals: "Put on a coat without help.", daysAgo: 0, weeks: 4, isPublished: false },
      items: [{ exercise: "shoulder-rolls" }, { exercise: "seated-trunk-rotation" }],
    },
  },
  { firstName: "Aïcha", lastName: "Benali", age: 31, phone: "555 0117", recordNumber: "S-008", program: null },
];
