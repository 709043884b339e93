import type { ItemView, ProgramView } from "../../programs/program-view";
import { sampleView, withFigures } from "../sample-view";
import { withItem } from "./samples";

const figured = (change: Partial<ItemView>): ProgramView => withFigures(withItem(change));

/** What people type, paste and forget, each as a program: every layout prints it, or says what to change. */
export const stresses: Record<string, ProgramView> = {
  "one exercise": withFigures(sampleView(1)),
  "100 exercises": withFigures(sampleView(100)),
  "no pictures": sampleView(6),
  "a note of 10,000 characters": figured({ note: "Breathe out slowly, sink a little. ".repeat(286).slice(0, 10_000).trim() }),
  "a name of 80 letters without a space": {
    ...figured({ name: "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(2).slice(0, 80) }),
    patientFirstName: "W".repeat(80),
    title: "Schulterblattmobilisation".repeat(4).slice(0, 80),
  },
  emoji: figured({ note: "Well done 😀👍🏽 → rest ✓ then 👩‍👩‍👧 walk ❤️" }),
  "mixed directions": figured({ note: "Sit tall (שב זקוף), then تنفس ببطء for 3 breaths, פעמיים." }),
  "control characters": figured({ note: "Sit\u0000 tall\u0007,\u202e and\u200b breathe\u2028out.\ufeff" }),
  "letters that no font has": figured({ note: "Sit tall. 你好 ཨོཾ" }),
  "60 steps": figured({ steps: Array.from({ length: 60 }, (_, i) => `Step ${i + 1} goes a little further than the one before.`) }),
};
