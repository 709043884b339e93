import { type Dosage, dosageSchema } from "../dosage/dosage";
import { dosageSentence } from "../dosage/sentence";
import type { ItemView, ProgramView } from "../programs/program-view";
import type { HandoutInput } from "./handout-input";

const dosage = (partial: Partial<Dosage>): Dosage =>
  dosageSchema.parse({
    sets: { min: 1, max: 1 },
    reps: null,
    hold: null,
    rest: null,
    tempo: null,
    side: "none",
    perDay: { kind: "times", times: { min: 1, max: 1 } },
    days: { kind: "every-day" },
    intensity: null,
    load: null,
    ...partial,
  });

type Sample = Omit<ItemView, "itemKey" | "dosageSentence" | "picture" | "figure">;

const samples: Sample[] = [
  {
    exerciseId: "thoracic-extension-chair",
    name: "Upper back extension over a chair",
    why: "This can help a stiff upper back arch more.",
    position: "sitting",
    equipment: ["a sturdy chair with a back and no wheels"],
    steps: [
      "Sit tall on the chair with both feet flat on the floor.",
      "Put both hands behind your head and let the elbows point forward.",
      "Lean back and arch your upper back over the backrest.",
      "Hold, keep breathing, and feel the stretch where the backrest presses.",
      "Come back up slowly.",
    ],
    cautions: ["Keep your low back from arching and your ribs from lifting."],
    dosage: dosage({ reps: { min: 10, max: 10 }, hold: { min: 5, max: 10 }, perDay: { kind: "times", times: { min: 2, max: 2 } } }),
    note: "Slide your hips forward a little so that the backrest presses between the shoulder blades.",
  },
  {
    exerciseId: "side-lying-thoracic-rotation",
    name: "Side-lying upper back rotation",
    why: "This can ease a tight upper back and help it turn.",
    position: "lying-on-side",
    equipment: ["a mat", "a pillow"],
    steps: [
      "Lie on your side with your knees bent and your legs together.",
      "Stack one hip over the other and keep them still.",
      "Put your top hand on your side, below the ribs.",
      "Turn your upper body back toward the floor.",
      "Hold there and breathe, then come back.",
    ],
    cautions: ["Stop turning when your hips start to move."],
    dosage: dosage({ reps: { min: 2, max: 3 }, hold: { min: 30, max: 30 }, side: "each", intensity: { kind: "pull", level: "moderate" } }),
    note: "",
  },
  {
    exerciseId: "prone-w",
    name: "Prone W",
    why: "This works the muscles that draw your shoulder blades back.",
    position: "lying-on-stomach",
    equipment: ["a mat"],
    steps: [
      "Lie on your stomach with your arms stretched out in front.",
      "Lift your chest gently off the floor.",
      "Bend your elbows and bring them down toward your hips.",
      "Squeeze your shoulder blades together.",
      "Stretch your arms out again and lower your chest.",
    ],
    cautions: ["Keep your neck relaxed and look at the floor."],
    dosage: dosage({
      sets: { min: 2, max: 3 },
      reps: { min: 10, max: 10 },
      hold: { min: 2, max: 3 },
      rest: 30,
      days: { kind: "days-a-week", count: { min: 3, max: 4 } },
      intensity: { kind: "effort", min: 3, max: 4 },
    }),
    note: "Start with two sets this week.",
  },
  {
    exerciseId: "doorway-chest-stretch",
    name: "Doorway chest stretch",
    why: "This can loosen a tight chest and help you stand tall.",
    position: "standing",
    equipment: ["a doorway"],
    steps: [
      "Stand in a doorway, one foot a little in front.",
      "Place your hands on the frame at shoulder height.",
      "Lean in until you feel a stretch across your chest.",
      "Hold and breathe slowly, then step back.",
    ],
    cautions: [],
    dosage: dosage({ reps: { min: 3, max: 4 }, hold: { min: 30, max: 30 }, days: { kind: "days-a-week", count: { min: 3, max: 4 } } }),
    note: "",
  },
  {
    exerciseId: "chin-tuck",
    name: "Chin tuck",
    why: "This can ease a tight neck and help you hold your head well.",
    position: "sitting",
    equipment: [],
    steps: [
      "Sit or stand tall and look straight ahead.",
      "Pull your chin straight back, as if to make a double chin.",
      "Keep your gaze level and feel the stretch at the base of your skull.",
      "Hold, then let go.",
    ],
    cautions: ["Move gently. It may feel odd at first."],
    dosage: dosage({ reps: { min: 10, max: 10 }, hold: { min: 2, max: 3 }, perDay: { kind: "times", times: { min: 2, max: 3 } } }),
    note: "A good moment is each break from the computer.",
  },
  {
    exerciseId: "cat-cow",
    name: "Cat-cow",
    why: "This can help a stiff back bend both ways.",
    position: "hands-and-knees",
    equipment: ["a mat"],
    steps: [
      "Kneel on your hands and knees with a flat back.",
      "Round your back toward the ceiling and tuck your chin.",
      "Then let your back sink and lift your tailbone.",
      "Move slowly from one to the other with your breath.",
    ],
    cautions: [],
    dosage: dosage({ reps: { min: 10, max: 15 }, days: { kind: "every-other-day" } }),
    note: "",
  },
];

const item = (sample: Sample, key: number): ItemView => ({
  ...sample,
  itemKey: `item-${key}`,
  dosageSentence: dosageSentence(sample.dosage),
  picture: null,
  figure: null,
});

/** A believable program of so many exercises; beyond six the same ones come again. */
export function sampleView(count = 6): ProgramView {
  const items = Array.from({ length: count }, (_, i) => item(samples[i % samples.length] as Sample, i + 1));
  return {
    language: "en",
    clinic: {
      name: "Riverside Physical Therapy & Sports Rehabilitation",
      phone: "(503) 555-0142",
      address: "1200 Harbor Street, Suite 210, Portland, OR 97209",
      paperSize: "letter",
    },
    patientFirstName: "María José",
    therapist: { name: "Dana Okafor", credentials: "PT, DPT, OCS" },
    title: "Upper back mobility",
    goals: "Work at the desk for two hours without pain between the shoulder blades, and look over the shoulder when driving.",
    version: { number: 2, publishedOn: "2026-11-20" },
    startsOn: "2026-11-23",
    weeks: 6,
    stopSigns: [
      "New numbness, tingling or weakness",
      "Dizziness or double vision",
      "Trouble speaking or swallowing",
      "A sudden severe headache or neck pain",
      "Chest pain",
      "Loss of bladder or bowel control",
    ],
    phases: [{ phaseId: "phase-1", title: "", fromWeek: 1, toWeek: 6, items }],
  };
}

/** The same program with the computed figures of its exercises. */
export function withFigures(view: ProgramView): ProgramView {
  const drawn = (each: ItemView): ItemView => ({ ...each, figure: { poseId: each.exerciseId, revision: 1 } });
  return { ...view, phases: view.phases.map((phase) => ({ ...phase, items: phase.items.map(drawn) })) };
}

/** A handout of the sample program as the clinic would print it. */
export const sampleInput = (view: ProgramView = sampleView()): HandoutInput => ({
  view,
  link: { url: "https://home.riverside-pt.example/p/q7Zr1mXwB2sVt0uYkC8dEfGhJ5nLpA3R6iOoQxTzW4c", thisComputerOnly: false },
  printedOn: "2026-11-20",
  paper: "letter",
  pictures: {},
  draft: false,
});
